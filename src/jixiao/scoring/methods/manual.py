"""由人评分并说明理由：没有公式，0 分到满分都可以。

Scored by a person, who states the reason: no formula, anything from nothing to full points.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method
from jixiao.wording.numbers import plain


@method("qualitative")
def score(case: Case) -> Outcome:
    return case.left(
        Decimal(0), case.weight, f"须人工评分并说明理由，0～{plain(case.weight)} 分",
        f"scored by a person with the reason, 0 to {plain(case.weight)}",
    )
