"""A score that rests on cells whose reading is doubted: never decided where a cell may belong elsewhere.

A value that may have slid from another column or row (doubt.MISPLACED) says nothing of this row: the score is open
from nothing to all points, and what the values would earn as they were read is shown as a step. A doubt about the
characters only (look-alikes, a number cut short) leaves the score, which is then worth a warning: `inferred`.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from jixiao.model import Cell
from jixiao.model.doubt import MISPLACED, doubt_in
from jixiao.scoring.result import Score, Step

ZERO = Decimal(0)
Named = tuple[str, str, Cell | None]  # 实际完成值, actual value, the cell


def with_doubts(score: Score, cells: Iterable[Named], *, trace: bool = True) -> Score:
    """The score after a look at the cells it rests on."""
    doubted = [(name, name_en, cell.doubt) for name, name_en, cell in cells if cell is not None and cell.doubt]
    if not doubted or score.limits is None or not score.maximum or score.code == "not_applicable":
        return score
    misplaced = next((each for each in doubted if each[2] in MISPLACED), None)
    if misplaced is None:
        return replace(score, inferred=True)
    name, name_en, doubt = misplaced
    steps = (*score.steps, _as_read(score.computed)) if trace and score.computed is not None else score.steps
    return replace(
        score, computed=None, exact=None, rounding=None, low=ZERO, high=score.maximum, open_high=False,
        code="uncertain",
        reason=f"{name}可能不是这一格的（{doubt}），不作定论",
        reason_en=f"the {name_en} may belong elsewhere ({doubt_in('en', doubt)}): nothing is decided", steps=steps,
    )


def _as_read(computed: Decimal) -> Step:
    return Step("照所读的值计算（读取存疑，不作定论）", "with the values as read (doubted, so not decided)",
                f"→ {computed:f}", computed)
