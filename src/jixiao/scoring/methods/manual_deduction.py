"""人工扣分 (SC-24)：计算得分减去扣分栏所填分数，扣到 0 为止，须注明原因。

Manual deduction: the computed score less what the form's column of deductions says, never below 0.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("deduction")
def score(case: Case) -> Outcome:
    if case.so_far is None or case.actual <= 0:
        return Outcome(case.so_far)
    left = max(case.so_far - case.actual, Decimal(0))
    return case.gives(left, "减去填报的扣分，须注明原因", "less the deduction filled in, to be explained",
                      "{f} − {A} = {s}", f=case.so_far)
