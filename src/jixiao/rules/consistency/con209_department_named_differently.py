"""同一单位各表的主管部门不一致。

## 为什么
一个单位同一年度只有一个主管部门；写法不一，汇总时会分成几家，也可能把实施单位写成了主管部门。
## 反例
桥东区市政所的三张表，两张主管部门为“桥东区城管局”，一张为“桥东区市政所”。
## 正例
三张表的主管部门都是“桥东区城管局”。
## 怎么改
统一写主管部门的全称。

## Why
A unit has one line department in a year. Where its forms name several, sums by department come out wrong, or the
unit has named itself.
## Bad example
Of three forms of the East Bridge Municipal Works Office two name the East Bridge Urban Management Bureau as line
department, and one names the office itself.
## Good example
All three forms name the East Bridge Urban Management Bureau.
## Repair
Write the full name of the line department, the same in all forms.
"""

from collections import defaultdict
from collections.abc import Iterator

from jixiao.rules import Group, Remark, at, rule
from jixiao.rules.joins import department_of, unit_of
from jixiao.rules.knowledge.members import listed, of_kind, spoke


@rule(
    code="CON209", name="department-named-differently", title_en="The forms of a unit name different departments",
    level="warning", forms={"target", "monitoring", "self_evaluation"}, basis=("RV-65",), since="0.1", scope="unit",
)
def check(group: Group) -> Iterator[Remark]:
    named: dict[str, list[int]] = defaultdict(list)
    for member, case in of_kind(group, "target", "monitoring", "self_evaluation"):
        if department := department_of(case.form):
            named[department].append(member)
    if len(named) < 2:
        return
    unit = unit_of(group.members[0].form)
    itself = [department for department in named if department == unit]
    odd = itself[0] if itself else min(named, key=lambda department: (len(named[department]), department))
    others = [department for department in named if department != odd]
    first, *rest = named[odd]
    forms = listed(group.members[member] for member in named[odd])
    why = ("，写成了实施单位自己", ", which is the unit itself") if itself else ("", "")
    yield at(
        "supervising_department",
        f"{forms[0]}的主管部门为“{odd}”{why[0]}，本单位其他表为“{'”“'.join(others)}”，应一致",
        f"{forms[1]}: the department is “{odd}”{why[1]}; other forms of the unit name “{'”, “'.join(others)}”",
        member=first,
        others=spoke((member, "supervising_department")
                     for member in (*rest, *(named[department][0] for department in others))),
    )
