"""定性指标三档 (SC-30)：达成、部分达成、未达成，各档有分值区间，档内由人评分。

Three qualitative grades: achieved, partly achieved, not achieved; a person gives the score inside the band.
"""

from decimal import Decimal
from functools import lru_cache

from jixiao.model import Rounding, rounded
from jixiao.scoring.method import Case, Grade, Outcome, method
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain

TITLES = {"achieved": ("达成年度指标", "achieved"), "partly": ("部分达成", "partly achieved"),
          "missed": ("未达成", "not achieved")}


@method("qualitative", numbers=("achieved_from", "partly_from", "bound_places"))
def score(case: Case) -> Outcome:
    top, rule = case.weight, Rounding(int(case.numbers["bound_places"]))
    achieved = min(rounded(case.numbers["achieved_from"] * top, rule), top)
    partly = min(rounded(case.numbers["partly_from"] * top, rule), top)
    low = achieved if case.grade == "achieved" else partly if case.grade == "partly" else Decimal(0)
    high = achieved if case.grade == "partly" else partly if case.grade == "missed" else top
    steps = (_bands(case, achieved, partly),) if case.traced else ()
    return case.left(low, high, *_reason(case.grade, achieved, partly, top), steps,
                     open_high=case.grade in ("partly", "missed"))


def _bands(case: Case, achieved: Decimal, partly: Decimal) -> Step:
    a, p, t = plain(achieved), plain(partly), plain(case.weight)
    return case.step(case.weight, "最高可评分数（达成/部分达成/未达成）", "highest admissible (achieved/partly/not)",
                     f"[{a}, {t}] / [{p}, {a}) / [0, {p}) ≤ {t}")


@lru_cache(maxsize=1024)
def _reason(grade: Grade | None, achieved: Decimal, partly: Decimal, top: Decimal) -> tuple[str, str]:
    """Why there is no score, with all bands; the few points that forms give make the same words again and again."""
    a, p, t = plain(achieved), plain(partly), plain(top)
    held = held_en = ""
    if grade is not None:
        low, high = {"achieved": (a, t), "partly": (p, a), "missed": ("0", p)}[grade]
        title, title_en = TITLES[grade]
        held, held_en = f"按“{title}”一档在 {low}～{high} 分之间；", f"taken as {title_en}, {low} to {high}; "
    return (
        f"定性指标须人工评分：{held}达成年度指标 {a}～{t} 分，部分达成 {p}～{a} 分（不含上限），"
        f"未达成 0～{p} 分（不含上限）；最高 {t} 分",
        f"qualitative, scored by a person: {held_en}achieved {a} to {t}, partly achieved {p} to below {a}, "
        f"not achieved 0 to below {p}; at most {t}",
    )
