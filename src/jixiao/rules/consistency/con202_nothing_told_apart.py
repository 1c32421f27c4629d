"""全单位的项目自评几乎都是满分。

## 为什么
自评是为了分出好坏；各项目都接近满分，得分就没有用处，多为目标过低或扣分流于形式。
## 反例
五个项目自评 100、99.8、99.5、100、99.9 分，平均 99.84 分。
## 正例
五个项目自评 98、91、86、95、99 分，低分的写明原因。
## 怎么改
对照指标值和证据重新核实得分；目标定得过低的，下年提高。

## Why
Self-evaluation is there to tell good results from poor ones. Where all projects of a unit score nearly full marks,
the scores are of no use: mostly the targets are too low or deductions are a formality.
## Bad example
Five projects score 100, 99.8, 99.5, 100 and 99.9, on average 99.84.
## Good example
Five projects score 98, 91, 86, 95 and 99, with the reasons for the low ones.
## Repair
Check the scores again against targets and evidence; raise next year the targets that were too low.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import number
from jixiao.rules import Group, Remark, at, rule
from jixiao.rules.knowledge.members import each_project, spoke
from jixiao.sources import threshold
from jixiao.wording.numbers import brief


@rule(
    code="CON202", name="nothing-told-apart", title_en="All projects of the unit score nearly full marks",
    level="warning", forms={"self_evaluation"}, basis=("S-20",), since="0.1", scope="unit",
)
def check(group: Group) -> Iterator[Remark]:
    scores = [
        (member, score) for member, case in each_project(group, "self_evaluation")
        if (score := number(case.form.total.score)) is not None
    ]
    if len(scores) < threshold("S-20.projects"):
        return
    mean = sum((score for _, score in scores), Decimal(0)) / len(scores)
    if mean >= threshold("S-20.mean"):
        (first, _), *rest = scores
        yield at(
            "total.score",
            f"本单位 {len(scores)} 个项目自评平均 {brief(mean)} 分，几乎都是满分，分不出绩效好坏",
            f"the {len(scores)} projects of the unit score {brief(mean)} on average: nearly full marks for all of them",
            member=first, others=spoke((member, "total.score") for member, _ in rest),
        )
