"""文字里写的是别的项目。

## 为什么
完成情况里出现本单位另一个项目的名称和预算，多为复制后忘了改，数字和事实都不可信。
## 反例
公厕保洁的完成情况写“路灯维修项目全年预算数 30 万元”。
## 正例
公厕保洁的完成情况写“公厕保洁项目全年预算数 12 万元”。
## 怎么改
按本项目改写，并核对其中的数字；确需提到别的项目（统筹、调剂、合并）的，写明关系，不提示。

## Why
A result that gives the name and the budget of another project of the unit was mostly copied and not changed;
neither its figures nor its facts can be trusted.
## Bad example
The result of the public toilets says “the revised budget of the street lamp repairs is 300,000 yuan”.
## Good example
The result of the public toilets says “the revised budget of the public toilets is 120,000 yuan”.
## Repair
Rewrite it for this project and check its figures. Where another project has to be named (funds pooled or moved,
projects merged), say how the two are connected; then nothing is reported.
"""

from collections.abc import Iterator

from jixiao.model import Cell
from jixiao.model.form import Kind
from jixiao.rules import Case, Group, Remark, at, rule
from jixiao.rules.knowledge.members import each_project
from jixiao.rules.knowledge.names import Names

FORMS: tuple[Kind, ...] = ("target", "monitoring", "self_evaluation")


@rule(
    code="CON204", name="text-names-another-project", title_en="The text is about another project",
    level="warning", forms=set(FORMS), basis=("S-22",), since="0.1", scope="unit",
)
def check(group: Group) -> Iterator[Remark]:
    names = Names(group)
    for member, case in (each for kind in FORMS for each in each_project(group, kind)):
        for path, cell in _texts(case):
            for name, other in names.others_in(cell, member):
                yield at(
                    path, f"写的是本单位另一个项目“{name}”，本表的项目是“{names.of(member)}”",
                    f"the text is about another project of the unit, “{name}”; this form is about “{names.of(member)}”",
                    member=member, others=[(other, "project.name")],
                )


def _texts(case: Case) -> Iterator[tuple[str, Cell | None]]:
    for position, goal in enumerate(case.form.goals):
        yield f"goals[{position}].expected", goal.expected
        yield f"goals[{position}].actual", goal.actual
    for row in case.rows:
        yield f"{row.path}.deviation", row.indicator.deviation
