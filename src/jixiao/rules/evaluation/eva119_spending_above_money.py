"""支出大于预算和到位资金。

## 为什么
支出超过预算和到位资金，不是多付了，就是漏写了资金来源。
## 反例
预算资金 500 万元，共支付 520 万元。
## 正例
预算资金 500 万元，共支付 496 万元。
## 怎么改
核对支出，或补写资金来源和追加预算。

## Why
Spending above budget and receipts was either too much, or a source of money is not told.
## Bad example
A budget of 500万元 and 520万元 paid.
## Good example
A budget of 500万元 and 496万元 paid.
## Repair
Check the spending, or tell the further source or the revised budget.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.report_money import at_hand, spent


@rule(
    code="EVA119", name="spending-above-money", title_en="More was spent than there was", level="warning", forms=REPORT,
    basis=("E-25",), since="0.1", scope="report",
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    paid, most = spent(case.report), at_hand(case.report)
    if paid is None or most is None:
        yield unjudged("", "报告没有写明预算（到位）资金和支出总额", "budget and total spending are not both told")
    elif paid.value > most + paid.step:
        out, within = paid.shown(paid.value), paid.shown(most)
        yield at(paid.path, f"支出 {out}，大于预算和到位资金 {within}",
                 f"{out} was spent, more than the {within} of budget and receipts",
                 expected=f"≤{within.replace(' ', '')}")
