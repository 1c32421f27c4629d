"""一个部门的项目用了几套一级指标权重。

## 为什么
产出、效益、满意度的权重各项目不同，得分就不能互相比较；也可能是把分放在容易得分的地方。
## 反例
同一部门的三个项目，两个是产出 50、效益 30、满意度 10，一个是产出 80、满意度 10。
## 正例
各项目都是产出 50、效益 30、满意度 10；确有不同的，备注说明理由。
## 怎么改
统一使用当地规定的权重；项目没有某类指标的，说明权重怎样分配。

## Why
Where outputs, benefits and satisfaction weigh differently from project to project, scores cannot be compared, and
points may have been put where they are easily got.
## Bad example
Of three projects of a department two have outputs 50, benefits 30, satisfaction 10, and one has outputs 80,
satisfaction 10.
## Good example
All have outputs 50, benefits 30, satisfaction 10; where one truly has to differ, the note says why.
## Repair
Use the weights that the local rules prescribe for all. Where a project has no indicators of one kind, say how the
weight was shared out.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import number
from jixiao.rules import Case, Group, Remark, at, rule
from jixiao.rules.knowledge.members import each_project, listed, spoke
from jixiao.rules.knowledge.words import folded
from jixiao.wording.numbers import plain

LEVELS = {"产出": "outputs", "成本": "cost", "效益": "benefits", "满意度": "satisfaction"}
TOLD = 5  # schemes that the message lists, those in most use
Scheme = tuple[tuple[str, Decimal], ...]


@rule(
    code="CON205", name="weight-schemes-differ", title_en="The projects of a department are weighed in different ways",
    level="info", forms={"self_evaluation"}, basis=("RV-61",), since="0.1", scope="department",
)
def check(group: Group) -> Iterator[Remark]:
    schemes: dict[Scheme, list[int]] = defaultdict(list)
    for member, case in each_project(group, "self_evaluation"):
        if scheme := _scheme(case):
            schemes[scheme].append(member)
    if len(schemes) < 2:
        return
    by_use = sorted(schemes, key=lambda scheme: (-len(schemes[scheme]), schemes[scheme]))
    told = [(scheme, listed(group.members[member] for member in schemes[scheme])) for scheme in by_use]
    first, *rest = (member for scheme in by_use[::-1] for member in schemes[scheme])
    more = len(told) > TOLD
    zh = "；".join(f"{_zh(scheme)}（{names}）" for scheme, (names, _) in told[:TOLD]) + ("；等" if more else "")
    en = "; ".join(f"{_en(scheme)} ({names})" for scheme, (_, names) in told[:TOLD]) + ("; …" if more else "")
    yield at(
        "indicators[0].level1", f"本部门用了 {len(told)} 套一级指标权重：{zh}",
        f"{len(told)} schemes of weights in one department: {en}",
        member=first, others=spoke((member, "indicators[0].level1") for member in rest),
    )


def _scheme(case: Case) -> Scheme:
    """The points of every first level, nothing where no points are printed."""
    points: dict[str, Decimal] = {}
    for row in case.rows:
        level = "满意度" if row.heading == "satisfaction" else next(
            (level for level in LEVELS if level in folded(row.indicator.level1)), None
        )
        weight = number(row.indicator.weight)
        if level and weight:
            points[level] = points.get(level, Decimal(0)) + weight
    return tuple((level, points[level]) for level in LEVELS if level in points)


def _zh(scheme: Scheme) -> str:
    return "、".join(f"{level} {plain(points)}" for level, points in scheme)


def _en(scheme: Scheme) -> str:
    return ", ".join(f"{LEVELS[level]} {plain(points)}" for level, points in scheme)
