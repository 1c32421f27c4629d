"""分值合计不等于 100。

## 为什么
总分按满分 100 分汇总；分值多一分或少一分，得分和等级都不可比。
## 反例
预算执行 10，三级指标分值合计 89。
## 正例
预算执行 10，三级指标分值合计 90。
## 怎么改
目标表的分值可以合计 100，也可以留出预算执行的 10 分合计 90；自评表合计 100。
核对漏填或重复的三级指标；软件不替填报人改分值。

## Why
The total is read against 100. One point more or less, and neither score nor grade can be compared.
## Bad example
Budget execution 10 points, the level-3 indicators 89 in all.
## Good example
Budget execution 10 points, the level-3 indicators 90 in all.
## Repair
The points of a self-evaluation form add up to 100; those of a target form to 100, or to 90 where the 10 points of
execution are left out. Look for a missing or doubled row; points are never changed by the software.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED, weights
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="WGT101", name="weights-not-100", title_en="The points do not add up to 100", level="error",
    forms={"self_evaluation", "target"}, basis=("S-04", "T-15"), since="0.1", needs=("weight",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    total = weights(case.form)
    if total.missing:  # CMP103 reports the cells that print no number
        yield unjudged(total.missing[0], "有的分值读不出数", "some points are no number")
        return
    wholes = [HUNDRED] if case.form.kind == "self_evaluation" else [HUNDRED, HUNDRED - _execution(case)]
    if not total.parts or any(abs(total.value - whole) <= threshold("S-04.tolerance") for whole in wholes):
        return
    other = "".join(f" 或 {plain(whole)}" for whole in wholes[1:])
    yield at(
        "total.weight" if "total.weight" in case.cells else total.parts[-1][0],
        f"分值合计 {plain(total.value)}，应为 100{other}（差 {plain(HUNDRED - total.value)}）",
        f"the points add up to {plain(total.value)}, should be 100{other.replace('或', 'or')}"
        f" (difference {plain(HUNDRED - total.value)})",
        expected="100", found=plain(total.value), uses=[path for path, _ in total.parts],
    )


def _execution(case: Case) -> Decimal:
    """The points that execution will have at the self-evaluation."""
    return case.standard.weight("budget_execution") or Decimal(0)
