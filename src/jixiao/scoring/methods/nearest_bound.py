"""区间目标 (SC-16)：T1 ≤ A ≤ T2 得 w；低于 T1 得 A ÷ T1 × w，高于 T2 按超出 T2 的比例线性扣减。

A range: inside it full points, below it in proportion to the lower bound, above it reduced by the excess.
"""

from decimal import Decimal

from jixiao.scoring.method import NO_RATIO, Case, Outcome, method


@method("range")
def score(case: Case) -> Outcome:
    upper = case.upper if case.upper is not None else case.target
    if case.actual < case.target:
        if case.target <= 0:
            return case.left(Decimal(0), case.weight, *NO_RATIO)
        actual = max(case.actual, Decimal(0))
        points = actual * case.weight / case.target
        return case.gives(points, "低于区间，按完成率记分", "below the range, in proportion", "{a} ÷ {T} × {w} = {s}",
                          a=actual)
    if case.actual <= upper:
        return case.gives(case.weight, "在区间内，得满分", "inside the range, full points", "{T} ≤ {A} ≤ {U} → {w}",
                          U=upper)
    if case.actual >= 2 * upper:
        return case.gives(Decimal(0), "达到区间上限的两倍，不得分", "twice the upper bound, no points",
                          "{A} ≥ 2 × {U} → 0", U=upper)
    points = (2 * upper - case.actual) * case.weight / upper
    return case.gives(points, "高于区间，按超出比例扣减", "above the range, reduced by the excess",
                      "(1 − ({A} − {U}) ÷ {U}) × {w} = {s}", U=upper)
