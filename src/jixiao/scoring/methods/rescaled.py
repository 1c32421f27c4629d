"""不适用的指标折算 (SC-40)：总分 = 所得分数 ÷（满分 − 不适用指标的分值）× 满分。

Rows that do not apply are left out: total = points obtained ÷ (full points − theirs) × full points.
"""

from jixiao.model import Rounding, rounded
from jixiao.scoring.method import Case, Outcome, method


@method("not_applicable", numbers=("places",))
def score(case: Case) -> Outcome:
    """`so_far` is what the other rows earn, A the points of those that do not apply, w the full points."""
    if case.so_far is None or case.actual <= 0 or case.actual >= case.weight:
        return Outcome(case.so_far)
    whole = case.so_far * case.weight / (case.weight - case.actual)
    total = min(rounded(whole, Rounding(places=int(case.numbers["places"]))), case.weight)
    return case.gives(total, "不适用的指标折算", "rows that do not apply left out and the rest rescaled",
                      "{f} ÷ ({w} − {A}) × {w} = {e} → {s}", f=case.so_far, e=whole)
