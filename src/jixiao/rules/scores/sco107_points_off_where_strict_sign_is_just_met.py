"""完成值恰好等于严格大于（小于）的数，扣了分。

## 为什么
“>95%”严格读，95% 没有达到；但公开的表格常把“≥”印作“>”，照此读已经达到，应得满分。两种读法得分不同，不能替填报单位选定。
## 反例
指标值 >90%，实际完成值 90%，分值 15，得分 12。
## 正例
指标值 ≥90%，实际完成值 90%，分值 15，得分 15。
## 怎么改
本意是“不低于”的，指标值改写为 ≥95%，给满分；确是严格大于的，保留扣分并在偏差原因栏写明理由。

## Why
Read strictly, 95% misses “>95%”; but published forms often print > where ≥ is meant, and then the target is met and
earns full marks. The two readings give different scores, and the choice is the unit's.
## Bad example
Target value >90%, actual value 90%, 15 points, score 12.
## Good example
Target value ≥90%, actual value 90%, 15 points, score 15.
## Repair
Where “at least” was meant, write the target value with ≥ and give full marks; where it is strict, keep the deduction
and give its reason in the cell for deviations. Full marks in this case are SCO105.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import MEANT
from jixiao.wording.numbers import plain


@rule(
    code="SCO107", name="points-off-where-strict-sign-is-just-met",
    title_en="Points are taken off where the actual value is just the number after a strict sign",
    level="warning", forms={"self_evaluation"}, basis=("JX-01", "S-06", "S-09"), since="0.1",
    needs=("target", "actual", "score", "weight"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        score, weight = number(row.indicator.score), number(row.indicator.weight)
        if not row.only_equals or row.by_coefficient or score is None or weight is None or score >= weight:
            continue
        sign, meant, lost = row.only_equals, MEANT[row.only_equals], plain(weight - score)
        yield at(
            f"{row.path}.score",
            f"「{row.name}」{row.printed}，得分 {plain(score)}/{plain(weight)}：完成值恰好等于指标值。"
            f"按“{sign}”严格读，没有达到，扣 {lost} 分须写明理由；“{meant}”常误印作“{sign}”，照此读已经达到，"
            f"应得 {plain(weight)}。请先确认指标值的本意",
            f"“{row.name}” {row.printed}, score {plain(score)}/{plain(weight)}: the actual value is just the number in"
            f" the target. Read strictly, {sign} is missed and the {lost} taken off need a reason; {meant} is often"
            f" misprinted as {sign}, and then the target is met and earns {plain(weight)}. Find out which is meant",
            uses=(*row.columns, f"{row.path}.weight"),
        )
