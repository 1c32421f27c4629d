"""没有满意度指标。

## 为什么
面向群众、职工、学生的项目好不好，要问受益的人；没有满意度，评价只有单位自己的话。
## 反例
社区食堂补贴项目没有满意度指标；满意度指标下只有“有责投诉数”。
## 正例
满意度指标“就餐老人满意度 ≥90%”，说明调查方式和样本数。
## 怎么改
设满意度指标，写明问谁、怎么问。不直接服务于人的项目供参考。

## Why
Whether a project for the public, for staff or for pupils is good is for those people to say; without their
satisfaction the form holds only the unit's own word.
## Bad example
A project that subsidises a community canteen has no indicator of satisfaction; or the only row under satisfaction is
“number of justified complaints”.
## Good example
“Satisfaction of the elderly who eat there ≥90%”, with the way of asking and the size of the sample.
## Repair
Add an indicator of satisfaction that says who is asked and how. For projects that serve nobody directly, and where
other rows stand in its place, this is a hint.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Row, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.levels import level, of_the_year
from jixiao.rules.knowledge.lexicon import says


@rule(
    code="CMP111", name="satisfaction-missing", title_en="Nobody is asked whether they are satisfied", level="warning",
    forms={"self_evaluation", "target"}, basis=("T-09",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    rows = of_the_year(case)
    if not rows or any(_asks(row) for row in rows):
        return
    standing = next((row for row in rows if row.heading == "satisfaction" or level(row) == "satisfaction"), None)
    if standing is not None:
        yield at(
            f"{standing.path}.level3", f"满意度指标下的「{standing.name}」不是满意度，没有问服务对象是否满意",
            f"“{standing.name}” stands under satisfaction and does not ask for it", level="info",
        )
        return
    path = f"{rows[-1].path}.level1"
    if any(level(row) is None for row in rows):
        yield unjudged(path, "有的行看不出属于哪一类指标", "the kind of some rows cannot be told")
        return
    goals = [goal.expected for goal in case.form.goals]
    served = next((word for cell in (case.form.project.name, *goals) for word in says(cell, "public_service")), None)
    about, about_en = (f"，而项目涉及“{served}”", f", yet the project is about “{served}”") if served else ("", "")
    yield at(
        path, f"没有满意度指标{about}", f"the form has no indicator of satisfaction{about_en}",
        level=None if served else "info",
    )


def _asks(row: Row) -> bool:
    """Whether name, target or answer speak of satisfaction."""
    cells = (row.indicator.level3, row.indicator.target, row.indicator.actual)
    return any(says(cell, "satisfaction") for cell in cells)
