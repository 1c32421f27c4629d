"""正向、等于类指标 (SC-10, SC-11): A ≥ T → w, otherwise A ÷ T × w (T > 0); a negative A counts as 0."""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain, shown


@method("positive", "equal")
def score(case: Case) -> Outcome:
    weight = plain(case.weight)
    if case.actual >= case.target:
        formula = f"{shown(case.actual)} ≥ {shown(case.target)} → {weight}"
        return Outcome(case.weight, (Step("达到目标，得满分", "target reached, full points", formula, case.weight),))
    actual = max(case.actual, Decimal(0))
    points = actual * case.weight / case.target
    formula = f"{shown(actual)} ÷ {shown(case.target)} × {weight} = {shown(points)}"
    return Outcome(points, (Step("按完成率记分", "in proportion to completion", formula, points),))
