"""定性指标三档 (SC-30)：达成、部分达成、未达成，各档有分值区间，档内由人评分。

Three qualitative grades: achieved, partly achieved, not achieved; a person gives the score inside the band.
"""

from decimal import Decimal

from jixiao.model import Rounding, rounded
from jixiao.scoring.method import Case, Outcome, method
from jixiao.wording.numbers import plain

TITLES = {"achieved": ("达成年度指标", "achieved"), "partly": ("部分达成", "partly achieved"),
          "missed": ("未达成", "not achieved")}


@method("qualitative", numbers=("achieved_from", "partly_from", "bound_places"))
def score(case: Case) -> Outcome:
    top, rule = case.weight, Rounding(places=int(case.numbers["bound_places"]))
    achieved = rounded(case.numbers["achieved_from"] * top, rule)
    partly = rounded(case.numbers["partly_from"] * top, rule)
    limits = {"achieved": (achieved, top), "partly": (partly, achieved), "missed": (Decimal(0), partly)}
    low, high = limits[case.grade] if case.grade else (Decimal(0), top)
    if not case.traced:
        return case.left(low, high, "定性指标须人工评分", "qualitative, scored by a person")
    a, p, t = plain(achieved), plain(partly), plain(top)
    step = case.step(top, "最高可评分数（达成/部分达成/未达成）", "highest admissible (achieved/partly/not)",
                     f"[{a}, {t}] / [{p}, {a}) / [0, {p}) ≤ {t}")
    title, title_en = TITLES[case.grade] if case.grade else ("", "")
    held = f"按“{title}”一档在 {plain(low)}～{plain(high)} 分之间；" if case.grade else ""
    held_en = f"taken as {title_en}, {plain(low)} to {plain(high)}; " if case.grade else ""
    return case.left(
        low, high,
        f"定性指标须人工评分：{held}达成年度指标 {a}～{t} 分，部分达成 {p}～{a} 分（不含上限），"
        f"未达成 0～{p} 分（不含上限）；最高 {t} 分",
        f"qualitative, scored by a person: {held_en}achieved {a} to {t}, partly achieved {p} to below {a}, "
        f"not achieved 0 to below {p}; at most {t}",
        (step,),
    )
