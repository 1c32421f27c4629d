"""Bytes → grids → documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from jixiao.model.document import Document
from jixiao.model.grid import Grid
from jixiao.model.place import Place
from jixiao.readers import progress
from jixiao.readers.archive import is_archive, members
from jixiao.readers.content import Picture, grids_of, page_pictures
from jixiao.readers.errors import ReadError
from jixiao.readers.errors import unread as unread_by
from jixiao.readers.understand import understood_with_mask

__all__ = ["Part", "Picture", "ReadError", "grids", "page_pictures", "parts", "read_document", "seen"]


class Part(NamedTuple):
    """One file with its grids, or with what keeps it from being read; an archive has many."""

    name: str
    grids: tuple[Grid, ...] = ()
    error: ReadError | None = None


def parts(data: bytes, name: str) -> Iterator[Part]:
    """The files that these bytes hold: the file itself, or the members of an archive.

    Raises ReadError when a file that is no archive, or an archive as such, cannot be read; a member that
    cannot be read comes with its error and does not keep the others from being read.
    """
    if not is_archive(data):
        yield Part(name, tuple(grids_of(data, name)))
        return
    for number, (member, content) in enumerate(members(data, name), start=1):
        yield _part(content, member)
        progress.step(number, number)


def _part(content: bytes | ReadError, member: str) -> Part:
    if isinstance(content, ReadError):
        return Part(member, error=content)
    try:
        return Part(member, tuple(grids_of(content, member)))
    except ReadError as error:
        return Part(member, error=error)


def grids(data: bytes, name: str) -> tuple[Grid, ...]:
    """The tables of a file with the prose between them. Raises ReadError when it cannot be read."""
    return tuple(grid for part in parts(data, name) for grid in part.grids)


def read_document(data: bytes, name: str, *, names: bool = False) -> Document:
    """Everything understood in a file, and what was not; `names`: with the names of experts. Raises ReadError."""
    return document_of(parts(data, name), name, names=names)


def document_of(found: Iterable[Part], name: str, *, names: bool = False) -> Document:
    """The parts as one document: every file is matched by itself, so that no year or unit strays to another."""
    return seen(found, name, names=names).document


class Seen(NamedTuple):
    """A document with the tables and lines it was read from, and whether persons are hidden in them."""

    document: Document
    grids: tuple[Grid, ...]
    hidden: bool


def seen(found: Iterable[Part], name: str, *, names: bool = False) -> Seen:
    """The parts as one document, with their grids; the names of experts are hidden in both unless asked for."""
    documents: list[Document] = []
    grids: list[Grid] = []
    hidden = False
    for part in found:
        if part.error is not None:
            documents.append(Document(part.name, unread=(unread_by(Place(file=part.name), part.error),)))
            continue
        document, mask = understood_with_mask(part.grids, part.name, names=names)
        missing = tuple(grid.missing for grid in part.grids if grid.missing)
        documents.append(replace(document, unread=(*document.unread, *missing)))
        shown = part.grids if names or not mask else mask.grids(part.grids)
        hidden = hidden or shown != part.grids
        grids += shown
    return Seen(_joined(documents, name), tuple(grids), hidden)


def _joined(documents: Sequence[Document], name: str) -> Document:
    return Document(
        name,
        tuple(form for document in documents for form in document.forms),
        tuple(report for document in documents for report in document.reports),
        tuple(accounts for document in documents for accounts in document.accounts),
        tuple(part for document in documents for part in document.unread),
    )
