"""增减额写成负数、零，或持平又写差额。

## 为什么
方向由“增加”“减少”表示，数字不再带负号；没有变化写持平，不写增加 0.00；写了持平就没有差额。
## 反例
“减少 -3.20 万元”；“增加 0.00 万元”；“与上年持平，减少 1.50 万元”。
## 正例
“减少 3.20 万元”；“与上年持平”。
## 怎么改
去掉负号，或改写为持平，或删去持平。

## Why
The word tells the direction, so the number has no sign; what did not change is the same and not 0.00 more; what is
the same has no difference.
## Bad example
“-32,000 yuan less”; “0.00 more”; “the same as the year before, 15,000 less”.
## Good example
“32,000 yuan less”; “the same as the year before”.
## Repair
Drop the sign, say that it is the same, or drop the words that say so.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.scoring.accounts.told import Told, direction


@rule(
    code="ACC208", name="change-misworded",
    title_en="A change is negative, zero, or told beside “the same”", level="error", forms=ACCOUNTS, basis=("D-20",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for told in case.narrative.figures:
        yield from _misworded(told)


def _misworded(told: Told) -> Iterator[Remark]:
    figure = told.figure
    word, way = figure.change_direction, direction(figure.change_direction)
    for name, cell in (("change", figure.change), ("change_rate", figure.change_rate)):
        value = number(cell)
        if cell is None or value is None or word is None:
            continue
        if value < 0 and way in ("up", "down"):
            yield at(
                f"{told.path}.{name}", f"{told.item}写“{word.text}”，数字又带负号 {cell.text}",
                f"{told.item}: “{word.text}” and a negative number, {cell.text}",
                expected=(cell.text or "").lstrip("-－−"),
            )
        elif value == 0 and way in ("up", "down") and name == "change":
            yield at(
                f"{told.path}.{name}", f"{told.item}没有变化，写成“{word.text}”{cell.text}，应写持平",
                f"{told.item} did not change and is told as “{word.text}” {cell.text}", expected="持平",
            )
        elif value != 0 and way == "same":
            yield at(
                f"{told.path}.{name}", f"{told.item}写“{word.text}”，又写差额 {cell.text}",
                f"{told.item}: “{word.text}”, and a difference of {cell.text}", uses=[f"{told.path}.change_direction"],
            )
            return
