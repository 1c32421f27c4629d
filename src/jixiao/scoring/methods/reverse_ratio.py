"""反向指标，比率 (SC-14)：A ≤ T 得 w，否则得 T ÷ A × w。

Reverse, ratio: A ≤ T earns w, otherwise T ÷ A × w.
"""

from jixiao.scoring.method import Case, Outcome, method


@method("reverse")
def score(case: Case) -> Outcome:
    if case.actual <= case.target:
        return case.gives(case.weight, "未超过目标，得满分", "target kept, full points", "{A} ≤ {T} → {w}")
    points = case.target * case.weight / case.actual
    return case.gives(points, "按目标与实际之比记分", "in proportion of target to actual", "{T} ÷ {A} × {w} = {s}")
