"""Bytes → grids → forms."""

from jixiao.model.form import Document
from jixiao.model.grid import Grid
from jixiao.readers.decode import decode
from jixiao.readers.errors import ReadError
from jixiao.readers.match import match
from jixiao.readers.text import text_grids

__all__ = ["ReadError", "grids", "read_document"]


def grids(data: bytes, name: str) -> tuple[Grid, ...]:
    """The tables of a file with the prose between them. Raises ReadError when it cannot be read."""
    return text_grids(decode(data, name), name)


def read_document(data: bytes, name: str) -> Document:
    """The forms of a file and what was not understood of it. Raises ReadError when it cannot be read."""
    return match(grids(data, name), name)
