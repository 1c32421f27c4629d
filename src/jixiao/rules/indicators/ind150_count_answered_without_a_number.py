"""数量指标的完成值没有数。

## 为什么
数量指标要答多少；“全部拨付完成”“按时足额发放”看不出几个、几人、多少钱，无法核对。
## 反例
数量指标“更换课桌椅”，指标值“完成预期目标”，实际完成值“全部更换完成”。
## 正例
数量指标“更换课桌椅”，指标值 ≥320套，实际完成值 326套。
## 怎么改
填写完成的数量和单位；指标值没有数的一并补上。指标值是一个数而用文字回答的是 IND103。

## Why
A row of quantity asks how much. “All paid out” or “paid in full and on time” does not tell how many things, persons
or yuan, and cannot be checked.
## Bad example
Quantity: “desks and chairs replaced”, target “as expected”, actual value “all replaced”.
## Good example
Quantity: “desks and chairs replaced”, target ≥320 sets, actual value 326 sets.
## Repair
Give the number with its unit, and give the target a number too where it has none. Where the target is one number
and the answer is words, IND103 reports it.
"""

import re
from collections.abc import Iterator

from jixiao.model.cell import number, text
from jixiao.model.value import Quantity, Range, Several, Word
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import words_of
from jixiao.rules.knowledge.words import folded, is_empty, not_applicable

NUMBER = re.compile(r"\d|[一二三四五六七八九十百千万两]+[名人位个家户次场期批份件套台辆座处项所亩公]")


@rule(
    code="IND150", name="count-answered-without-a-number", title_en="A count is answered without a number",
    level="warning", forms={"self_evaluation"}, basis=("RV-40",), since="0.1", needs=("actual",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        line = row.indicator
        if not isinstance(row.actual, Word) or is_empty(line.actual) or not number(line.weight) or not _counts(row):
            continue
        if NUMBER.search(folded(line.actual)) or not _open(row):
            continue
        yield at(
            f"{row.path}.actual",
            f"「{row.name}」实际完成值“{text(line.actual)}”没有数量，应填完成了多少",
            f"“{row.name}”: the actual value “{text(line.actual)}” gives no number; how many were done?",
            uses=[f"{row.path}.target"],
        )


def _counts(row: Row) -> bool:
    """A row under 数量指标, or one that is named a number of things."""
    name = folded(row.indicator.level3).partition("(")[0]
    counts = row.heading == "quantity" or name.endswith(words_of("counting"))
    return counts and not not_applicable(row.indicator.level3)


def _open(row: Row) -> bool:
    """Whether the row leaves open how many: targets with several numbers, or no number at all in name and target."""
    if isinstance(row.target, Several):
        return any(isinstance(value, Quantity | Range) for value in row.target.values)
    if not isinstance(row.target, Word) or "率" in folded(row.indicator.level3):
        return False
    return not any(NUMBER.search(folded(cell)) for cell in (row.indicator.level3, row.indicator.target))
