"""Where results go: stdout or a file that appears only when it is whole; and what must never reach a terminal."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, TextIO, cast

import click

from jixiao.cli.language import say
from jixiao.wording.columns import folded
from jixiao.wording.safe import clean
from jixiao.wording.style import Style, finished


class Out:
    """The stream results are written to."""

    def __init__(self, stream: TextIO, *, file: Path | None = None) -> None:
        self._stream = stream
        self._held: BytesIO | None = None
        self.file = file
        self.colours = file is None and _wants_colour(stream)
        at_terminal = file is None and stream.isatty()
        self.room = max(60, shutil.get_terminal_size((120, 40)).columns) if at_terminal else 120

    def text(self, text: str) -> None:
        """Write text for people: cleaned, styles as the stream can show them."""
        self._stream.write(finished(text, colours=self.colours))

    def data(self, text: str) -> None:
        """Write data for programs, which was made safe where it was made."""
        self._stream.write(text)

    def stream(self, *, binary: bool, one: bool) -> BinaryIO:
        """What a format writes its bytes to; those of a workbook are kept off terminals."""
        if not binary:
            return cast(BinaryIO, Encoded(self, one=one))
        if self.file is None and self._stream.isatty():
            raise click.UsageError(say("这种格式不是文字，不能显示在终端；请用 -o 给出文件名",
                                       "this format is no text for a terminal; name a file with -o"))
        if self.file is not None:
            return self._stream.buffer
        self._held = BytesIO()
        return self._held

    def finish(self) -> None:
        """What is no text goes to stdout when it is whole."""
        if self._held is not None:
            self._stream.buffer.write(self._held.getvalue())
        self._stream.flush()


class Encoded(RawIOBase):
    """Takes the bytes of a text format, and tells the format where they go (see jixiao.reports.frame)."""

    def __init__(self, out: Out, *, one: bool) -> None:
        super().__init__()
        self._out = out
        self._decoded = codecs.getincrementaldecoder("utf-8")()
        self.one, self.colours, self.spreadsheet = one, out.colours, out.file is not None

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._out.data(self._decoded.decode(bytes(data)))
        return len(data)


def _wants_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


@contextmanager
def results(target: str | None, *, bom: bool = False) -> Iterator[Out]:
    """stdout, or a file written beside its place and moved there when all went well."""
    if target is None or target == "-":
        out = Out(sys.stdout)
        yield out
        out.finish()
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
