"""指标值是数字，完成值是文字，或者相反。

## 为什么
数字目标要用数字回答；“达到预期目标”说不清完成了多少。
## 反例
指标值 ≥95%，实际完成值“达到预期目标”。
## 正例
指标值 ≥95%，实际完成值 97%。
## 怎么改
按指标值的计量单位填写实际数值；本属定性的指标，指标值也应写成定性表述。100% 与“全部”“全额”意思相同，不提示。

## Why
A target with a number has to be answered with a number, a target in words with words. “As expected” does not say
how much was achieved.
## Bad example
Target ≥95%, actual value “the expected target was reached”.
## Good example
Target ≥95%, actual value 97%.
## Repair
Give the figure in the unit of the target. If the indicator is qualitative by nature, put the target into words too.
100% and “all of it” or “in full” say the same and are not reported.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.understanding import means_all
from jixiao.model.value import Quantity, Range, Value, Word
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.unread import not_understood


@rule(
    code="IND103", name="number-answered-by-words", title_en="A number is answered by words, or words by a number",
    level="warning", forms={"self_evaluation"}, basis=("S-14",), since="0.1", needs=("target", "actual"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        yield from not_understood(row, "target", "actual")
        target, actual = (
            cell.understood if cell is not None else None for cell in (row.indicator.target, row.indicator.actual)
        )
        if _counted(target) and isinstance(actual, Word) and not _same_statement(target, actual):
            zh, en = "指标值是数字，实际完成值是文字", "the target is a number, the actual value is words"
        elif isinstance(target, Word) and _counted(actual) and not _same_statement(actual, target):
            zh, en = "指标值是文字，实际完成值是数字", "the target is words, the actual value is a number"
        else:
            continue
        yield at(
            f"{row.path}.actual",
            f"「{row.name}」{row.printed}：{zh}，无法比较",
            f"“{row.name}” {row.printed}: {en}; they cannot be compared",
            uses=row.columns,
        )


def _counted(value: Value | None) -> bool:
    return isinstance(value, Quantity | Range)


def _same_statement(number: Value | None, words: Word) -> bool:
    """及时100% beside 及时, 覆盖率100% beside 全部覆盖."""
    word: str | None = getattr(number, "word", None)
    if word is not None and (word in words.word or words.word in word):
        return True
    whole = isinstance(number, Quantity) and number.unit == "%" and number.value == HUNDRED
    return whole and means_all(words.word)
