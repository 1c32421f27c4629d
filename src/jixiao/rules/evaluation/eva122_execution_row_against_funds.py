"""资金没有用完而预算执行率得满分。

## 为什么
预算执行率的得分应与报告所写的支出相符；支出明显少于资金而得满分的，评分没有依据。
## 反例
资金 500 万元，支付 400 万元，预算执行率一行满分。
## 正例
支付 400 万元，预算执行率一行按比例得分。
## 怎么改
按支出重新评分，或在报告中说明评分办法。

## Why
The score for spending should fit the spending that the text tells; full marks with much money left rest on nothing.
## Bad example
400 of 500万元 paid, full marks for spending.
## Good example
400 of 500万元 paid, a score in proportion.
## Repair
Score the row by the spending, or tell the method.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.report_money import at_hand, spent
from jixiao.rules.knowledge.wordlists import words_of
from jixiao.rules.knowledge.words import any_of, folded
from jixiao.sources import threshold
from jixiao.wording.numbers import brief, plain


@rule(
    code="EVA122", name="execution-row-against-funds", title_en="Full marks for spending though money is left",
    level="warning", forms=REPORT, basis=("E-28",), since="0.1", scope="report", needs=("criteria",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    rows = [row for row in case.sheet.rows if _words().search(folded(row.criterion.level3 or row.criterion.level2))]
    paid, most = spent(case.report), at_hand(case.report)
    if not rows:
        return
    if paid is None or not most:
        yield unjudged("", "报告没有写明预算（到位）资金和支出总额", "budget and total spending are not both told")
        return
    rate, full = HUNDRED * paid.value / most, threshold("E-28.full")
    for row in rows:
        result = row.result
        if rate < full and result is not None and result.path and result.value == row.weight:
            yield at(
                result.path,
                f"「{row.label}」得满分，而资金 {plain(most)} 元只支出 {plain(paid.value)} 元（{brief(rate)}%）",
                f"“{row.label}” has full marks, but {plain(paid.value)} of {plain(most)} 元 was spent ({brief(rate)}%)",
                uses=[paid.path],
            )


@cache
def _words() -> Pattern[str]:
    return any_of(words_of("report_execution_row"))
