"""目标为零的指标 (SC-12, SC-15：零事故、零投诉)：A ≤ 0 得 w，否则得 0。

A target of nothing (no accidents, no complaints): A ≤ 0 earns w, otherwise 0.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("zero_target")
def score(case: Case) -> Outcome:
    if case.actual <= 0:
        return case.gives(case.weight, "零目标达到，得满分", "zero target reached", "{A} ≤ 0 → {w}")
    return case.gives(Decimal(0), "零目标未达到，不得分", "zero target missed", "{A} > 0 → 0")
