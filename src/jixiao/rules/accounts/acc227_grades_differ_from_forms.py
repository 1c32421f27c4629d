"""评价结果与自评表、评价报告的等级不一致。

## 为什么
写明评价结果均为优的，每张自评表和评价报告的等级都应是优；印有总分而没有等级的，优不低于 90 分。
## 反例
文字写评价结果均为优，有一张自评表总分 86。
## 正例
文字写评价结果为优 7 个、良 1 个。
## 怎么改
按各表的等级改写。

## Why
Where all results are told to be excellent, every form and report has that grade; a form with a total and no grade has
at least 90 points.
## Bad example
“All results are excellent”, and one form has a total of 86.
## Good example
“Seven results are excellent, one is good.”
## Repair
Tell the grades by the forms.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.model.finding import Elsewhere
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.evaluated import (
    all_graded,
    elsewhere,
    forms_of,
    grade_of,
    grades_of,
    grades_told,
    one_account,
    percent,
)
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="ACC227", name="grades-differ-from-forms",
    title_en="The grades told are not those of the forms and reports", level="warning", forms=ACCOUNTS, basis=("D-32",),
    since="0.1", scope="accounts", needs=("figures",),
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from _counted(case)
    for path, grade in all_graded(case):
        found = list(_others(case, grade[0])) if one_account(case) else []
        if found:
            names = "、".join(name for name, _ in found)
            yield at(
                path, f"文字写评价结果均为{grade}，不是的有：{names}",
                f"all results are told to be “{grade}”, others are: {names}", also=[each for _, each in found],
            )


def _counted(case: AccountsCase) -> Iterator[Remark]:
    """优12个、良1个 beside the grades of as many forms."""
    grades, told = grades_of(case), list(grades_told(case))
    if grades is None or not one_account(case) or sum(count for *_, count in told) != len(grades):
        return
    for each, grade, count in told:
        printed = grades.count(grade)
        if count != printed:
            yield at(
                f"{each.path}.amount", f"文字写{each.item} {count:f} 个，同一文件的自评表和评价报告有 {printed} 个",
                f"{each.item}: {count:f} are told, the forms and reports of the document have {printed}",
                expected=str(printed),
            )


def _others(case: AccountsCase, grade: str) -> Iterator[tuple[str, Elsewhere]]:
    """What the forms and reports of another grade are called and print, with the cell that shows it."""
    for position, form in forms_of(case):
        name, printed, score = text(form.project.name) or f"自评表 {position}", form.total.grade, percent(form)
        if grade_of(printed):
            if grade_of(printed) != grade:
                yield f"{name}（{text(printed)}）", elsewhere(case, position, "total.grade", printed)
        elif grade == "优" and score is not None and score < threshold("D-32.excellent_from"):
            yield f"{name}（{plain(score)} 分）", elsewhere(case, position, "total.score", form.total.score)
    for position, report in enumerate(case.document.reports, 1):
        if grade_of(report.grade) not in ("", grade):
            shown = f"{text(report.project) or '评价报告'}（{text(report.grade)}）"
            yield shown, elsewhere(case, position, f"reports[{position - 1}].grade", report.grade)
