"""不适用的指标不占分 (SC-40)：其分值已分给同级其他指标，总分照加。

Rows that do not apply weigh nothing: their points went to the other rows, the total stays the sum.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("not_applicable")
def score(case: Case) -> Outcome:
    """`so_far` is what the other rows earn, `upper` what is given to those that do not apply."""
    return Outcome((case.so_far or Decimal(0)) + (case.upper or Decimal(0)))
