"""失分率与分值、得分不符。

## 为什么
失分率 =（分值 − 平均分）÷ 分值 × 100%，说明哪里扣分多；印错的失分率会把注意力引到别处。
## 反例
分值 3，平均分 2.42，失分率印 19.34%。
## 正例
失分率印 19.33%。
## 怎么改
按评分表重算失分率。

## Why
Rate = (points − mean) ÷ points × 100%; it tells where points were lost, and a wrong one points elsewhere.
## Bad example
3 points, mean 2.42, rate 19.34%.
## Good example
A rate of 19.33%.
## Repair
Work out the rate from the sheet again.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, rule
from jixiao.rules.knowledge.report_figures import off
from jixiao.scoring.result import Score
from jixiao.wording.language import Term

NAMES: dict[str, Term] = {
    "lost_rate": ("失分率", "the lost-point rate"), "score_rate": ("得分率", "the rate of points reached"),
}


@rule(
    code="EVA110", name="lost-rate-off", title_en="A lost-point rate is not what points and result give", level="error",
    forms=REPORT, basis=("E-08",), since="0.1", scope="report", needs=("dimension_analysis",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    yield from off(case, _named)


def _named(part: Score) -> Term | None:
    return NAMES.get(part.method or "")
