"""是否评分：做到得 w，没有做到得 0（期限：不晚于期限即做到）。

Yes or no: done earns w, not done 0 (a deadline is kept or missed).
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("deadline")
def score(case: Case) -> Outcome:
    if case.actual <= case.target:
        return case.gives(case.weight, "在期限内，得满分", "in time, full points", "{A} ≤ {T} → {w}")
    return case.gives(Decimal(0), "晚于期限，不得分", "late, no points", "{A} > {T} → 0")
