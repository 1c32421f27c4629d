"""产出指标缺数量、质量或时效。

## 为什么
做了多少、做得好不好、按不按时，三者缺一就不能全面反映产出。
## 反例
产出指标下只有数量和时效，补贴发得准不准没有指标。
## 正例
数量“发放 320 人”、质量“发放对象核准率 100%”、时效“每季度末月 20 日前”。
## 怎么改
补上缺的一类，或把放错位置的行移到相应的二级指标下。

## Why
How much, how well and in time: an output is told in full only by all three.
## Bad example
Under the outputs stand quantity and time only; no indicator says whether the grants went to the right people.
## Good example
Quantity “320 people paid”, quality “recipients verified 100%”, time “paid by the 20th of the last month of each
quarter”.
## Repair
Add the kind that is missing, or move a row that stands in the wrong place under its level-2 indicator.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.headings import HEADINGS, OUTPUTS
from jixiao.rules.knowledge.levels import first_of, level, of_the_year


@rule(
    code="CMP109", name="output-kind-missing", title_en="The outputs lack quantity, quality or timeliness",
    level="warning", forms={"self_evaluation", "target"}, basis=("T-07",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    rows = of_the_year(case)
    outputs = [row for row in rows if level(row) == "output"]
    kinds = {row.heading for row in outputs}
    lacking = [kind for kind in HEADINGS if kind in OUTPUTS and kind not in kinds]
    if not outputs or not lacking:
        return  # no outputs at all: CMP108
    path = f"{first_of(rows, 'output').path}.level1"
    if None in kinds:
        row = next(row for row in outputs if row.heading is None)
        yield unjudged(path, f"「{row.name}」没有印二级指标", f"“{row.name}” prints no second-level heading")
        return
    names = [HEADINGS[kind] for kind in lacking]
    yield at(
        path, f"产出指标下没有{'、'.join(zh for zh, _ in names)}",
        f"the outputs have no indicator of {' or '.join(en for _, en in names)}",
    )
