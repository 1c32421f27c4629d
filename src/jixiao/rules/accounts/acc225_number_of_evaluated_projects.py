"""评价项目数与自评表张数不一致。

## 为什么
部门决算写明开展绩效评价的项目数，自评表随决算公开。两数不同，说明有项目没有公开自评表，或项目数写错。
## 反例
文字写评价项目 8 个，公开自评表 7 张。
## 正例
文字写评价项目 8 个，公开自评表 8 张。
## 怎么改
补上缺少的自评表，或改正项目数；有的项目只公开评价报告的，写明。

## Why
The accounts tell how many projects were evaluated, and the forms are published with them. A difference means that a
form is missing or that the number is wrong.
## Bad example
8 projects are told, 7 forms published.
## Good example
8 projects are told, 8 forms published.
## Repair
Add the missing form or correct the number; where a project only has a report, say so.
"""

from collections.abc import Iterator

from jixiao.model.cell import number, text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.evaluated import elsewhere, forms_of, one_account, reports_alone


@rule(
    code="ACC225", name="number-of-evaluated-projects",
    title_en="The number of evaluated projects is not that of the forms", level="warning",
    forms=ACCOUNTS, basis=("D-32",),
    since="0.1", scope="accounts", needs=("figures",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    told = [each for each in case.narrative.about("evaluated_projects") if number(each.figure.amount) is not None]
    forms = forms_of(case)
    if not told or any(number(each.figure.amount) == len(forms) for each in told):
        return
    path = f"{told[0].path}.amount"
    if not forms or not one_account(case):
        yield unjudged(path, "同一文件中的项目支出绩效自评表", "the forms of self-evaluation in the same document")
        return
    alone = [text(report.project) for _, report in reports_alone(case) if text(report.project)]
    note = f"；{'、'.join(f'“{name}”' for name in alone if name)}只有评价报告，没有自评表" if alone else ""
    note_en = f"; with a report and no form: {', '.join(name for name in alone if name)}" if alone else ""
    yield at(
        path,
        f"文字写{told[0].item} {text(told[0].figure.amount)} 个，同一文件有自评表 {len(forms)} 张{note}",
        f"the text tells of {text(told[0].figure.amount)} evaluated projects, the document holds {len(forms)} forms"
        f"{note_en}",
        expected=str(len(forms)),
        also=[elsewhere(case, position, "project.name", form.project.name) for position, form in forms],
    )
