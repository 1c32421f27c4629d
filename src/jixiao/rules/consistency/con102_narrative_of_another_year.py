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
Spans (2021-2025), comparisons and titles of documents are not reported. A project whose name opens with an earlier
year is told as information, unless money carried over or the name itself says why.
"""

import re
from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.case import Line
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import clauses, goals_of, results_of
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.rules.knowledge.words import folded

_OPENS = re.compile(r"(?:在|于|完成|开展|我[局区县市校院馆单]\S{0,2})?(20\d\d)年(?![-—~至起末底]|以[来前后]|之[前后])")
_YEAR = re.compile(r"20\d\d(?=[年-])")
_NAME_OPENS = re.compile(r"(20\d\d)年?度?(?![-—~至到\d年]|\d?年?以来)(?=[一-龥])")
CARRIED = re.compile(any_of("carried_over_names"))
_SPAN = re.compile(r"20\d\d年?[-—~至到](?:20\d\d)")


@rule(
    code="CON102", name="narrative-of-another-year", title_en="A goal or result speaks of another year",
    level="warning", forms=EVERY_FORM, basis=("RV-50",), since="0.1", needs=("year",),
)
def check(case: Case) -> Iterator[Remark]:
    year = str(case.form.fiscal_year)
    if (earlier := _named_year(case)) is not None:
        yield at(
            "project.name",
            f"本表为 {year} 年度，项目名称写的是 {earlier} 年；确系上年结转的，应写明",
            f"the form is for {year}, the name of the project speaks of {earlier}",
            expected=year, found=earlier, level="info",
        )
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


def _named_year(case: Case) -> str | None:
    """An earlier year than that of the form with which the project's name opens, where nothing is carried over."""
    name, form = folded(case.form.project.name), case.form
    found = _NAME_OPENS.match(name)
    if found is None or form.fiscal_year is None or form.subject == "carryover_project" or CARRIED.search(name):
        return None
    carried = any(line.line.source == "carryover" and _some(line) for line in case.lines)
    return found[1] if int(found[1]) < form.fiscal_year and not carried else None


def _some(line: Line) -> bool:
    return any(number(cell) for cell in (line.line.initial_budget, line.line.adjusted_budget, line.line.executed))
