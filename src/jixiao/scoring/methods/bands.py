"""定性指标三档 (SC-30): a person chooses the band and the score inside it; we give the limits."""

from jixiao.model import Rounding, rounded
from jixiao.scoring.method import Case, Outcome, method
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain


@method("qualitative", numbers=("achieved_from", "partly_from", "bound_places"))
def score(case: Case) -> Outcome:
    top, rule = plain(case.weight), Rounding(places=int(case.numbers["bound_places"]))
    achieved = plain(rounded(case.numbers["achieved_from"] * case.weight, rule))
    partly = plain(rounded(case.numbers["partly_from"] * case.weight, rule))
    bands = f"[{achieved}, {top}] / [{partly}, {achieved}) / [0, {partly})"
    return Outcome(
        score=None,
        steps=(Step("最高可评分数（达成/部分达成/未达成）", "highest admissible (achieved/partly/not)",
                    f"{bands} ≤ {top}", case.weight),),
        reason=f"定性指标须人工评分：达成年度指标 {achieved}～{top} 分，部分达成 {partly}～{achieved} 分（不含上限），"
               f"未达成 0～{partly} 分（不含上限）；最高 {top} 分",
        reason_en=f"qualitative, scored by a person: achieved {achieved} to {top}, partly achieved {partly} to below "
                  f"{achieved}, not achieved 0 to below {partly}; at most {top}",
    )
