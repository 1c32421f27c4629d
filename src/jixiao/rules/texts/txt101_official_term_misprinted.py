"""官方栏目名印错。

## 为什么
一级、二级指标用官方名称，印错一个字，汇总和比对时就成了另一类指标。
## 反例
二级指标印“满意度度指标”。
## 正例
二级指标印“满意度指标”。
## 怎么改
照官方表样改正；软件按最接近的官方名称归类。

## Why
Level-1 and level-2 indicators have official names; with one character wrong the row counts as another kind when forms
are summed up and compared. The software reads it as the official name that comes closest.
## Bad example
The level-2 indicator reads “satisfacttion indicators”.
## Good example
The level-2 indicator reads “satisfaction indicators”.
## Repair
Correct the print by the official template.
"""

from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.labels import misprinted, printed_labels


@rule(
    code="TXT101", name="official-term-misprinted", title_en="A heading misses an official term by one sign",
    level="info", forms=EVERY_FORM, basis=("RV-70",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for path, label in printed_labels(case):
        if official := misprinted(label):
            yield at(
                path,
                f"栏目“{label}”应为“{official}”",
                f"the heading “{label}” should be “{official}”",
                expected=official,
            )
