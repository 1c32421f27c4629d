"""是否评分（是、有、通过）：与指标值相同得 w，相反得 0。

Yes or no: what the target says earns w, its opposite 0.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("yes_no")
def score(case: Case) -> Outcome:
    if case.actual == case.target:
        return case.gives(case.weight, "做到，得满分", "done, full points", "{A} = {T} → {w}")
    return case.gives(Decimal(0), "没有做到，不得分", "not done, no points", "{A} ≠ {T} → 0")
