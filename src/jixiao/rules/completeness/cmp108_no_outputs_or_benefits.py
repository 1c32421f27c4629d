"""没有产出指标，或者没有效益指标。

## 为什么
产出说做了什么，效益说带来什么变化；缺一类，项目的成效就只看得见一半。
## 反例
补贴发放项目只设数量、时效、成本和满意度指标，没有一个效益指标。
## 正例
除发放人数和时间外，设社会效益指标“困难家庭秋季入学率 ≥98%”。
## 怎么改
补设能够衡量的产出或效益指标，并把分值从过重的部分匀过来。确实没有的，在备注中说明。

## Why
Outputs say what was done, benefits what changed; without one of them half of what the project achieves stays unseen.
## Bad example
A project that pays out grants has indicators of quantity, time, cost and satisfaction and not one of benefit.
## Good example
Beside the number of people paid and the time of payment there is a social benefit: “children of poor families enrolled
in autumn ≥98%”.
## Repair
Add an output or a benefit that can be measured, and give it points of a part that has too many. Where there really is
none, say so in the notes.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.levels import level, of_the_year
from jixiao.wording.language import Term

OWED: dict[str, Term] = {"output": ("产出指标", "output"), "benefit": ("效益指标", "benefit")}


@rule(
    code="CMP108", name="no-outputs-or-benefits", title_en="The form has no outputs, or no benefits", level="warning",
    forms={"self_evaluation", "target"}, basis=("T-06",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    rows = of_the_year(case)
    levels = [level(row) for row in rows]
    lacking = [term for part, term in OWED.items() if part not in levels]
    if not rows or not lacking:
        return
    path = f"{rows[-1].path}.level1"
    if None in levels:
        row = rows[levels.index(None)]
        yield unjudged(path, f"「{row.name}」看不出属于哪一类指标", f"the kind of “{row.name}” cannot be told")
        return
    for zh, en in lacking:
        yield at(path, f"没有一个{zh}", f"the form has no {en} indicator")
