"""依规定必须全部做到的，指标值低于 100%。

## 为什么
慰问金要发到每个人，资金要全部合规使用；写 ≥90% 等于允许一成不发、一成违规。
## 反例
抚恤金发放到位率，指标值 ≥90%；资金使用合规率，指标值 ≥95%。
## 正例
抚恤金发放到位率，指标值 =100%。
## 怎么改
写 =100%。

## Why
Consolation money has to reach everybody, and all of the money is to be spent by the rules: ≥90% allows a tenth to
go unpaid or to be spent against the rules.
## Bad example
Share of survivors' pensions paid out, target ≥90%; share of money spent by the rules, target ≥95%.
## Good example
Share of survivors' pensions paid out, target =100%.
## Repair
Write =100%.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.lexicon import words_of
from jixiao.rules.measurable import percentage, printed, unread


@rule(
    code="IND120", name="duty-rate-below-100", title_en="A duty is set below 100 per cent", level="warning",
    forms={"self_evaluation", "target"}, basis=("RV-19",), since="0.1", needs=("level3", "target"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        if not row.label.endswith(words_of("duty_rates")):
            continue
        target = percentage(row)
        if (missing := unread(row)) is not None:
            yield missing
        elif target is not None and 0 < target.value < HUNDRED:
            yield at(
                f"{row.path}.target",
                f"「{row.name}」必须全部做到，指标值“{printed(row)}”低于 100%",
                f"“{row.name}” is a duty; the target “{printed(row)}” is below 100 %",
                expected="=100%",
                uses=[f"{row.path}.level3"],
            )
