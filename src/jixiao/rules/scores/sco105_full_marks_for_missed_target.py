"""没有达到指标值却得满分。

## 为什么
完成值低于（反向指标高于）指标值，说明任务没有完成，应按公式扣分并说明偏差。
## 反例
指标值 >90%，实际完成值 90%，分值 15，得分 15：90% 并不大于 90%。
## 正例
指标值 ≥90%，实际完成值 90%，分值 15，得分 15。
## 怎么改
未达到的按评分标准扣分；本意是“不低于”的，指标值应写 ≥95%。

## Why
An actual value below the target value (above it, where less is better) says that the task was not done: points have to
come off by the formula and the deviation be explained.
## Bad example
Target value >90%, actual value 90%, 15 points, score 15: 90% is not more than 90%.
## Good example
Target value ≥90%, actual value 90%, 15 points, score 15.
## Repair
Take points off by the standard where the target was missed; where “at least” was meant, write the target value with ≥,
because a strict > is not met by the number itself.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.bars import wrong_direction
from jixiao.rules.knowledge.unread import not_compared
from jixiao.rules.knowledge.words import MEANT
from jixiao.wording.numbers import plain


@rule(
    code="SCO105", name="full-marks-for-missed-target", title_en="Full marks although the target is missed",
    level="warning", forms={"self_evaluation"}, basis=("S-08", "S-19"), since="0.1",
    needs=("target", "actual", "score", "weight"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        score, weight = number(row.indicator.score), number(row.indicator.weight)
        if weight and score == weight:
            yield from not_compared(row)
        if row.met is not False or not weight or score != weight or row.by_coefficient:
            continue
        if row.as_scored and not row.only_equals:
            continue  # bands that begin below the target
        if wrong_direction(row):
            continue  # missed only because its sign is turned, says IND134
        if row.only_equals:
            sign, meant = row.only_equals, MEANT[row.only_equals]
            zh = f"恰好等于指标值，按“{sign}”严格读没有达到（本意为“{meant}”的，指标值应改写）"
            en = f"just the number in the target, which {sign} does not allow (where {meant} is meant, print it)"
        else:
            zh, en = "未达到指标值", "the target is missed"
        yield at(
            f"{row.path}.score",
            f"「{row.name}」{row.printed}：{zh}，却得满分 {plain(weight)}/{plain(weight)}{row.inferred[0]}",
            f"“{row.name}” {row.printed}: {en}, yet full marks {plain(weight)}/{plain(weight)}{row.inferred[1]}",
            uses=(*row.columns, f"{row.path}.weight"),
            basis=("S-08", "S-19") if row.heading == "timeliness" else ("S-08",),
        )
