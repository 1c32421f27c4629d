"""不同项目、不同对象的满意度是同一个数。

## 为什么
满意度来自各项目对自己服务对象的调查；不同的人群分别调查，不会得出同一个带小数的百分比，多为借用或编写。
## 反例
路灯维修“沿街商户满意度 94.37%”，公厕保洁“游客满意度 94.37%”。
## 正例
两个项目各有调查，满意度分别为 94.37% 和 91.8%；或者共用一次调查并写明。
## 怎么改
按各项目自己的调查填写，并写明调查时间和份数；确为一次调查的，在备注中说明。
整数百分比在多个项目相同时才提示，100% 不提示。

## Why
Satisfaction comes from asking the persons whom a project serves. Different groups, asked apart, do not yield the
same percentage with decimals; it was borrowed or made up.
## Bad example
Street lamps: “satisfaction of shopkeepers along the street 94.37%”; public toilets: “satisfaction of visitors
94.37%”.
## Good example
Each project has its own survey, with 94.37% and 91.8%; or both share one survey and say so.
## Repair
Fill in each project's own survey with its date and the number of questionnaires; if it was one survey, say so in
the note. Whole per cent are told only where several projects have the same, 100% never.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.value import Quantity
from jixiao.rules import Group, Remark, Row, at, rule
from jixiao.rules.knowledge.members import each_project, listed, plain, spoke
from jixiao.sources import threshold
from jixiao.wording.numbers import plain as figure_of

WHOLE = Decimal(1)


@rule(
    code="CON201", name="same-satisfaction-figure", title_en="Different projects print the same satisfaction figure",
    level="warning", forms={"self_evaluation"}, basis=("S-16",), since="0.1", scope="unit",
)
def check(group: Group) -> Iterator[Remark]:
    said: dict[Decimal, list[tuple[int, Row]]] = defaultdict(list)
    for member, case in each_project(group, "self_evaluation"):
        for figure, row in {figure: row for row in case.rows if (figure := _figure(row))}.items():
            said[figure].append((member, row))
    for figure, rows in sorted(said.items()):
        if len(rows) < 2 or len({plain(row.indicator.level3) for _, row in rows}) < 2:
            continue
        whole = not figure % WHOLE
        if whole and len(rows) < threshold("S-16.round_projects"):
            continue
        (first, row), *rest = rows
        zh, en = listed(group.members[member] for member, _ in rows)
        yield at(
            f"{row.path}.actual",
            f"{zh}的满意度同为 {figure_of(figure)}%，指标和对象各不相同，应为各自调查的结果",
            f"{en} all print a satisfaction of {figure_of(figure)}% though they ask different persons;"
            " each needs a survey of its own",
            member=first, others=spoke((member, f"{other.path}.actual") for member, other in rest),
            level="info" if whole else None,
        )


def _figure(row: Row) -> Decimal | None:
    """The percentage of a satisfaction row, unless everybody is satisfied."""
    if row.heading != "satisfaction" or not isinstance(row.actual, Quantity) or row.actual.unit != "%":
        return None
    return row.actual.value if 0 < row.actual.value < HUNDRED else None
