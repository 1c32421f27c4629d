"""按完成值分档 (SC-31)：A（%）达到哪一档的下限，得 w 的相应份额；下限含本数。

By bands of the actual value: the share of w of the band whose lower bound A (in per cent) reaches.
"""

from decimal import Decimal

from jixiao.scoring.method import Case, Outcome, method


@method("satisfaction", bands=("from", "share"))
def score(case: Case) -> Outcome:
    band = case.band(case.actual)
    if band is None:
        return case.gives(Decimal(0), "低于最低一档，不得分", "below the lowest band, no points", "{A}% → 0")
    points = band["share"] * case.weight
    return case.gives(points, "按完成值分档记分", "by the band of the actual value",
                      "{A}% ≥ {from_}% → {share} × {w} = {s}", from_=band["from"], share=band["share"])
