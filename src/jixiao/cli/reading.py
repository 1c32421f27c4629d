"""How the commands read files: plain text here, all else in a process of its own, with the pages shown as they go."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from jixiao import api
from jixiao.cli.language import lang, say
from jixiao.cli.sources import STDIN
from jixiao.model import Document

if TYPE_CHECKING:
    from jixiao.guard import Reader as Guard  # imported when the first file needs it

FEW = 3  # pages; shorter files are read before a person would look


class Reading:
    """Reads the files of one call. The worker process starts with the first file that needs it."""

    def __init__(self, *, quiet: bool, names: bool = False) -> None:
        self._names = names
        self._guard: Guard | None = None
        self._shown = 0
        self._quiet = quiet or not sys.stderr.isatty()

    def read(self, source: str) -> Document:
        """Everything understood in one file. Raises ReadError."""
        data, name = self._content(source)
        if api.is_text(data):
            return api.read(data, name=name, names=self._names)
        try:
            return self._reader().read(data, name=name, names=self._names)
        finally:
            self._wipe()

    def see(self, source: str) -> str:
        """What the reader saw in one file, as a page. Raises ReadError."""
        data, name = self._content(source)
        if api.is_text(data):
            return api.see(data, name=name, lang=lang(), names=self._names)
        try:
            return self._reader().see(data, name=name, lang=lang(), names=self._names)
        finally:
            self._wipe()

    def _content(self, source: str) -> tuple[bytes, str]:
        return api.content(sys.stdin.buffer, "<stdin>") if source == STDIN else api.content(source, None)

    def _reader(self) -> Guard:
        if self._guard is None:
            from jixiao.guard import Reader

            self._guard = Reader(told=self._page)
        return self._guard

    def _page(self, done: int, total: int) -> None:
        if total > FEW and not self._quiet:
            line = say(f"第 {done} 页，共 {total} 页", f"page {done} of {total}")
            sys.stderr.write(f"\r{line}".ljust(self._shown))
            sys.stderr.flush()
            self._shown = len(line) * 2

    def _wipe(self) -> None:
        if self._shown:
            sys.stderr.write("\r" + " " * self._shown + "\r")
            self._shown = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._guard is not None:
            self._guard.close()
