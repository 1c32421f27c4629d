"""完成率过低或过高不得分 (SC-23)：A < k1 × T 或 A > k2 × T 得 0。

Nothing outside the limits: completion below k1 or above k2 earns 0.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("over_achievement", numbers=("below_ratio", "from_ratio"))
def score(case: Case) -> Outcome:
    low, high = case.numbers["below_ratio"], case.numbers["from_ratio"]
    if case.so_far is None or case.target <= 0:
        return Outcome(case.so_far)
    if case.actual < low * case.target:
        return case.gives(Decimal(0), "完成率过低，不得分", "far below target, no points",
                          "{A} < {k} × {T} → 0", k=low)
    if case.actual > high * case.target:
        return case.gives(Decimal(0), "完成率过高，不得分", "far above target, no points",
                          "{A} > {k} × {T} → 0", k=high)
    return Outcome(case.so_far)
