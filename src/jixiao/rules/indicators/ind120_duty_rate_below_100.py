"""依规定必须全部做到的，指标值低于 100%。

## 为什么
慰问金要发到每个人，资金要全部合规使用；写 ≥90% 等于允许一成不发、一成违规。
## 反例
抚恤金发放到位率，指标值 ≥90%；资金使用合规率，指标值 ≥95%；水泵验收合格率，指标值 ≥85%。
## 正例
抚恤金发放到位率，指标值 =100%。
## 怎么改
写 =100%。验收合格率低于 100% 的只作提示：不合格的不能收货，一次验收合格率除外。

## Why
Consolation money has to reach everybody, and all of the money is to be spent by the rules: ≥90% allows a tenth to
go unpaid or to be spent against the rules.
## Bad example
Share of survivors' pensions paid out, target ≥90%; share of money spent by the rules, target ≥95%.
## Good example
Share of survivors' pensions paid out, target =100%.
## Repair
Write =100%. What fails its acceptance is not taken over either; there a lower bar is only a hint.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import Case, Remark, Row, Unjudged, at, rule
from jixiao.rules.knowledge.faults import percentage, printed, unread
from jixiao.rules.knowledge.lexicon import said, words_of
from jixiao.sources import threshold


@rule(
    code="IND120", name="duty-rate-below-100", title_en="A duty is set below 100 per cent", level="warning",
    forms={"self_evaluation", "target"}, basis=("RV-19",), since="0.1", needs=("level3", "target"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        duty = row.label.endswith(words_of("duty_rates"))
        if not duty and not _of_acceptance(row):
            continue
        target = percentage(row)
        if (missing := unread(row)) is not None:
            yield missing
        elif target is not None and _lowest(duty) <= target.value < HUNDRED and target.value:
            yield at(
                f"{row.path}.target",
                f"「{row.name}」必须全部做到，指标值“{printed(row)}”低于 100%",
                f"“{row.name}” is a duty; the target “{printed(row)}” is below 100 %",
                expected="=100%",
                uses=[f"{row.path}.level3"],
                level=None if duty else "info",
            )


def _lowest(duty: bool) -> Decimal:
    """Of acceptance a still lower bar is IND119's."""
    return Decimal(0) if duty else threshold("T-37.floor")


def _of_acceptance(row: Row) -> bool:
    """What is not good enough is not accepted; the first try may fail."""
    return row.label.endswith(words_of("acceptance_rates")) and not said(row.label, "first_try")
