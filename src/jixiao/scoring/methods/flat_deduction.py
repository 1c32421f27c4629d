"""超额完成扣固定分 (SC-21, SC-26)：A ≥ k × T 扣固定分数，扣到 0 为止。

Over-achievement costs a fixed number of points: A ≥ k × T takes them off, never below 0.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("over_achievement", numbers=("from_ratio", "points"))
def score(case: Case) -> Outcome:
    ratio, points = case.numbers["from_ratio"], case.numbers["points"]
    if case.so_far is None or case.target <= 0 or case.actual < ratio * case.target:
        return Outcome(case.so_far)
    left = max(case.so_far - points, Decimal(0))
    return case.gives(left, "大幅超额完成，扣固定分", "far above target: fixed deduction",
                      "{A} ≥ {k} × {T} → {f} − {p} = {s}", k=ratio, f=case.so_far, p=points)
