"""没有判断完成目标的可能性。

## 为什么
判断能不能完成，才知道要不要纠偏、调整或暂停。
## 反例
完成目标可能性一格空白。
## 正例
确定能、有可能、完全不可能三者选一。
## 怎么改
逐行选定一项；有可能和完全不可能的，写明原因和措施。

## Why
Whether a target will be reached decides whether something is put right, adjusted or stopped.
## Bad example
The cell of the likelihood is blank.
## Good example
One of three: “surely”, “possible”, “impossible”.
## Repair
Choose one on every row; with “possible” and “impossible” give reason and measures.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import is_empty


@rule(
    code="MON108", name="likelihood-left-blank", title_en="A row does not say whether its target will be reached",
    level="warning", forms={"monitoring"}, basis=("RV-33",), since="0.1", needs=("likelihood",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.asking:
        cell = row.indicator.likelihood
        if cell is not None and is_empty(cell):
            yield at(
                f"{row.path}.likelihood", f"「{row.name}」没有判断完成目标的可能性",
                f"“{row.name}” does not say whether its target will be reached",
            )
