"""定性指标的得分不在所报档次的分值区间内。

## 为什么
完成值写“基本完成”，是部分达成，不能得满分；写“未开展”，不能得大半分。档次和得分要对得上。
## 反例
指标值“建成使用”，完成值“基本建成，尚未使用”，分值 20，得分 20。
## 正例
指标值“建成使用”，完成值“基本完成”，分值 20，得分 14。
## 怎么改
按完成情况选档，在该档区间内评分。完成值照抄指标值而得分低于“达成”档的是 SCO106。

## Why
“Mostly completed” is a target partly achieved and cannot have full marks; “not started” cannot have the better half.
The words of the actual value claim a grade (achieved, partly, not achieved), and the score has to lie in its band.
## Bad example
Target value “built and in use”, actual value “mostly built, not yet in use”, 20 points, score 20.
## Good example
Target value “built and in use”, actual value “mostly completed”, 20 points, score 14.
## Repair
Choose the grade by what was done, then score inside its band. A result that repeats its target and scores below the
band for “achieved” is SCO106.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import folded
from jixiao.wording.numbers import plain


@rule(
    code="SCO108", name="score-outside-band", title_en="A score lies outside the band of the grade claimed",
    level="warning", forms={"self_evaluation"}, basis=("S-11",), since="0.1", needs=("actual", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        score = row.score
        if score.code != "qualitative" or score.standing not in ("above", "below") or score.claimed is None:
            continue
        if score.low is None or score.high is None or score.maximum is None or not 0 <= score.claimed <= score.maximum:
            continue  # SCO101
        if folded(row.indicator.target) == folded(row.indicator.actual):
            continue  # SCO106
        open_zh, open_en = ("（不含上限）", " (the upper end not included)") if score.open_high else ("", "")
        yield at(
            f"{row.path}.score",
            f"「{row.name}」{row.printed}：得分 {plain(score.claimed)}/{plain(score.maximum)}，这一档应在"
            f" {plain(score.low)}～{plain(score.high)} 分之间{open_zh}",
            f"“{row.name}” {row.printed}: score {plain(score.claimed)}/{plain(score.maximum)}, this grade has"
            f" {plain(score.low)} to {plain(score.high)}{open_en}",
            expected=f"{plain(score.low)}～{plain(score.high)}", uses=[*row.columns, f"{row.path}.weight"],
        )
