"""表头的项目信息空白。

## 为什么
项目名称、单位、年度和起止时间说明这张表属于谁、管到何时；空着就无法与目标、预算和公开的表对上。
## 反例
实施单位一格空白；项目期一格空白。
## 正例
实施单位“云岭县路灯管理所”，项目期“2024年”。
## 怎么改
按项目库中的信息补齐。表上没有印的栏目不要求填。

## Why
Project name, units, year and dates say whose form this is and what time it covers; left blank, it cannot be matched
with the forms of target, budget and publication.
## Bad example
The cell of the implementing unit is blank; the cell of the project period is blank.
## Good example
Implementing unit “Yunling County Street Lighting Office”, project period “2024”.
## Repair
Fill them in as the project library has them. What the form prints no place for is not asked for.
"""

from collections.abc import Iterator

from jixiao.model.finding import Level
from jixiao.rules import EVERY_FORM, Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.words import is_empty
from jixiao.wording.terms import FIELDS

# What is blank makes the form useless, or only harder to place.
BLANK: dict[str, Level] = {
    "project.name": "error", "implementing_unit": "error", "supervising_department": "warning",
    "primary_budget_unit": "warning", "project.attribute": "warning", "project.period": "warning",
    "project.start_date": "warning", "project.end_date": "warning",
}  # fmt: skip


@rule(
    code="CMP106", name="identity-left-blank", title_en="A part of the head is left blank", level="error",
    forms=EVERY_FORM, basis=("T-01",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    form, project = case.form, case.form.project
    for path, level in BLANK.items():
        holder, _, name = path.rpartition(".")
        cell = getattr(project if holder else form, name)
        if cell is None or not is_empty(cell):
            continue
        if path == "implementing_unit" and form.context.unit is not None:
            continue  # the page around the form tells it
        zh, en = FIELDS[path]
        yield at(path, f"{zh}一格空白，应填写", f"the cell “{en}” is blank and should be filled in", level=level)
    if form.fiscal_year is None:
        yield unjudged("title", "看不出是哪一年的表", "the form does not tell its year")
