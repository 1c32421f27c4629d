"""Bytes → grids → forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jixiao.model.document import Document, Unread
from jixiao.model.form import Form
from jixiao.model.grid import Grid
from jixiao.model.place import Place
from jixiao.readers import progress
from jixiao.readers.archive import is_archive, members
from jixiao.readers.content import Picture, grids_of, page_pictures
from jixiao.readers.errors import ReadError
from jixiao.readers.errors import unread as unread_by
from jixiao.readers.understand import understood

__all__ = ["Part", "Picture", "ReadError", "grids", "page_pictures", "parts", "read_document"]


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


def read_document(data: bytes, name: str) -> Document:
    """The forms of a file and what was not understood of it. Raises ReadError when it cannot be read."""
    return document_of(parts(data, name), name)


def document_of(found: Iterator[Part] | list[Part], name: str) -> Document:
    """The parts as one document: every file is matched by itself, so that no year or unit strays to another."""
    forms: list[Form] = []
    unread: list[Unread] = []
    for part in found:
        if part.error is not None:
            unread.append(unread_by(Place(file=part.name), part.error))
        else:
            document = understood(part.grids, part.name)
            forms += document.forms
            unread += [*document.unread, *(grid.missing for grid in part.grids if grid.missing)]
    return Document(name, tuple(forms), unread=tuple(unread))

