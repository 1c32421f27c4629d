"""目标或完成情况里的数与指标行不一致。

## 为什么
目标、完成情况和指标行说的是同一件事，数量应当一致；不一致时，哪个作数说不清，得分也就没有依据。
## 反例
目标“采购显微镜12台、离心机2台”，数量指标“采购仪器数量”≥6台；完成情况“培训护理员达到96人次”，实际完成值 88人次。
## 正例
目标共 14 台，指标值 14台；完成情况与实际完成值都是 88人次。
## 怎么改
核对原始记录，改成同一个数；目标调整过的，写明何时、为何调整。

## Why
Goal, result and rows speak of the same things and have to give the same numbers. Where they do not, nobody knows
which of them counts, and the score rests on nothing.
## Bad example
Goal “buy 12 microscopes and 2 centrifuges”, quantity “instruments bought” ≥6; result “96 attendances of nurses at
training”, actual value 88 attendances.
## Good example
The goal names 14 instruments in all and the target is 14; result and actual value both say 88 attendances.
## Repair
Check the records and write the same number; where the goal was revised, say when and why. Numbers are compared
where the text prints the name of the row before them, where one count shares the object and the unit of the row, or
where the row is the only one counted in that unit and sums up a list. A level of the year before, a plan beside the
result, the parts of a sum and the total of several years are not compared. Sums per person and rates of completion are
compared too. A date that the text gives as the start of the work is not the date of completion.
"""

import re
from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.cell import text
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.headings import OUTPUTS
from jixiao.rules.knowledge.narrative import Telling, goals_of, results_of
from jixiao.rules.knowledge.repeated import copied_from
from jixiao.rules.knowledge.settled import Column
from jixiao.rules.knowledge.told_dates import only_begun, other_day
from jixiao.rules.knowledge.told_numbers import contradicted, part_done
from jixiao.rules.knowledge.told_standards import other_standard, standard_kept
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.rules.knowledge.words import folded
from jixiao.wording.numbers import plain, shown
from jixiao.wording.values import SIGNS

_RATE = re.compile(f"(?:{any_of('finished')})率")


@rule(
    code="CON103", name="narrative-number-contradicts-row", title_en="A number in the text contradicts the row",
    level="warning", forms={"target", "self_evaluation"}, basis=("RV-58",), since="0.1", needs=("level3",),
)
def check(case: Case) -> Iterator[Remark]:
    goals = [goal for goal in goals_of(case) if goal.scope == "annual"]
    for telling in goals:
        yield from _numbers(case, telling, "target")
        for row in case.rows if "元" in telling.text else ():
            yield from _standards(row, telling)
    for telling in results_of(case):
        if copied_from(telling, goals_of(case)) is None:  # CON101
            yield from _numbers(case, telling, "actual")
        yield from _whole_claimed(case, telling)
        for row in case.rows:
            yield from _dates(row, telling)
            yield from _standard_paid(row, telling)


def _numbers(case: Case, telling: Telling, column: Column) -> Iterator[Remark]:
    told_zh, told_en = ("目标", "the goal") if column == "target" else ("完成情况", "the result")
    for row, value, told in contradicted(case, telling.text, column):
        printed = f"{_sign(value)}{plain(value.value)}{value.unit or ''}"
        yield at(
            f"{row.path}.{column}",
            f"「{row.name}」为 {printed}，{told_zh}写的是“{told.printed}”，两处不一致",
            f"“{row.name}” is {printed}, {told_en} says “{told.printed}”",
            uses=[telling.path], level="info" if told.loose else None,
        )  # fmt: skip


def _sign(value: Quantity) -> str:
    """The sign of comparison as it is printed; 900人 is =900人."""
    sign = value.comparison or "="
    return "" if sign == "=" else SIGNS.get(sign, sign)


def _standards(row: Row, goal: Telling) -> Iterator[Remark]:
    """人均 360 元 in the goal and 每人 480 元 in the row."""
    stated = f"{folded(row.indicator.level3)}。{folded(row.indicator.target)}"
    if (other := other_standard(goal.text, stated)) is not None:
        yield at(
            f"{row.path}.level3",
            f"「{row.name}」写的是“{other[1]}”，目标写的是“{other[0]}”，标准不一致",
            f"“{row.name}” says “{other[1]}”, the goal “{other[0]}”: two standards of payment",
            uses=[f"{row.path}.target", goal.path],
        )


def _standard_paid(row: Row, result: Telling) -> Iterator[Remark]:
    """By the result 每人 6 元 were paid as the row asked, by the row 8 元."""
    if (told := standard_kept(result.text, row)) is not None:
        yield at(
            f"{row.path}.actual",
            f"「{row.name}」为 {text(row.indicator.actual)}，完成情况写的是“{told}”，标准不一致",
            f"“{row.name}” is {text(row.indicator.actual)}, the result says “{told}”: two standards of payment",
            uses=[f"{row.path}.target", result.path],
        )


def _whole_claimed(case: Case, result: Telling) -> Iterator[Remark]:
    """A rate of completion of 100 % beside 申报12家，11家完成."""
    told = part_done(result.text)
    for row in case.rows if told is not None else ():
        rate, name = row.actual, folded(row.indicator.level3)
        whole = isinstance(rate, Quantity) and rate.value == HUNDRED and rate.unit in (None, "%")
        if told is not None and whole and row.heading in OUTPUTS and _RATE.search(name):
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」填 100%，完成情况写的是“{told[0]}”，合 {shown(told[1])}%",
                f"“{row.name}” gives 100 %, the result says “{told[0]}”, which makes {shown(told[1])}%",
                uses=[result.path],
            )


def _dates(row: Row, telling: Telling) -> Iterator[Remark]:
    """The row gives another day than the text, or the one on which, by the text, the work only began."""
    if (span := only_begun(telling.text, row)) is not None:
        (month, day), (last_month, last_day) = span
        yield at(
            f"{row.path}.actual",
            f"「{row.name}」填 {month}月{day}日，完成情况中这一天是开始，{last_month}月{last_day}日才结束",
            f"“{row.name}” gives {month}/{day}, by the result the day it began; it ended on {last_month}/{last_day}",
            uses=[telling.path],
        )
    elif (told := other_day(telling.text, row)) is not None:
        yield at(
            f"{row.path}.actual",
            f"「{row.name}」为 {text(row.indicator.actual)}，完成情况写的是“{told}”，两处不一致",
            f"“{row.name}” is {text(row.indicator.actual)}, the result says “{told}”",
            uses=[telling.path],
        )
