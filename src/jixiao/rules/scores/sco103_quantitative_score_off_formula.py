"""定量指标得分与公式不符。

## 为什么
定量指标按完成程度记分，公式由评分标准规定；随手填分，项目之间不可比。表上印有得分系数的，得分等于分值乘以系数。
## 反例
指标值 14 次，完成 6 次，分值 10，得分印 8，按比例应为 4.29。
## 正例
指标值 14 次，完成 6 次，分值 10，得分 4.29。
## 怎么改
按评分标准重算；确需人工调分的，在偏差原因栏写明理由和依据。
未找到当地评分标准的，带“=”“≤”、零目标、区间、日期的行如何记分并无定论，作警告；“≤”的行超出目标后
有线性递减和“目标 ÷ 实际”两种记法，与其中一种相符的不判。

## Why
A row with a number is scored from its completion by the formula of the scoring standard, a row with a printed
coefficient as points × coefficient; with scores set at will, projects cannot be compared. Not meant here: full marks
for a missed target (SCO105), points taken off a met target (SCO106) or where a strict sign is met by equality
(SCO107), a score below 0 or above its points (SCO101); a deduction for over-achievement is left to the reviewer.
## Bad example
Target 14 times, 6 done, 10 points, score 8; in proportion it is 4.29.
## Good example
Target 14 times, 6 done, 10 points, score 4.29.
## Repair
Compute the score again by the standard; where it has to be set by hand, give reason and ground in the cell for
deviations. Where no standard of the place is known, how rows with “=” or “≤”, a target of zero, a range or a date are
scored is open, and what differs there is a warning. Beyond a target with ≤ two ways are in use, linear and target ÷
actual; a score that fits either is not judged.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.ways_to_score import NEITHER, is_open, other_way
from jixiao.wording.numbers import plain


@rule(
    code="SCO103", name="quantitative-score-off-formula", title_en="A score is not what the formula gives",
    level="error", forms={"self_evaluation"}, basis=("S-06",), since="0.1", needs=("score",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        score = row.score
        if score.claimed is not None and score.computed is None and score.reason is not None:
            yield unjudged(f"{row.path}.score", f"「{row.name}」{score.reason}", f"“{row.name}”: {score.reason_en}")
        if score.agrees is not False or score.claimed is None or score.computed is None:
            continue
        if row.met is None and not row.by_coefficient:
            continue
        if row.only_equals and not row.by_coefficient:
            continue  # SCO105, SCO107
        if score.claimed < 0 or (score.maximum is not None and score.claimed > score.maximum):
            continue  # SCO101
        lowered = score.claimed < score.computed
        full = score.claimed == score.maximum
        if not row.by_coefficient and ((not row.met and full) or (row.met and lowered)):
            continue  # SCO105, SCO106, or a deduction for over-achievement
        other = None if row.by_coefficient else other_way(case, row)
        if other is not None and abs(other.score - score.claimed) <= score.tolerance:
            yield unjudged(
                f"{row.path}.score",
                f"「{row.name}」得分 {plain(score.claimed)} 与 {other.formula} 相符，当地是否这样记分不详",
                f"“{row.name}”: {plain(score.claimed)} is what {other.formula} gives;"
                " whether the place scores so is not known",
            )
            continue
        beside = other or NEITHER
        yield at(
            f"{row.path}.score",
            f"「{row.name}」{row.printed}：得分印 {plain(score.claimed)}，按 {case.formula(score)} 应为"
            f" {plain(score.computed)}（评分标准 {case.standard.id}）{beside.zh}{row.inferred[0]}",
            f"“{row.name}” {row.printed}: the score is printed as {plain(score.claimed)}, {case.formula(score)} gives"
            f" {plain(score.computed)} (standard {case.standard.id}){beside.en}{row.inferred[1]}",
            expected=plain(score.computed), uses=(*row.columns, f"{row.path}.weight"),
            level="warning" if score.inferred or (not row.by_coefficient and is_open(case, row)) else None,
        )
