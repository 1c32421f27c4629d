"""执行率线性记分 (SC-02)：w × 执行率，限于 0 与 w 之间。

Execution, linear: w × rate, never above w and never below 0.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("execution")
def score(case: Case) -> Outcome:
    points = case.actual * case.weight / case.target
    rate = case.actual * 100 / case.target
    whole = case.gives(points, "执行率 × 分值", "execution rate × points", "{r}% × {w} = {s}", r=rate)
    if Decimal(0) <= points <= case.weight:
        return whole
    kept = min(max(points, Decimal(0)), case.weight)
    limit = case.gives(kept, "限于 0 与分值之间", "kept between 0 and the points", "{p} → {s}", p=points)
    return Outcome(kept, whole.steps + limit.steps)
