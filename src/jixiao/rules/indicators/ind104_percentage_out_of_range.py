"""百分比超出可能的范围。

## 为什么
合格率、满意度这样的比率不会超过 100%，也不会小于 0；“≥100%”只能等于 100%，应写 =100%。
## 反例
补贴资料审核合格率，指标值 >=100%。
## 正例
补贴资料审核合格率，指标值 =100%。
## 怎么改
写成 =100%，或定一个留有余地的目标；名称以增长率、完成率等可以超过 100% 的字样结尾的除外。

## Why
A rate of conformity or of satisfaction lies between 0 and 100%, so “≥100%” can only mean =100% and should be
written so.
## Bad example
Share of subsidy files that pass the check, target >=100%.
## Good example
Share of subsidy files that pass the check, target =100%.
## Repair
Write =100%, or set a target that leaves some room. Names that end in a rate of growth, of completion or of another
kind that may exceed 100% are not reported.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.value import Quantity, Unknown, Value
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.faults import asks_satisfaction
from jixiao.rules.knowledge.unread import not_understood
from jixiao.rules.knowledge.words import MAY_EXCEED_100
from jixiao.wording.numbers import plain

SIGNS = {">": ">", ">=": "≥", "<": "<", "<=": "≤"}


@rule(
    code="IND104", name="percentage-out-of-range", title_en="A percentage lies outside 0 to 100", level="warning",
    forms={"self_evaluation", "target"}, basis=("T-36",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        if not (_may_be(row.target) or _may_be(row.actual)) or MAY_EXCEED_100.search(row.name):
            continue
        yield from not_understood(row, "target", "actual")
        for field, zh, en in (("target", "指标值", "target"), ("actual", "实际完成值", "actual value")):
            cell = getattr(row.indicator, field)
            value = cell.understood if cell is not None else None
            if not isinstance(value, Quantity) or value.unit != "%":
                continue
            printed = f"{SIGNS.get(value.comparison or '', '')}{plain(value.value)}%"
            if value.comparison in (">", ">=") and value.value == HUNDRED:
                if field == "target" and asks_satisfaction(row.label, row.heading):
                    continue  # IND115: nobody can promise that everybody is satisfied
                yield at(
                    f"{row.path}.{field}",
                    f"「{row.name}」{zh} {printed}：不可能超过 100%，应写 =100%",
                    f"“{row.name}”: the {en} is {printed}, but nothing can pass 100 %; write =100%",
                    expected="=100%",
                )
            elif not 0 <= value.value <= HUNDRED:
                yield at(
                    f"{row.path}.{field}",
                    f"「{row.name}」{zh} {printed} 超出 0～100% 的范围",
                    f"“{row.name}”: the {en} {printed} lies outside 0 to 100 %",
                )


def _may_be(value: Value | None) -> bool:
    """A percentage, or what could not be read and may be one."""
    return isinstance(value, Unknown) or (isinstance(value, Quantity) and value.unit == "%")
