"""产出没有完成，效益或质量凭一句话得满分。

## 为什么
主要工作没有做到，效果却“达到预期”，满分就没有根据；同一张表自相矛盾。
## 反例
“惠民演出场次” 指标值 30场，完成 11场；“丰富村民文化生活” 有效丰富，得分 15/15。
## 正例
演出完成 11场，“丰富村民文化生活” 完成值“仅覆盖 5 个村”，得分 7/15。
## 怎么改
按实际覆盖面给效益和质量评分，或写明没有做的部分为什么不影响效果。预算执行不到一半而效益满分的，提请注意。

## Why
The main work was missed by far, or little of the money was spent, and effects or quality have full marks on words
alone: nothing supports them, and the form contradicts itself.
## Bad example
“Performances for the public”: target 30, 11 given; “richer cultural life in the villages”: clearly enriched, score 15
of 15.
## Good example
11 performances given; “richer cultural life in the villages”: “only 5 villages were reached”, score 7 of 15.
## Repair
Score effects and quality by what was reached, or tell why the missing part does not matter for them. Full marks for
benefits with less than half of the budget spent are reported for attention.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.cell import number
from jixiao.model.value import Quantity, Value, Word
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.headings import BENEFITS
from jixiao.rules.knowledge.lexicon import said, says, words_of
from jixiao.rules.knowledge.reasons import deducted
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

ZERO = Decimal(0)


@rule(
    code="SCO113", name="effects-in-full-while-output-missed",
    title_en="Effects have full marks while an output was missed", level="warning", forms={"self_evaluation"},
    basis=("RV-37",), since="0.1", needs=("actual", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    missed = next((row for row in case.rows if _missed(row)), None)
    rate = case.scored.execution_rate
    if missed is not None:
        why, why_en = f"「{missed.name}」{missed.printed} 没有完成", f"“{missed.name}” {missed.printed} was missed"
        uses = [*missed.columns]
    elif rate is not None and rate.computed is not None and rate.computed < threshold("RV-37.spent_below"):
        why, why_en = f"预算执行率只有 {plain(rate.computed)}%", f"only {plain(rate.computed)}% of the budget was spent"
        uses = list(case.relied_on(rate))
    else:
        return
    for row in case.rows:
        if row.full_marks and (_by_words(row) or (missed is not None and _by_stock_phrase(row))):
            yield at(
                f"{row.path}.score",
                f"「{row.name}」{row.printed} 得满分 {plain(number(row.indicator.score) or ZERO)}，而{why}",
                f"“{row.name}” {row.printed} has full marks, while {why_en}",
                uses=[*row.columns, *uses], level=None if missed is not None else "info",
            )


def _missed(row: Row) -> bool:
    """A count far below its target, or one whose own words tell that something did not take place."""
    if row.heading != "quantity" or not number(row.indicator.weight):
        return False
    figures = row.figures
    if figures is None:
        told = says(row.indicator.actual, "not_held") or says(row.indicator.deviation, "not_held")
        return bool(told) and deducted(row)
    if figures.slot not in ("positive", "equal") or figures.target <= 0:
        return False
    return figures.actual * 100 < threshold("RV-37.done_below") * figures.target


def _by_words(row: Row) -> bool:
    """A benefit that nothing but words bear out: 有效提升, 100%有效保障; an absence (无事故) is a fact."""
    if row.heading not in BENEFITS or folded(row.indicator.target).startswith(words_of("absence")):
        return False
    if says(row.indicator.level3, "mechanism") or says(row.indicator.target, "mechanism"):
        return False  # a system can stand though one output was missed
    return all(isinstance(value, Word) or _dressed(value) for value in (row.target, row.actual))


def _dressed(value: Value | None) -> bool:
    """A word with 100 % beside it."""
    return isinstance(value, Quantity) and value.unit == "%" and bool(value.word) and value.value == HUNDRED


def _by_stock_phrase(row: Row) -> bool:
    """Quality or timeliness that is only said to be as expected."""
    actual = folded(row.indicator.actual)
    return row.heading in ("quality", "timeliness") and isinstance(row.actual, Word) and (
        said(actual, "stock_result") == (actual,)
    )
