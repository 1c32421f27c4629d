"""目标为零的等于类指标 (SC-12: 零事故、零投诉): A ≤ 0 → w, otherwise 0."""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain, shown


@method("zero_target")
def score(case: Case) -> Outcome:
    if case.actual <= 0:
        formula = f"{shown(case.actual)} ≤ 0 → {plain(case.weight)}"
        return Outcome(case.weight, (Step("零目标达到，得满分", "zero target reached", formula, case.weight),))
    formula = f"{shown(case.actual)} > 0 → 0"
    return Outcome(Decimal(0), (Step("零目标未达到，不得分", "zero target missed", formula, Decimal(0)),))
