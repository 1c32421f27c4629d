"""年初没有预算的项目，没有说明是年中追加。

## 为什么
年初预算数为 0 而全年有预算，是年中追加的项目；不说明，年初目标从何而来就不清楚。
## 反例
年初预算数 0.00，全年预算数 260000.00，各说明栏没有提到追加。
## 正例
年初预算数 0.00，全年预算数 260000.00，说明栏写“年中追加”。
## 怎么改
在原因栏、实际完成情况或其他说明栏写明“年中追加项目”及批复。

## Why
An original budget of 0 with a revised one means that the project was added during the year; unless that is said,
nobody knows where the targets of the start of the year come from.
## Bad example
Original budget 0.00, revised budget 260000.00; no box for explanations says that it was added.
## Good example
Original budget 0.00, revised budget 260000.00; the notes say “added during the year”.
## Repair
Say “project added during the year” and name the approval in the reason cell, under what was achieved or in another box
for explanations.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import told
from jixiao.wording.numbers import plain


@rule(
    code="FND109", name="added-project-not-said", title_en="A project added during the year is not called so",
    level="warning", forms={"self_evaluation"}, basis=("B-09",), since="0.1",
    needs=("fund_total", "initial_budget", "adjusted_budget"),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is None or told(case.form, "added"):
        return
    initial, revised = number(total.line.initial_budget), number(total.line.adjusted_budget)
    if initial == 0 and revised:
        yield at(
            f"{total.path}.initial_budget",
            f"年初预算数 0，全年预算数 {plain(revised)}，未说明是年中追加的项目",
            f"initial budget 0, revised budget {plain(revised)}: not said to be a project added during the year",
            uses=[f"{total.path}.adjusted_budget"],
        )
