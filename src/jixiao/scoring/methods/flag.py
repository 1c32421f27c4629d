"""超额完成只提示 (SC-20)：A ≥ k × T 须说明原因，不自动扣分。

Over-achievement is flagged: A ≥ k × T must be explained; nothing is deducted.
"""

from jixiao.scoring.method import Case, Outcome, method


@method("over_achievement", numbers=("from_ratio",))
def score(case: Case) -> Outcome:
    ratio = case.numbers["from_ratio"]
    if case.so_far is None or case.target <= 0 or case.actual < ratio * case.target:
        return Outcome(case.so_far)
    label, label_en = "大幅超额完成，须说明原因，不自动扣分", "far above target: to be explained, not deducted"
    return case.gives(case.so_far, label, label_en, "{A} ≥ {k} × {T}", k=ratio)
