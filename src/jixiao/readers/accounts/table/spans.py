"""The rows of a head that have lost what is merged sideways, but not what is merged downwards → cells with spans.

Some dumps print a blank cell under a head that reaches down and nothing behind one that reaches over several columns:
`项目 合计` over `编码 名称 (blank)`. The blank cells tell which heads reach down; the others share the cells between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from jixiao.layouts.accounts.kinds import head_key
from jixiao.model.grid import GridCell
from jixiao.readers.rows import Row

Cells = list[GridCell]


def widened(rows: Sequence[Row]) -> list[Row]:
    """The rows with every head over the columns that it is of; as they are where nothing is lost or it is not clear."""
    lines = [sorted((*row.cells, *row.empty), key=_column) for row in rows]
    if len(rows) < 2 or any(row.exact for row in rows) or not any(map(_blanks, lines)):
        return list(rows)
    merged = any(cell.colspan + cell.rowspan > 2 for line in lines for cell in line)
    if merged or len({len(line) for line in lines}) == 1:
        return list(rows)
    for upper in range(len(lines) - 2, -1, -1):
        over = _over(lines[upper], lines[upper + 1])
        if over is None:
            return list(rows)
        lines[upper] = over
    return [_row(row, line) for row, line in zip(rows, lines, strict=True)]


def _column(cell: GridCell) -> int:
    return cell.column


def _blanks(line: Sequence[GridCell]) -> int:
    return sum(not cell.text for cell in line)


def _row(row: Row, line: Cells) -> Row:
    return row._replace(cells=tuple(cell for cell in line if cell.text), empty=tuple(c for c in line if not c.text))


def _over(upper: Cells, lower: Cells) -> Cells | None:
    """The upper cells over the lower ones, None where it is not clear which."""
    runs = list(_runs(lower))
    parents = len(upper) - _blanks(lower)
    shares = _shares(runs, parents)
    if shares is None:
        return None
    placed, rest = Cells(), iter(upper)
    for run, share in zip(runs, shares, strict=True):
        for first, behind in share:
            part = run[first:behind]
            cell = next(rest)
            placed.append(replace(cell, column=part[0].column, colspan=sum(each.colspan for each in part)))
    return placed


def _runs(line: Cells) -> Iterator[Cells]:
    """Blank cells each alone, and the printed ones between them together."""
    run = Cells()
    for cell in line:
        if cell.text:
            run.append(cell)
            continue
        if run:
            yield run
            run = []
        yield [cell]
    if run:
        yield run


def _shares(runs: Sequence[Cells], parents: int) -> list[list[tuple[int, int]]] | None:
    """For each run the parts that one head above is over."""
    printed = [run for run in runs if run[0].text]
    if parents == len(printed):
        return [[(0, len(run))] for run in runs]
    if parents == sum(map(len, printed)):
        return [[(at, at + 1) for at in range(len(run))] for run in runs]
    shares = [list(_repeated(run)) for run in runs]
    return shares if sum(map(len, shares)) == parents + len(runs) - len(printed) else None


def _repeated(run: Cells) -> Iterator[tuple[int, int]]:
    """Parts that begin with the same head: 合计 基本支出 合计 基本支出."""
    first = head_key(run[0].text)
    begins = [at for at, cell in enumerate(run) if head_key(cell.text) == first]
    yield from pairwise([*begins, len(run)])
