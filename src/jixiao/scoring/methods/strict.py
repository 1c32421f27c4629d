"""等于类指标从严 (SC-11)：A = T 得 w；不等的由人评分。

Equal, taken strictly: A = T earns w; anything else is left to a person.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method
from jixiao.wording.numbers import shown


@method("equal")
def score(case: Case) -> Outcome:
    if case.actual == case.target:
        return case.gives(case.weight, "等于目标，得满分", "the target exactly, full points", "{A} = {T} → {w}")
    actual, target = shown(case.actual), shown(case.target)
    return case.left(
        Decimal(0), case.weight, f"等于类指标 {actual} ≠ {target}，须人工评分并说明理由",
        f"exactly {target} is asked for, {actual} was reached: scored by a person with the reason",
    )
