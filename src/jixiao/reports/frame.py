"""What a format is: a class that is told of each document, then of the groups, and writes bytes.

A module of this package that holds `report`, a `Report`, is a format; its file name is the name of the format.

The stream may tell more of itself: `colours` (styles are shown), `spreadsheet` (a person opens it in one), `one` (a
single document is coming).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import BinaryIO, Protocol

from msgspec import Struct

from jixiao.audit import Audit
from jixiao.audit.result import Checked, CheckedGroup, Known
from jixiao.model import Document
from jixiao.readers import ReadError
from jixiao.wording.language import Lang, Term


class Tally(Struct, frozen=True):
    """How much was checked and found."""

    files: int
    forms: int
    errors: int
    warnings: int
    infos: int
    reports: int = 0  # evaluation reports
    accounts: int = 0  # final accounts
    waived: int = 0
    old: int = 0  # findings of the baseline that are still there; they are not reported
    vanished: tuple[Known, ...] = ()  # findings of the baseline that are gone
    unread: tuple[ReadError, ...] = ()  # files that could not be read: nothing is known of their forms


class Reporter(Protocol):
    """Writes a report. Called in this order; what must be whole (a workbook) is written by `close`."""

    def document(self, checked: Checked, document: Document) -> None:
        """One document with what was found in it; its parts in the order of `checked.parts`."""

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        """What was found among forms that belong together, after all documents."""

    def close(self, tally: Tally) -> None:
        """The end."""


class Make(Protocol):
    """Opens a reporter that writes to a stream."""

    def __call__(self, out: BinaryIO, lang: Lang) -> Reporter: ...


class Report(Struct, frozen=True):
    """A format: what it is for, the usual ending of its files, whether it is no text, and what makes a reporter."""

    about: Term
    suffix: str
    binary: bool
    make: Make


def finish(reporter: Reporter, audit: Audit, files: int, unread: Sequence[ReadError] = ()) -> Tally:
    """After the last document: what stands among forms, and the end."""
    groups = audit.groups()
    reporter.groups(groups)
    for _ in groups:
        """A format that leaves groups out must not leave them uncounted."""
    counts = audit.counts
    tally = Tally(files, counts["forms"], counts["error"], counts["warning"], counts["info"],
                  counts["reports"], counts["accounts"], counts["waived"], counts["old"], audit.vanished, tuple(unread))
    reporter.close(tally)
    return tally


@cache
def reporters() -> Mapping[str, Report]:
    """Every format by its name."""
    package = import_module(__package__ or "")
    found = {
        module.name: report
        for module in iter_modules(package.__path__)
        if (report := getattr(import_module(f"{package.__name__}.{module.name}"), "report", None)) is not None
    }
    return MappingProxyType(dict(sorted(found.items())))
