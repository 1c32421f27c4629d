"""指标值只有说方向、状态的词或套话，没有数量、日期、可查的标准。

## 为什么
“提升”“健全”“达到预期目标”怎样都算完成；没有数量、日期或查得到的标准，完成值只能照抄指标值。
## 反例
读者阅读兴趣，指标值“提升”；管护机制，指标值“建立健全、执行有效”；补贴审核，指标值“符合政策标准”。
## 正例
人均借阅册数，指标值 ≥6册；管护机制，指标值“印发《苗圃管护办法》”；水质，指标值“达到地表水Ⅲ类标准”。
## 怎么改
改成数得出的量（与上年相比增加多少）、日期，或写明文件、标准的名称；无事故、全部发放、验收合格这类查得清楚的不提示。

## Why
“Improved”, “sound” or “as expected” is met by anything. Without a number, a date or a standard that can be looked
up, the actual value can only copy the target.
## Bad example
Readers' interest in reading, target “improved”; rules of maintenance, target “set up and carried out effectively”;
review of subsidies, target “in line with the policy”.
## Good example
Books borrowed per person, target ≥6; rules of maintenance, target “Rules for the Care of the Nursery issued”; water
quality, target “class III of the standard for surface water”.
## Repair
Turn it into an amount that can be counted (how much more than last year) or a date, or name the document or the
standard. What is plainly so or not so (no accident, all paid, passed acceptance) is not reported.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.faults import unread


@rule(
    code="IND108", name="target-is-a-word", title_en="The target is words without a number, a date or a standard",
    level="warning", forms={"self_evaluation", "target"}, basis=("T-22",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        if (missing := unread(row)) is not None:
            yield missing
        elif row.fault == "unmeasured":
            target = row.indicator.target
            assert target is not None
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的指标值“{target.text}”没有数量、日期或可查的标准，无法考核",
                f"“{row.name}”: the target “{target.text}” has no number, no date and no standard to hold it to",
                uses=[f"{row.path}.level3"],
            )
