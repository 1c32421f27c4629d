"""达到指标值却扣分。

## 为什么
完成值达到指标值又没有大幅超额，按公式应得满分；扣分没有依据，或者完成值填错。
## 反例
指标值 >90%，实际完成值 98%，分值 15，得分 12，原因“已请两家单位复核”。
## 正例
指标值 ≥90%，实际完成值 98%，分值 15，得分 15。
## 怎么改
核对实际完成值；确有不足的，如实填写完成值并在偏差原因栏说明，否则给满分。
定性指标由人评分，得分在“达成”档以内（国家标准为分值的 80%～100%）不提示；完成值与指标值用语相同而得分低于该档下限的，
改写完成值或调整得分。

## Why
An actual value that reaches the target value without far exceeding it earns full marks by the formula; points taken
off have no ground, or the actual value is wrong.
## Bad example
Target value >90%, actual value 98%, 15 points, score 12, reason “two units were asked to check again”.
## Good example
Target value ≥90%, actual value 98%, 15 points, score 15.
## Repair
Check the actual value. Where something was lacking, state the true value and explain it in the cell for deviations;
otherwise give full marks. A row in words is scored by a person: inside the band for “achieved” (80% to 100% of the
points in the national standard) nothing is reported; where the result repeats the words of the target and the score
lies below that band, rewrite the result or adjust the score.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import number
from jixiao.model.value import Word
from jixiao.rules import Case, Remark, Row, Unjudged, at, rule
from jixiao.rules.knowledge.met import without_a_reason
from jixiao.rules.knowledge.unread import not_compared
from jixiao.rules.knowledge.words import folded
from jixiao.wording.numbers import plain


@rule(
    code="SCO106", name="points-taken-off-met-target", title_en="Points are taken off although the target is met",
    level="warning", forms={"self_evaluation"}, basis=("S-09",), since="0.1",
    needs=("target", "actual", "score", "weight"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        score, weight = number(row.indicator.score), number(row.indicator.weight)
        if score is None or weight is None or score >= weight or row.far_above:
            continue
        if row.by_coefficient or row.as_scored:
            continue  # SCO103, or points that the standard takes off
        least, uses = row.score.low or Decimal(0), (*row.columns, f"{row.path}.weight")
        if row.met and without_a_reason(row):
            continue  # DEV101, DEV104, DEV105 tell that the target is met
        if row.met:
            yield at(
                f"{row.path}.score",
                f"「{row.name}」{row.printed}：已达到指标值，却扣 {plain(weight - score)} 分"
                f"（{plain(score)}/{plain(weight)}）{row.inferred[0]}",
                f"“{row.name}” {row.printed}: the target is met, yet {plain(weight - score)} taken off"
                f" ({plain(score)}/{plain(weight)}){row.inferred[1]}",
                expected=plain(weight if row.score.computed is None else row.score.computed), uses=uses,
            )
        elif _same_words(row) and score < least:
            yield at(
                f"{row.path}.score",
                f"「{row.name}」{row.printed}：完成值与指标值用语相同，得分低于“达成”档下限"
                f"（{plain(score)}/{plain(weight)}，下限 {plain(least)}）",
                f"“{row.name}” {row.printed}: the actual value repeats the target, yet the score is below the band for"
                f" “achieved” ({plain(score)}/{plain(weight)}, the band begins at {plain(least)})",
                uses=uses,
            )
        elif not _same_words(row):
            yield from not_compared(row)


def _same_words(row: Row) -> bool:
    """A qualitative target whose actual value repeats it (增强 → 增强)."""
    target, actual = row.indicator.target, row.indicator.actual
    if target is None or actual is None or not isinstance(target.understood, Word):
        return False
    return folded(target) == folded(actual)
