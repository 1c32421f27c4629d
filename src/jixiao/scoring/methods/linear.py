"""执行率线性记分 (SC-02): s = w × 执行率, never above w and never below 0."""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain, shown


@method("execution")
def score(case: Case) -> Outcome:
    points = case.actual * case.weight / case.target
    rate = shown(case.actual * 100 / case.target)
    weight = plain(case.weight)
    step = Step("执行率 × 分值", "execution rate × points", f"{rate}% × {weight} = {shown(points)}", points)
    if Decimal(0) <= points <= case.weight:
        return Outcome(points, (step,))
    kept = min(max(points, Decimal(0)), case.weight)
    limit = Step("限于 0 与分值之间", "kept between 0 and the points", f"{shown(points)} → {plain(kept)}", kept)
    return Outcome(kept, (step, limit))
