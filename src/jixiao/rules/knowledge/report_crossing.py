"""One wrong figure of a score sheet spoils others; where they cross it is found, and the others are not told again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from jixiao.model import Cell
from jixiao.model.cell import number
from jixiao.scoring.report_sheet import Row, Sheet
from jixiao.scoring.result import Score, places

OFF = ("differs", "above", "below")
HALF = Decimal("0.5")


class WrongScore(NamedTuple):
    """A score that sum and mean of its row and the expert's total contradict alike."""

    path: str
    row: Row
    expert: int
    printed: Decimal
    meant: Decimal
    shown_by: tuple[str, ...]  # paths of the figures that fit the score that is meant


class Folded(NamedTuple):
    """The wrong scores, and every figure that is off only because another is."""

    scores: tuple[WrongScore, ...]
    paths: frozenset[str]


def folded_parts(sheet: Sheet, parts: Sequence[Score]) -> Folded:
    """What is told once, at the figure that is wrong."""
    of_sheet = {part.path: part for part in parts if part.path.startswith(("criteria", "total"))}
    off = {path: part for path, part in of_sheet.items() if part.standing in OFF}
    wrong = tuple(_wrong_scores(sheet, of_sheet, off))
    silent = {path for each in wrong for path in each.shown_by}
    silent |= {f"{row.path}.average" for row in sheet.rows if _from_the_sum(row, off)}
    if "total.sum" in off and _adds_up(off["total.sum"], sheet):
        silent.add("total.sum")
    return Folded(wrong, frozenset(silent))


def _wrong_scores(sheet: Sheet, every: Mapping[str, Score], off: Mapping[str, Score]) -> Iterator[WrongScore]:
    """Rows and experts that are off by the same; none where two rows or two experts might be meant.

    The total of an expert may be near enough to pass for rounded: 91 for 90.5.
    """
    gaps = [_gap(every.get(f"total.scores[{at}]")) for at in range(len(sheet.experts))]
    pairs = [(row, at) for row in sheet.rows for at, gap in enumerate(gaps) if gap and _is_off(row, gap, off)]
    for row, at in pairs:
        alone = sum(other is row for other, _ in pairs) == 1 == sum(each == at for _, each in pairs)
        printed = number(row.criterion.scores[at])
        gap = gaps[at]
        if not alone or printed is None or gap is None:
            continue
        meant = printed + gap
        if meant >= 0 and (row.weight is None or meant <= row.weight):
            paths = (f"{row.path}.sum", f"{row.path}.average", f"total.scores[{at}]")
            yield WrongScore(f"{row.path}.scores[{at}]", row, at, printed, meant,
                             tuple(path for path in paths if path in off))


def _is_off(row: Row, gap: Decimal, off: Mapping[str, Score]) -> bool:
    """Whether every printed figure of the row is off by as much as the expert's total."""
    if row.given is None or row.trimmed:
        return False
    told = [(name, cell) for name in ("sum", "average") if (cell := getattr(row.criterion, name)) is not None]
    return bool(told) and all(_is_off_by(off.get(f"{row.path}.{name}"), cell, gap / len(row.given) if name == "average"
                                         else gap) for name, cell in told)  # fmt: skip


def _is_off_by(part: Score | None, cell: Cell, gap: Decimal) -> bool:
    found = _gap(part) if part is not None else None
    claimed = number(cell)
    return found is not None and claimed is not None and abs(found - gap) <= HALF.scaleb(-places(claimed))


def _gap(part: Score | None) -> Decimal | None:
    """How far a printed figure is above the one computed again."""
    if part is None or part.claimed is None or part.exact is None:
        return None
    return part.claimed - part.exact


def _from_the_sum(row: Row, off: Mapping[str, Score]) -> bool:
    """Whether a wrong mean only follows from a wrong sum."""
    total, mean = number(row.criterion.sum), number(row.criterion.average)
    if {f"{row.path}.sum", f"{row.path}.average"} - off.keys() or total is None or mean is None or row.given is None:
        return False
    return abs(total / len(row.given) - mean) <= HALF.scaleb(-places(mean))


def _adds_up(part: Score, sheet: Sheet) -> bool:
    """Whether the sum of all is that of all scores, though a printed total of an expert is not."""
    every = [each.value for row in sheet.rows for each in row.given or ()]
    return all(row.given is not None for row in sheet.rows) and part.claimed == sum(
        (value for value in every if value is not None), Decimal(0))  # fmt: skip
