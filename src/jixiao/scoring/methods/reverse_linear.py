"""反向指标，线性 (SC-13)：A ≤ T 得 w；T < A < 2T 得 (1 − (A − T) ÷ T) × w；A ≥ 2T 得 0。

Reverse, linear: A ≤ T earns w, falling to nothing at twice the target.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("reverse")
def score(case: Case) -> Outcome:
    if case.actual <= case.target:
        return case.gives(case.weight, "未超过目标，得满分", "target kept, full points", "{A} ≤ {T} → {w}")
    if case.actual >= 2 * case.target:
        return case.gives(Decimal(0), "达到目标的两倍，不得分", "twice the target, no points", "{A} ≥ 2 × {T} → 0")
    points = (2 * case.target - case.actual) * case.weight / case.target
    return case.gives(points, "按超出比例扣减", "reduced by the excess", "(1 − ({A} − {T}) ÷ {T}) × {w} = {s}")
