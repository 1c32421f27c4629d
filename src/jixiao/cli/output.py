"""Where results go: stdout or a file that appears only when it is whole; and what must never reach a terminal."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TextIO

import click

from jixiao.cli.columns import folded
from jixiao.wording.safe import clean

Style = Literal["bold", "dim", "red", "yellow", "green", "blue", "cyan"]

# Styles travel through the text as noncharacters, so that everything else can be cleaned at the one exit.
_STYLES: dict[str, tuple[str, str]] = {
    "plain": ("\ufdd0", "\x1b[0m"),
    "bold": ("\ufdd1", "\x1b[1m"),
    "dim": ("\ufdd2", "\x1b[2m"),
    "red": ("\ufdd3", "\x1b[31m"),
    "yellow": ("\ufdd4", "\x1b[33m"),
    "green": ("\ufdd5", "\x1b[32m"),
    "blue": ("\ufdd6", "\x1b[34m"),
    "cyan": ("\ufdd7", "\x1b[36m"),
}
_COLOURED = {ord(mark): code for mark, code in _STYLES.values()}
_PLAIN = {ord(mark): None for mark, _ in _STYLES.values()}


def paint(text: str, style: Style) -> str:
    """The text in a style, where the output has colours."""
    return f"{_STYLES[style][0]}{text}{_STYLES['plain'][0]}"


class Out:
    """The stream results are written to."""

    def __init__(self, stream: TextIO, *, file: Path | None = None) -> None:
        self._stream = stream
        self.file = file
        self._colours = _PLAIN if file or not _wants_colour(stream) else _COLOURED
        at_terminal = file is None and stream.isatty()
        self.room = max(60, shutil.get_terminal_size((120, 40)).columns) if at_terminal else 120

    def text(self, text: str) -> None:
        """Write text for people: cleaned, styles as the stream can show them."""
        self._stream.write(clean(text).translate(self._colours))

    def data(self, text: str) -> None:
        """Write data for programs, which was made safe where it was made."""
        self._stream.write(text)


def _wants_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


@contextmanager
def results(target: str | None, *, bom: bool = False) -> Iterator[Out]:
    """stdout, or a file written beside its place and moved there when all went well."""
    if target is None or target == "-":
        yield Out(sys.stdout)
        sys.stdout.flush()
        return
    place = Path(os.path.realpath(target))
    if place.exists() and not place.is_file():  # /dev/null, a pipe
        if place.is_dir():
            raise IsADirectoryError(21, os.strerror(21), target)
        with place.open("w", encoding="utf-8") as stream:
            yield Out(stream, file=place)
        return
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{place.name[:40]}.", suffix=".part", dir=place.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, target) from None
    try:
        with open(handle, "w", encoding="utf-8-sig" if bom else "utf-8", newline="\n") as stream:
            yield Out(stream, file=place)
        os.chmod(temporary, place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~_umask())
        os.replace(temporary, place)
    except BaseException:
        os.unlink(temporary)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def tell(message: str, *, style: Style | None = None) -> None:
    """A message on stderr, one line, cleaned."""
    line = folded(clean(message))
    click.echo(click.style(line, fg=style) if style in ("red", "yellow", "green") else line, err=True)


def speak_utf8() -> None:
    """Results are UTF-8 wherever they are not for a terminal; a terminal keeps its own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
