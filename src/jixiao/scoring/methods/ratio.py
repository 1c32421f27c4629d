"""按完成率记分 (SC-10, SC-11, SC-32)：A ≥ T 得 w，否则得 A ÷ T × w（T > 0）；A 为负按 0 计，T 也为 0 的由人评分。

In proportion to completion: A ≥ T earns w, otherwise A ÷ T × w; a negative A counts as 0, and is
left to a person where T is 0.
"""

from decimal import Decimal

from jixiao.scoring.method import NO_RATIO, Case, Outcome, method


@method("positive", "equal", "frequency", "satisfaction")
def score(case: Case) -> Outcome:
    if case.actual >= case.target:
        return case.gives(case.weight, "达到目标，得满分", "target reached, full points", "{A} ≥ {T} → {w}")
    if case.target <= 0:
        return case.left(Decimal(0), case.weight, *NO_RATIO)
    actual = max(case.actual, Decimal(0))
    points = actual * case.weight / case.target
    return case.gives(points, "按完成率记分", "in proportion to completion", "{a} ÷ {T} × {w} = {s}", a=actual)
