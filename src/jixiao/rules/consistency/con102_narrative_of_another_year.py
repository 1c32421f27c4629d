"""目标或完成情况写的是别的年度。

## 为什么
沿用上一年的文字时常忘了改年份；写着别的年度的目标和结果，不能说明本年度的绩效。
## 反例
2023 年度自评表，实际完成情况“2022年完成苗圃补植……”。
## 正例
2023 年度自评表，实际完成情况“2023年完成苗圃补植……”。
## 怎么改
核对文字是否为本年度的内容，改正年份；确需对比上年的，写明“比2022年……”。

## Why
Text carried over from last year often keeps its year. Goals and results of another year say nothing about the
performance of this one.
## Bad example
Self-evaluation form of 2023, result “in 2022 the nursery was replanted …”.
## Good example
Self-evaluation form of 2023, result “in 2023 the nursery was replanted …”.
## Repair
Check whether the text is about this year and correct the year; where last year is meant as a comparison, write
“more than in 2022”. It is reported when a clause opens with another year and nowhere names the year of the form.
Spans (2021-2025), comparisons and titles of documents are not reported.
"""

import re
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import clauses, goals_of, results_of

_OPENS = re.compile(r"(?:在|于|完成|开展|我[局区县市校院馆单]\S{0,2})?(20\d\d)年(?![-—~至起末底]|以[来前后]|之[前后])")
_YEAR = re.compile(r"20\d\d(?=[年-])")
_SPAN = re.compile(r"20\d\d年?[-—~至到](?:20\d\d)")


@rule(
    code="CON102", name="narrative-of-another-year", title_en="A goal or result speaks of another year",
    level="warning", forms=EVERY_FORM, basis=("RV-50",), since="0.1", needs=("year",),
)
def check(case: Case) -> Iterator[Remark]:
    year = str(case.form.fiscal_year)
    for told in (*(goal for goal in goals_of(case) if goal.scope == "annual"), *results_of(case)):
        named = _YEAR.findall(told.text)
        if not named or year in named or _SPAN.search(told.text):
            continue
        opening = (
            found[1] for clause in clauses(told.text)
            if (found := _OPENS.match(clause)) is not None and not said(clause, "documents_and_comparisons")
        )  # fmt: skip
        if other := next(opening, None):
            yield at(
                told.path,
                f"本表为 {year} 年度，文字写的是 {other} 年",
                f"the form is for {year}, its text speaks of {other}",
                expected=year, found=other,
            )  # fmt: skip
