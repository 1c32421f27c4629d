"""超额完成扣固定分 (SC-21): A ≥ k × T → the score less fixed points, never below 0."""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain, shown


@method("over_achievement", numbers=("from_ratio", "points"))
def score(case: Case) -> Outcome:
    ratio, points = case.numbers["from_ratio"], case.numbers["points"]
    if case.so_far is None or case.target <= 0 or case.actual < ratio * case.target:
        return Outcome(case.so_far)
    left = max(case.so_far - points, Decimal(0))
    formula = (
        f"{shown(case.actual)} ≥ {plain(ratio)} × {shown(case.target)} → "
        f"{plain(case.so_far)} − {plain(points)} = {plain(left)}"
    )
    return Outcome(left, (Step("大幅超额完成，扣固定分", "far above target: fixed deduction", formula, left),))
