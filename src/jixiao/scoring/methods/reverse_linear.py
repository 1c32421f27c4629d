"""反向指标，线性 (SC-13): A ≤ T → w; T < A < 2T → (1 − (A − T) ÷ T) × w; A ≥ 2T → 0."""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain, shown


@method("reverse")
def score(case: Case) -> Outcome:
    actual, target, weight = shown(case.actual), shown(case.target), plain(case.weight)
    if case.actual <= case.target:
        formula = f"{actual} ≤ {target} → {weight}"
        return Outcome(case.weight, (Step("未超过目标，得满分", "target kept, full points", formula, case.weight),))
    if case.actual >= 2 * case.target:
        formula = f"{actual} ≥ 2 × {target} → 0"
        step = Step("达到目标的两倍，不得分", "twice the target, no points", formula, Decimal(0))
        return Outcome(Decimal(0), (step,))
    points = (2 * case.target - case.actual) * case.weight / case.target
    formula = f"(1 − ({actual} − {target}) ÷ {target}) × {weight} = {shown(points)}"
    return Outcome(points, (Step("按超出比例扣减", "reduced by the excess", formula, points),))
