"""What the reader of a file doubted about a cell goes with the value that was read from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from jixiao.model.cell import Cell
from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Place

Part = TypeVar("Part", bound=Struct)


def carried(parts: Sequence[Part], grids: Sequence[Grid]) -> tuple[Part, ...]:
    """Forms, reports or accounts with the doubts and the confidence of the printed cells on what came from them."""
    marked = {
        cell.at: cell for grid in grids for row in (grid.before, *grid.rows) for cell in row
        if cell.doubt or cell.confidence is not None
    }
    return tuple(_marked(part, marked) for part in parts) if marked else tuple(parts)


def _marked(part: Any, marked: dict[Place, GridCell]) -> Any:
    """A form or a part of it with the marks on its cells."""
    if isinstance(part, Cell):
        source = marked.get(part.at.whole) if part.at else None
        if source is None:
            return part
        return msgspec.structs.replace(part, doubt=part.doubt or source.doubt, confidence=source.confidence)
    if isinstance(part, tuple):
        return tuple(_marked(item, marked) for item in part)
    if not isinstance(part, Struct) or isinstance(part, Place):
        return part
    values = ((field, getattr(part, field)) for field in part.__struct_fields__)
    changed = {field: new for field, value in values if (new := _marked(value, marked)) is not value and new != value}
    return msgspec.structs.replace(part, **changed) if changed else part
