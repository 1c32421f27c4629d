"""分值乘以表上所印的得分系数：w × k ÷ 100，限于 0 与 w 之间。

Points times the coefficient that the form prints: w × k ÷ 100, never above w and never below 0.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("coefficient")
def score(case: Case) -> Outcome:
    points = min(max(case.actual * case.weight / 100, Decimal(0)), case.weight)
    return case.gives(points, "分值 × 得分系数", "points × coefficient", "{w} × {A}% = {s}")
