"""The steps by which a panel's figures come about: sums, means and lost-point rates, each opened into its inputs.

Source: regulations 1.8 and Appendix A (SC-42), practice of a published evaluation report (S4, V).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jixiao.model import Rounding, rounded
from jixiao.model.arithmetic import HUNDRED
from jixiao.scoring.result import Input, Step
from jixiao.scoring.rounding import rounding_step
from jixiao.wording.language import Term
from jixiao.wording.numbers import brief, shown

MEANS_ADDED: Term = ("各行平均分相加", "means of the rows added")
LOST: Term = ("失分率", "lost-point rate")
REACHED: Term = ("得分率", "rate of points reached")


def added(label: Term, inputs: Sequence[Input]) -> Step:
    """The sum of the inputs, all of which have a value; one alone is no sum to be written out."""
    values = [each.value for each in inputs if each.value is not None]
    total = sum(values, Decimal(0))
    result = f" = {shown(total)}" if len(values) != 1 else ""
    return Step(*label, f"{' + '.join(map(shown, values))}{result}", total, tuple(inputs))


def mean(label: Term, inputs: Sequence[Input]) -> Step:
    """The mean of the inputs, not rounded."""
    values = [each.value for each in inputs if each.value is not None]
    exact = sum(values, Decimal(0)) / len(values)
    formula = f"({' + '.join(map(shown, values))}) ÷ {len(values)} = {shown(exact)}"
    return Step(*label, formula, exact, tuple(inputs))


def lost(weight: Decimal, reached: Decimal, inputs: Sequence[Input] = ()) -> Step:
    """失分率 = (分值 − 平均分) ÷ 分值 × 100, not rounded."""
    exact = (weight - reached) * HUNDRED / weight
    formula = f"({brief(weight)} − {brief(reached)}) ÷ {brief(weight)} × 100 = {shown(exact)}%"
    return Step(*LOST, formula, exact, tuple(inputs))


def reached_share(weight: Decimal, reached: Decimal, inputs: Sequence[Input] = ()) -> Step:
    """得分率 = 平均分 ÷ 分值 × 100, not rounded."""
    exact = reached * HUNDRED / weight
    return Step(*REACHED, f"{brief(reached)} ÷ {brief(weight)} × 100 = {shown(exact)}%", exact, tuple(inputs))


def with_rounding(step: Step, rule: Rounding, unit: str = "") -> list[Step]:
    """The step, and its rounding where that changes anything; the last result is the rounded one."""
    changes = rounded(step.result, rule) != step.result
    return [step, rounding_step(step.result, rule, unit)] if changes else [step]
