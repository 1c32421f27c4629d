"""超额完成按偏离度扣分 (SC-22)：偏离度 (A − T) ÷ T 达到哪一档，按该档的份额从得分中扣减。

Over-achievement by deviation: the share of the score that the band of (A − T) ÷ T takes off.
"""

from jixiao.scoring.method import Case, Outcome, method


@method("over_achievement", bands=("from", "share"))
def score(case: Case) -> Outcome:
    if case.so_far is None or case.target <= 0 or case.actual <= case.target:
        return Outcome(case.so_far)
    deviation = (case.actual - case.target) / case.target
    band = case.band(deviation)
    if band is None:
        return Outcome(case.so_far)
    left = case.so_far - case.so_far * band["share"]
    return case.gives(left, "超额完成，按偏离度扣减", "above target: deducted by the deviation",
                      "({A} − {T}) ÷ {T} = {d} ≥ {k} → {f} × (1 − {p}) = {s}",
                      d=deviation, k=band["from"], f=case.so_far, p=band["share"])
