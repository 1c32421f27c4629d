"""资金的各部分与合计不符。

## 为什么
报告写的资金构成自相矛盾，读者不知道项目到底有多少钱、花在哪里。部分之下再分的不重复计算；没有写“其中”的、相差不多的
按提醒处理。
## 反例
“项目资金500万元，其中财政资金300万元，自筹资金220万元。”
## 正例
“其中财政资金300万元，自筹资金200万元。”
## 怎么改
按账面核对各项金额。

## Why
Where the parts contradict the whole nobody knows how much money there was and where it went. Parts of parts are not
counted twice; without “of which”, and where little is missing, it is a warning.
## Bad example
500万元 in all, of which 300万元 fiscal and 220万元 own money.
## Good example
Of which 300万元 fiscal and 200万元 own money.
## Repair
Check the amounts against the books.
"""

from collections.abc import Iterator
from typing import Literal

from jixiao.rules import REPORT, Remark, ReportCase, at, rule
from jixiao.rules.knowledge.report_money import Breakdown, breakdowns
from jixiao.sources import threshold


@rule(
    code="EVA118", name="fund-parts-off-whole", title_en="Parts of the money do not fit the whole", level="error",
    forms=REPORT, basis=("E-24",), since="0.1", scope="report",
)
def check(case: ReportCase) -> Iterator[Remark]:
    for each in breakdowns(case.report):
        if each.fits:
            continue
        if each.total > each.whole.value + each.slack:
            yield _told(each, "error" if each.certain else "warning")
        elif each.nearly(threshold("E-24.nearly")):
            yield _told(each, "warning")


def _told(each: Breakdown, level: Literal["error", "warning"]) -> Remark:
    whole, total, parts = each.whole.shown(each.whole.value), each.whole.shown(each.total), len(each.parts)
    return at(
        each.whole.path, f"「{each.whole.name}」{whole}，所列 {parts} 项合计 {total}",
        f"“{each.whole.name}” is {whole}, its {parts} parts come to {total}",
        expected=whole.replace(" ", ""), level=level, uses=[part.path for part in each.parts],
    )
