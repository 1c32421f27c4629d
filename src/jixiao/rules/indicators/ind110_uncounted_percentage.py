"""百分比说不清数的是什么。

## 为什么
品质、作用和方向（工艺、氛围、促进……）没有总数，也数不出其中多少合格；“≥95%”从哪里来、怎样核对，都无从说起。
## 反例
图书馆服务形象，指标值 ≥98%；苗圃管理科学全面，指标值 100%；讲座活动通过率，指标值 ≥90%。
## 正例
图书馆开放日达标率，指标值 ≥98%；苗木成活率，指标值 ≥90%。
## 怎么改
名称写明分子分母（合格件数占抽检件数的比率），或换成数得出的指标。

## Why
A quality, an effect or a direction (workmanship, atmosphere, promotion of something) has no whole of which a share
could be counted, so nobody can tell where “≥95%” comes from or how to check it.
## Bad example
Image of the library's service, target ≥98%; scientific and all-round nursery management, target 100%; pass rate of
lectures, target ≥90%.
## Good example
Share of days on which the library was open as announced, target ≥98%; survival rate of saplings, target ≥90%.
## Repair
Let the name tell part and whole (items that passed out of items tested), or take another indicator that can be
counted.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.faults import faulty, printed


@rule(
    code="IND110", name="uncounted-percentage", title_en="A percentage of something that is not counted",
    level="warning", forms={"self_evaluation", "target"}, basis=("RV-12",), since="0.1", needs=("level3", "target"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in faulty(case, "uncounted"):
        target = printed(row)
        yield at(
            f"{row.path}.target",
            f"「{row.name}」的指标值“{target}”：没有写明百分比的分子分母，数不出来",
            f"“{row.name}”: “{target}” is a percentage of something that is not counted",
            uses=[f"{row.path}.level3"],
        )
