"""One file after the other: what cannot be read is told, the others are done; nothing is kept in memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TypeVar

import click

from jixiao.cli import COULD_NOT_RUN, of_standards, tell_unexpected
from jixiao.cli.language import lang, say
from jixiao.cli.output import Out, tell
from jixiao.cli.reading import Reading
from jixiao.cli.sources import STDIN, sources
from jixiao.model import Document
from jixiao.readers import ReadError

T = TypeVar("T")
Advance = Callable[[], None]


class Run:
    """The files of one call and how it went."""

    def __init__(self, arguments: Sequence[str], out: Out, *, names: bool = False) -> None:
        self._arguments, self._out, self._names = arguments, out, names
        if out.file is not None and any(Path(os.path.realpath(each)) == out.file for each in arguments):
            raise click.UsageError(say(f"{out.file.name} 是要读的文件，不能同时写入；请换一个文件名",
                                       f"{out.file.name} is a file to be read; write the result to another"))
        self.one = len(arguments) == 1 and (arguments[0] == STDIN or not Path(arguments[0]).is_dir())
        self.files = 0
        self.unread: list[ReadError] = []

    def each(self, work: Callable[[Document], T], *, says_itself: bool = False) -> Iterator[T]:
        """What `work` makes of every document that can be read.

        A file without any form is no error, but nobody should wonder why nothing came: it is told, unless
        the result itself says so.
        """
        with self._progress() as advance, Reading(quiet=not self.one, names=self._names) as reading:
            for source in sources(self._arguments, self._out.file):
                if isinstance(source, ReadError):
                    self._complain(source)
                    continue
                try:
                    document = reading.read(source)
                    if not document.parts and not says_itself:
                        tell(say(f"{document.source}: 没有发现绩效表", f"{document.source}: no performance form found"),
                             style="yellow")
                    self._tell_members(document)
                    made = work(document)
                except ReadError as error:
                    self._complain(error)
                except Exception as error:  # noqa: BLE001 one file must not keep the others from being done
                    if of_standards(error):
                        raise  # told once: the others could not be done either
                    self.unread.append(unexpected(source, error))
                    tell_unexpected(source, error)
                else:
                    self.files += 1
                    yield made
                advance()

    def code(self, findings: int = 0) -> int:
        """The exit code of the call."""
        return COULD_NOT_RUN if self.unread else int(findings > 0)

    def _tell_members(self, document: Document) -> None:
        """Members of an archive and pages that could not be read: the others are done, and the call says so."""
        for part in document.unread:
            if not part.text:
                place = part.at.words(lang())
                self.unread.append(ReadError(place, part.reason, part.reason_en, "", ""))
                tell(f"{place}: {say(part.reason, part.reason_en)}", style="red")

    def _complain(self, error: ReadError) -> None:
        self.unread.append(error)
        tell_unreadable(error)

    def _progress(self) -> AbstractContextManager[Advance]:
        """A bar on stderr for long work, where it does not run into the results."""
        if self.one or not sys.stderr.isatty() or (self._out.file is None and sys.stdout.isatty()):
            return nullcontext(lambda: None)
        from jixiao.cli.progress import bar

        return bar(sum(1 for each in sources(self._arguments, self._out.file) if isinstance(each, str)))


def unexpected(source: str, error: Exception) -> ReadError:
    """An error that nobody foresaw as one of reading."""
    what = f"{type(error).__name__}: {error}"
    return ReadError(source, f"意外错误（{what}）", f"unexpected error ({what})", "请报告", "please report it")


def tell_unreadable(error: ReadError) -> None:
    """Which file, what is wrong with it, and what to do."""
    tell(say(f"{error.name}: {error.what}。{error.remedy}",
             f"{error.name}: {error.what_en}. {error.remedy_en[:1].upper()}{error.remedy_en[1:]}"), style="red")


def print_json(out: Out, items: Iterable[str], *, one: bool) -> None:
    """One JSON value, or an array of them written as they come."""
    if one:
        for item in items:
            out.data(item + "\n")
        return
    before = "[\n"
    for item in items:
        out.data(before + item)
        before = ",\n"
    out.data("[]\n" if before == "[\n" else "\n]\n")
