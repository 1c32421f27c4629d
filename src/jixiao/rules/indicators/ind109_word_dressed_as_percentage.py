"""文字配上百分比，仍没有数出什么。

## 为什么
“100%有效管护”“及时100%”没有分子分母，与“有效管护”“及时”一样无法考核，却按定量指标记了满分。
## 反例
苗圃管护，指标值“100%提升”；报酬发放及时性，指标值“及时”，完成值“及时100%”。
## 正例
环卫工人体检参加率，指标值 ≥95%；报酬发放时间，指标值“每月10日前”。
## 怎么改
改成有分子分母的比率并在名称中写明（按期发放率），或改成数量、日期。

## Why
“100% effective care” or “100% in time” has neither a part nor a whole: nothing was counted. It can be assessed no
better than “effective” or “in time”, and yet it gets full marks like a figure.
## Bad example
Care of the nursery, target “100% improved”; timely payment of wages, target “in time”, actual value “100% in time”.
## Good example
Share of street cleaners who had their health check, target ≥95%; day of payment of wages, target “by the 10th of
each month”.
## Repair
Make it a rate with a part and a whole and let the name say what is counted (share of payments made on time), or
give a number or a date.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.faults import dressed_up


@rule(
    code="IND109", name="word-dressed-as-percentage", title_en="A word is dressed as a percentage", level="warning",
    forms={"self_evaluation", "target"}, basis=("RV-11",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        target, actual = text(row.indicator.target), text(row.indicator.actual)
        if row.fault != "dressed":
            continue
        if not dressed_up(row):
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的指标值“{target}”是文字配上百分比，没有写明数的是什么",
                f"“{row.name}”: the target “{target}” is a word with a percentage, nothing is counted",
                uses=[f"{row.path}.level3"],
            )
        else:
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」完成值“{actual}”只是给指标值“{target}”加上百分比，没有写明数的是什么",
                f"“{row.name}”: the actual value “{actual}” adds a percentage to the target, nothing is counted",
                uses=row.columns,
            )
