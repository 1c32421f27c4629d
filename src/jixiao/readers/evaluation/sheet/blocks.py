"""Tables that tell the score of whole blocks (决策, 过程 …) and of no indicator, a row or a column a block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.layouts.evaluation import folded, phrases
from jixiao.model.cell import Cell
from jixiao.model.grid import GridCell
from jixiao.model.report import Dimension
from jixiao.readers.evaluation.sheet.align import placed
from jixiao.readers.evaluation.sheet.columns import Head, named_blocks, role_of
from jixiao.readers.evaluation.sheet.rows import SheetRead
from jixiao.readers.rows import Row

FEWEST = 2  # blocks side by side
FIELDS = {"weight": "weight", "average": "average", "score": "average", "reason": "comment"}


def only_blocks(head: Head) -> bool:
    """Whether a sheet has no column of indicators."""
    return not head.roles & {"level3", "level4", "standard"}


def down(sheet: SheetRead) -> Iterator[Dimension]:
    """The blocks of a sheet with a row for each."""
    by_place = {name.at.whole: row for row in sheet.criteria if (name := row.level2 or row.level1) and name.at}
    for line in sheet.rows[sheet.head.rows :]:
        row = next((by_place[cell.at] for cell in line.cells if cell.at in by_place), None)
        if row is None:
            continue
        heads = sheet.head.columns
        cells = placed(line, sheet.head).items()
        rates = {field: _cell(cell) for place, cell in cells if (field := _rate(heads[place].head.text))}
        name = row.level2 or row.level1
        assert name is not None
        yield Dimension(
            name, 2 if row.level2 else 1, level1=row.level1, comment=row.reason, average=row.average,
            weight=row.weight or (row.level2_weight if row.level2 else row.level1_weight), **rates,
        )  # fmt: skip


def across(rows: Sequence[Row]) -> list[Dimension]:
    """The blocks of a table with a column for each: their names in the first row, 分值, 得分, 得分率 below."""
    if len(rows) < FEWEST:
        return []
    names = {cell.column: cell for cell in named_blocks(rows[0])}
    if len(names) < FEWEST:
        return []
    found: dict[int, dict[str, Cell]] = {}
    for row in rows[1:]:
        label = row.cells[0].text
        field = _rate(label) or FIELDS.get(role_of(label) or "")
        for cell in row.cells[1:] if field else ():
            if cell.column in names and field:
                found.setdefault(cell.column, {}).setdefault(field, _cell(cell))
    return [_dimension(names[column], found[column]) for column in sorted(found) if "average" in found[column]]


def _dimension(cell: GridCell, fields: dict[str, Cell]) -> Dimension:
    name = _cell(cell)
    return Dimension(name, 1, level1=name, **fields)


def _rate(head: str) -> str | None:
    """Which rate a head or label names."""
    plain = folded(head)
    return next((name for name in ("loss_rate", "score_rate") if plain.startswith(phrases().analysis[name])), None)


def _cell(cell: GridCell) -> Cell:
    return Cell(cell.text, cell.at)
