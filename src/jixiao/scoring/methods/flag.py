"""超额完成只提示 (SC-20): A ≥ k × T must be explained; nothing is deducted automatically."""

from jixiao.scoring.method import Case, Outcome, method
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain, shown


@method("over_achievement", numbers=("from_ratio",))
def score(case: Case) -> Outcome:
    ratio = case.numbers["from_ratio"]
    if case.so_far is None or case.target <= 0 or case.actual < ratio * case.target:
        return Outcome(case.so_far)
    formula = f"{shown(case.actual)} ≥ {plain(ratio)} × {shown(case.target)}"
    label = "大幅超额完成，须说明原因，不自动扣分"
    return Outcome(case.so_far, (Step(label, "far above target: to be explained, not deducted", formula, case.so_far),))
