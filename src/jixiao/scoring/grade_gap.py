"""The score of a fiscal evaluation cut where its grade lies below the department's own (SC-43).

Source: a summary of 川财绩〔2025〕5号 (regulations Appendix A SC-43, R3, X). Its factors are numbers of a standard and
are passed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain, shown


class Gap(Struct, frozen=True):
    """How many grades the fiscal evaluation lies below the department's, and the score after that, not rounded."""

    grades: int
    factor: Decimal
    score: Decimal
    steps: tuple[Step, ...]


def grade_gap(
    score: Decimal, *, fiscal: str, departmental: str, grades: Sequence[str], factors: Sequence[Decimal]
) -> Gap | Refusal:
    """The fiscal score times the factor for one, two … grades below; as it is where the grade is no lower.

    `grades` from the best to the worst; `factors` for a gap of one grade, of two and so on.
    """
    if unknown := [grade for grade in (fiscal, departmental) if grade not in grades]:
        return Refusal(f"等级“{'、'.join(unknown)}”不在等级表中", f"no such grade: {', '.join(unknown)}")
    gap = max(0, grades.index(fiscal) - grades.index(departmental))
    if gap > len(factors):
        return Refusal(f"标准没有规定低 {gap} 档的系数", f"the standard gives no factor for a gap of {gap} grades")
    if gap == 0:
        return Gap(0, Decimal(1), score, ())
    factor = factors[gap - 1]
    formula = f"{shown(score)} × {plain(factor)} = {plain(score * factor)}"
    step = Step(f"财政评价“{fiscal}”比部门评价“{departmental}”低 {gap} 档",
                f"fiscal grade {fiscal} is {gap} below the departmental {departmental}", formula, score * factor)
    return Gap(gap, factor, score * factor, (step,))
