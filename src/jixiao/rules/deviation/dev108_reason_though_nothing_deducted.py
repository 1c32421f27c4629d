"""没有扣分却写了偏差原因。

## 为什么
得满分就是没有偏差；写了原因，要么该扣的分没有扣，要么内容填错了栏。
## 反例
得分 10/10，偏差原因“两个村的管网未验收，推迟到次年”。
## 正例
得分 8/10，偏差原因“两个村的管网未验收，推迟到次年4月”。
## 怎么改
确有没有做到的，按完成情况扣分；只是完成情况的，移到实际完成值一栏。完成值高于指标值的说明不提示。

## Why
Full marks mean that there is no deviation. Where a reason is given all the same, either points that were due were
not taken off, or the text stands in the wrong cell.
## Bad example
Score 10 of 10, reason “the pipes of two villages have not been accepted, put off to next year”.
## Good example
Score 8 of 10, reason “the pipes of two villages have not been accepted, put off to next April”.
## Repair
If something was not done, take off points by what was reached (the text admits a shortfall: warning). If the text
only tells what was reached, move it to the actual value (information). Explanations of a result above the target
are not reported.
"""

from collections.abc import Iterator

from jixiao.model.cell import number, text
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.reasons import given


@rule(
    code="DEV108", name="reason-though-nothing-deducted", title_en="A reason is given though nothing was taken off",
    level="info", forms={"self_evaluation"}, basis=("RV-42",), since="0.1", needs=("deviation", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        reason = given(row)
        if not reason or not row.full_marks or not number(row.indicator.weight) or said(reason, "no_deviation"):
            continue
        admits = said(reason, "shortfall")
        if not admits and _above(row):
            continue
        zh = f"承认没有做到（{admits[0]}）" if admits else "写了偏差说明"
        en = f"admits a shortfall (“{admits[0]}”)" if admits else "says something about a deviation"
        yield at(
            f"{row.path}.deviation",
            f"「{row.name}」得满分 {text(row.indicator.score)}，偏差原因一栏却{zh}",
            f"“{row.name}” has full marks, {text(row.indicator.score)}, and the cell for deviations {en}",
            uses=[f"{row.path}.score", f"{row.path}.weight"], level="warning" if admits else None,
        )


def _above(row: Row) -> bool:
    """A result above its target, which may be explained."""
    return row.figures is not None and row.figures.actual > row.figures.target
