"""上年扣分并提出改进措施的指标，今年又扣分。

## 为什么
改进措施要落实；同一个指标连着两年没有做到，说明上年的措施没有落实，或者指标值不切实际。
## 反例
上年“投诉办结率”扣 2 分，写“下年增加值班人员”；今年同一指标又扣 3 分。
## 正例
今年“投诉办结率”达到指标值。
## 怎么改
写明上年的措施做了没有、为什么没有见效，今年改做什么。

## Why
A measure that was promised is to be taken. Where the same indicator lost points two years running, last year's
measure was not taken, or the target is out of reach.
## Bad example
Last year “share of complaints settled” lost 2 points, with the remark “more staff on duty next year”; this year the
same indicator lost 3 points.
## Good example
This year “share of complaints settled” reached its target.
## Repair
Say whether last year's measure was taken, why it did not help, and what will be done instead.
"""

from collections.abc import Iterator

from jixiao.model import text
from jixiao.rules import Group, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.members import pairs, plain, rows_by_name
from jixiao.rules.knowledge.words import says_nothing
from jixiao.wording.numbers import plain as points


@rule(
    code="CON304", name="problem-again", title_en="Last year's problem is there again",
    level="warning", forms={"self_evaluation"}, basis=("S-31",), since="0.1", scope="project",
)
def check(group: Group) -> Iterator[Remark | Unjudged]:
    both = list(pairs(group, "self_evaluation", "self_evaluation", 1))
    if not both:
        yield unjudged("indicators", "上年的自评表", "last year's self-evaluation")
    for (before, last), (now, this) in both:
        rows = rows_by_name(last)
        for name, new in rows_by_name(this).items():
            old = rows.get(name)
            if old is None or not old.lost or not new.lost or old.lost < 0 or new.lost < 0:
                continue
            if says_nothing(old.indicator.deviation):
                continue
            again = plain(old.indicator.deviation) == plain(new.indicator.deviation)
            zh, en = ("，原因和措施照抄上年", ", with the same words") if again else ("", "")
            yield at(
                f"{new.path}.deviation",
                f"「{new.name}」上年扣 {points(old.lost)} 分并写明了原因和措施，今年又扣 {points(new.lost)} 分{zh}",
                f"“{new.name}” lost {points(old.lost)} points last year, with reason and measure,"
                f" and {points(new.lost)} again{en}",
                found=text(new.indicator.deviation), member=now, others=[(before, f"{old.path}.deviation")],
            )
