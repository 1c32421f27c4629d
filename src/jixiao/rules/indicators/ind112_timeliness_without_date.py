"""时效指标只说及时、按时，没有日期、期限或频次。

## 为什么
“及时”没有说在哪一天以前；晚了半年也可以写“及时”。
## 反例
护林员补助发放及时性，指标值“及时”；竣工时间，指标值“按计划完成”。
## 正例
护林员补助发放时间，指标值“每月15日前”；报修响应，指标值“接报后24小时内”。
## 怎么改
写明日期（11月底前）、期限（收到申请后5个工作日内）或频次（每季度一次）；日期只写在指标名称里的，移到指标值。

## Why
“In time” does not say by which day, so nothing is ever late: half a year later it can still be called “in time”.
## Bad example
Timely payment of the forest guards' allowance, target “in time”; end of construction, target “according to plan”.
## Good example
Day on which the forest guards' allowance is paid, target “by the 15th of each month”; answer to reports of damage,
target “within 24 hours of the call”.
## Repair
Write a date (by the end of November), a term (within 5 working days of the application) or a frequency (once a
quarter). A date that stands only in the name of the indicator belongs into the target.
"""

from collections.abc import Iterator

from jixiao.model.understanding import understand
from jixiao.model.value import Duration, Frequency, Moment
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.faults import faulty, printed


@rule(
    code="IND112", name="timeliness-without-date", title_en="Timeliness without a date, a term or a frequency",
    level="warning", forms={"self_evaluation", "target"}, basis=("RV-14",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in faulty(case, "undated"):
        target, in_name = printed(row), _dated(row.label)
        zh, en = ("没有日期、期限或频次", "there is no date, no term and no frequency")
        if in_name:
            zh, en = ("期限只写在指标名称里", "the date stands only in the name")
        yield at(
            f"{row.path}.target",
            f"「{row.name}」的指标值“{target}”{zh}",
            f"“{row.name}”: the target is “{target}”; {en}",
            uses=[f"{row.path}.level3"],
            level="info" if in_name else None,
        )


def _dated(name: str) -> bool:
    return isinstance(understand(name), Moment | Duration | Frequency)
