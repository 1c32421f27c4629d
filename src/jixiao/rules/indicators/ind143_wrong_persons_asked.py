"""满意度问错了人。

## 为什么
满意度反映服务对象的评价；由主管部门、本单位领导或承包方打分，看不出群众满意不满意。
## 反例
服务对象满意度指标“主管部门满意度”≥85%；“县林业局满意度”≥85%。
## 正例
服务对象满意度指标“就诊群众满意度”≥85%。
## 怎么改
改为向直接受益的人调查，并写明样本和时间。

## Why
Satisfaction is the judgement of those who are served. Given by the line department, by the unit's own leaders or by
its contractors, it does not show whether the public is content.
## Bad example
Satisfaction of those served: “satisfaction of the line department” ≥85%.
## Good example
Satisfaction of those served: “satisfaction of patients” ≥85%.
## Repair
Ask those who benefit directly, and state sample and time.
"""

import re
from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said, words_of
from jixiao.rules.knowledge.meanings import applies, name_of
from jixiao.rules.knowledge.narrative import goals_of
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.rules.knowledge.words import folded

ASKED = re.compile(r"([一-龥]{2,}?)(?:的)?满意")

STAFF = re.compile(rf"(?P<unit>[一-龥]{{3,}}?)(?P<staff>{any_of('staff')})(?:对[^满]*)?(?:的)?满意")


@rule(
    code="IND143", name="wrong-persons-asked", title_en="Satisfaction is asked of the wrong persons",
    level="warning", forms={"self_evaluation", "target", "monitoring"}, basis=("RV-22",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    own = {folded(case.form.supervising_department), folded(case.form.implementing_unit)}
    for row in case.rows:
        if row.heading != "satisfaction" or not applies(row):
            continue
        asked = _asked(name_of(row), own) or _own_staff(case, name_of(row), own)
        if asked is not None:
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」问的是{asked}，不是服务对象",
                f"“{row.name}” does not ask those who are served",
            )


def _own_staff(case: Case, name: str, own: set[str]) -> str | None:
    """路灯管理所职工, where the form is of that office and the goal does nothing for those who work there."""
    found = STAFF.match(name)
    if found is None or not any(unit.endswith(found["unit"]) for unit in own):
        return None
    served = any(found["staff"] in goal.text for goal in goals_of(case))
    return None if served else found["unit"] + found["staff"]


def _asked(name: str, own: set[str]) -> str | None:
    """The office or contractor that is asked; 对主管部门的满意度 and 群众对教育局满意度 ask others."""
    words = said(name, "not_served")
    if words and name.startswith(words[0]):
        return words[0].removesuffix("满意")
    found = ASKED.match(name)
    if found is None or said(found[1], "others_asked") or found[1].endswith(words_of("neighbours")):
        return None
    office = found[1] in own or found[1].endswith(words_of("authorities"))
    return found[1] if office else None
