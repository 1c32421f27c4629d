"""分值合计不等于 100。

## 为什么
总分按满分 100 分汇总；分值多一分或少一分，得分和等级都不可比。
## 反例
预算执行 10，三级指标分值合计 89。
## 正例
预算执行 10，三级指标分值合计 90。
## 怎么改
核对漏填或重复的三级指标；软件不替填报人改分值。

## English
The total is read against 100. One point more or less and neither score nor grade can be compared. Look
for a missing or doubled row; points are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED, weights
from jixiao.rules import Case, Remark, at, rule
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="WGT101", name="weights-not-100", title_en="The points do not add up to 100", level="error",
    forms={"self_evaluation"}, basis=("S-04",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    total = weights(case.form)
    if not total.parts or total.missing or abs(total.value - HUNDRED) <= threshold("S-04.tolerance"):
        return  # CMP103 reports the cells that print no number
    yield at(
        "total.weight" if "total.weight" in case.cells else total.parts[-1][0],
        f"分值合计 {plain(total.value)}，应为 100（差 {plain(HUNDRED - total.value)}）",
        f"the points add up to {plain(total.value)}, should be 100 (difference {plain(HUNDRED - total.value)})",
        expected="100", found=plain(total.value), uses=[path for path, _ in total.parts],
    )
