"""一级指标分值不等于其下各行分值之和。

## 为什么
表上印了一级指标的分值（如“产出指标（50分）”），其下三级指标的分值之和应与之相等。
## 反例
产出指标（50分）下四行各 12 分，合计 48。
## 正例
产出指标（50分）下四行 12、12、12、14 分，合计 50。
## 怎么改
核对该一级指标下各行的分值，尾差并入最后一行。

## Why
Where a level-1 heading prints its points, such as “output indicators (50 points)”, the rows below it must add up to
them.
## Bad example
Output indicators (50 points) with four rows of 12 each, 48 in all.
## Good example
Output indicators (50 points) with four rows of 12, 12, 12 and 14, 50 in all.
## Repair
Check the points of the rows under the heading; the remainder of an equal split goes to the last one.
"""

from collections.abc import Iterator
from itertools import groupby

from jixiao.model.arithmetic import added
from jixiao.model.cell import number, text
from jixiao.rules import Case, Remark, Row, Unjudged, at, rule
from jixiao.rules.knowledge.unread import no_number
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="WGT102", name="level1-weights-do-not-add-up",
    title_en="The points below a first-level heading do not add up to it", level="error",
    forms={"self_evaluation", "target"}, basis=("T-15", "S-04"), since="0.1",
    needs=("weight", "level1_weight"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for name, group in groupby(case.rows, key=lambda row: text(row.indicator.level1)):
        rows: list[Row] = list(group)
        stated = number(rows[0].indicator.level1_weight)
        for row in rows:
            yield from no_number(row, "weight")
        weighed = [row for row in rows if text(row.indicator.weight) is not None]
        total = added([(f"{row.path}.weight", row.indicator.weight) for row in weighed])
        if stated is None or not weighed or total.missing or abs(total.value - stated) <= threshold("S-04.tolerance"):
            continue
        yield at(
            f"{rows[0].path}.level1_weight",
            f"「{name}」印 {plain(stated)} 分，其下各行合计 {plain(total.value)}（差 {plain(stated - total.value)}）",
            f"“{name}” prints {plain(stated)} points, its rows add up to {plain(total.value)}"
            f" (difference {plain(stated - total.value)})",
            expected=plain(total.value), uses=[path for path, _ in total.parts],
        )
