"""完成情况说全部完成，行里有任务没做；或行里得满分的事，完成情况只字未提。

## 为什么
完成情况与各行说的是同一年的工作：一行写着没有组织，总的文字却是“全面落实”，读者不知道信哪一处。
## 反例
完成情况“全面完成各项送戏下乡任务”，而“山区专场演出”实际完成值为“未组织”。
## 正例
完成情况“送戏下乡 36 场；山区专场因塌方未能组织，改在次年春季补演”。
## 怎么改
没有做的事写明原因；得分的事在完成情况中交代数量。

## Why
The result and the rows tell of the same year. Where a row says that its task was not held and the text says that
“everything was carried out”, the reader does not know which to believe.
## Bad example
Result “all performances in the countryside were given as planned”, while the actual value of “special performance
in the mountains” is “not held”.
## Good example
Result “36 performances in the countryside; the one in the mountains could not be held because of a landslide and
follows next spring”.
## Repair
Give the reason for what was not done, and in the result the numbers of what got points. A result that claims
everything is reported when a row was not done and the result does not own up to it. Counted rows with full points
that the goal names and a result passes over, while it tells of others, are told as information.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import said, says
from jixiao.rules.knowledge.narrative import counts, pairs, results_of, speaks_of
from jixiao.rules.knowledge.tasks import without_persons
from jixiao.rules.knowledge.unnamed import idle, unnamed_rows
from jixiao.rules.knowledge.words import folded

_COUNTED = ("quantity", "timeliness")


@rule(
    code="CON114", name="result-silent-on-row", title_en="The result is silent on a row, or denies it",
    level="warning", forms={"self_evaluation"}, basis=("RV-54",), since="0.1", needs=("actual",),
)
def check(case: Case) -> Iterator[Remark]:
    for result in results_of(case):
        claims = said(result.text, "claims_all") if not said(result.text, "not_done") else ()
        undone = next(filter(_undone, case.rows), None) if claims else None
        if undone is not None:
            yield at(
                result.path,
                f"完成情况写“{claims[0]}”，而「{undone.name}」没有完成，文字没有交代",
                f"the result claims everything, but “{undone.name}” was not done and the text does not say so",
                uses=undone.columns,
            )
        yield from _passed_over(case, result.text)


def _undone(row: Row) -> bool:
    """By its own words, or by a number that the unit itself took points off for."""
    return bool(says(row.indicator.actual, "not_done") or (row.lost and row.met is False and not row.only_equals))


def _counts(row: Row) -> bool:
    return isinstance(row.actual, Quantity) and row.actual.unit != "%"


def _in(row: Row, numbers: set[tuple[Decimal, str]]) -> bool:
    """Whether the result tells the number of the row, under whatever name: 节电12万千瓦时."""
    return isinstance(row.actual, Quantity) and (row.actual.value, row.actual.unit) in numbers


def _passed_over(case: Case, result: str) -> Iterator[Remark]:
    rows = [row for row in case.rows if row.full_marks and row.heading in _COUNTED and _counts(row)]
    named = [(row, without_persons(folded(row.indicator.level3))) for row in rows]
    numbers = {(count.value, count.unit) for count in counts(result)}
    silent = [row for row, name in named if pairs(name) and not speaks_of(result, name) and not _in(row, numbers)]
    if silent and len(rows) > len(silent):
        left = unnamed_rows(case)  # CON106 speaks of those
        for row in (row for row in silent if row not in left and not idle(row)):
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」得满分，完成情况没有提到",
                f"“{row.name}” has full marks, the result does not mention it",
                level="info",
            )
