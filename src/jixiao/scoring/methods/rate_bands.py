"""执行率分档 (SC-03)：执行率（%）达到哪一档的下限，得 w 的相应份额；下限含本数。

Execution by bands: the share of w of the band whose lower bound the rate (in per cent) reaches.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("execution", bands=("from", "share"))
def score(case: Case) -> Outcome:
    rate = case.actual * 100 / case.target
    band = case.band(rate)
    if band is None:
        return case.gives(Decimal(0), "低于最低一档，不得分", "below the lowest band, no points", "{r}% → 0", r=rate)
    points = band["share"] * case.weight
    return case.gives(points, "按执行率分档记分", "by the band of the rate",
                      "{r}% ≥ {from_}% → {share} × {w} = {s}", r=rate, from_=band["from"], share=band["share"])
