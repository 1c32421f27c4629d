"""The files of a call: what was named, and what lies in the folders that were named."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from jixiao.api import SUFFIXES
from jixiao.readers import ReadError

STDIN = "-"
README = re.compile("readme", re.IGNORECASE)  # tells about a folder and holds no form


def sources(arguments: Sequence[str], leave_out: Path | None = None) -> Iterator[str | ReadError]:
    """Every file in the order of the arguments; folders with all below them, by name.

    A folder without a readable file comes as the error to tell. `leave_out` is where the result goes.
    """
    for argument in arguments:
        if argument == STDIN or not os.path.isdir(argument):
            yield argument
        else:
            yield from _folder(argument, leave_out)


def _folder(folder: str, leave_out: Path | None) -> Iterator[str | ReadError]:
    found = False
    for file in _below(folder):
        if isinstance(file, ReadError):
            yield file
        elif leave_out is None or Path(os.path.realpath(file)) != leave_out:
            found = True
            yield file
    if not found:
        yield ReadError(
            folder, "文件夹中没有可读的文件（Word、Excel、PDF、网页、图片、文本、zip）",
            "no readable file in this folder (Word, Excel, PDF, web pages, pictures, text, zip)",
            "其他文件名请逐个给出", "name other files one by one",
        )


def _below(folder: str) -> Iterator[str | ReadError]:
    """Files of known kinds; hidden ones, links to folders and README files aside.

    One folder's names at a time are in memory.
    """
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        reason = error.strerror or str(error)
        yield ReadError(folder, f"打不开文件夹（{reason}）", f"the folder cannot be opened ({reason})",
                        "请检查权限", "check its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path)
        elif Path(entry.name).suffix.lower() in SUFFIXES and not (entry.is_dir() or README.match(entry.name)):
            yield entry.path
