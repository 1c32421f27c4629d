"""日期与期限：不晚于期限得 w；晚于期限的由人按影响评分。

Dates and deadlines: not later than the deadline earns w; what is late is scored by a person.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method
from jixiao.wording.numbers import plain


@method("deadline")
def score(case: Case) -> Outcome:
    if case.actual <= case.target:
        return case.gives(case.weight, "在期限内，得满分", "in time, full points", "{A} ≤ {T} → {w}")
    days = plain(case.actual - case.target)
    return case.left(
        Decimal(0), case.weight, f"晚于期限 {days} 天，标准没有规定扣分办法，须人工评分并说明理由",
        f"{days} days late; the standard states no deduction: scored by a person with the reason",
    )
