"""金额单位与数额不符。

## 为什么
表头印“万元”而填的是元，63.9 万元就成了 63.9 亿元；汇总时差一万倍。
## 反例
表头单位万元，年度资金总额 639000.00，实际完成情况写“设备采购支出632430元”。
## 正例
表头单位万元，年度资金总额 63.90，实际完成情况写“设备采购支出632430元”。
## 怎么改
按表头单位换算各金额，或者改表头单位；软件不替填报人改数。

## Why
With 万元 in the heading and 元 in the cells, 639,000 yuan become 6.39 thousand million: sums are off by ten thousand.
It is proved by an amount in the narrative, by number and price in the rows, or by a figure of 100000 or more under
万元 (a thousand million yuan).
## Bad example
The heading says 万元, the annual total is 639000.00, and under what was achieved stands “632,430 yuan spent on
equipment”.
## Good example
The heading says 万元, the annual total is 63.90, and under what was achieved stands “632,430 yuan spent on equipment”.
## Repair
Convert the amounts to the unit of the heading, or correct the heading; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.model.cell import MONEY_UNITS, text
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.currency import figures_of, proof_of
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="FND110", name="wrong-currency-unit", title_en="The unit of the money does not fit the amounts", level="error",
    forms={"self_evaluation", "target"}, basis=("B-10", "T-32"), since="0.1", needs=("fund_total",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    heading, total = text(case.form.funds.currency_unit), case.total_line
    if heading not in MONEY_UNITS or total is None:
        yield unjudged("funds.currency_unit", "表上没有金额单位", "the form prints no unit of money")
        return
    figures = figures_of(case)
    if (proof := proof_of(case)) is not None:
        printed = text(case.cells[proof.path])
        yield at(
            "funds.currency_unit",
            f"表头单位为{heading}，金额 {printed} 却是按{proof.unit}填的：{proof.zh}",
            f"the heading says {heading}, but {printed} is in {proof.unit}: {proof.en}",
            expected=proof.unit, uses=[proof.path, *proof.uses],
        )
    elif heading == "万元" and figures and max(figures.values()) >= threshold("T-32.too_much"):
        path = max(figures, key=lambda each: figures[each])
        millions = plain(figures[path] / 100)
        yield at(
            "funds.currency_unit",
            f"表头单位为万元，金额 {text(case.cells[path])} 即 {plain(figures[path] / 10000)} 亿元，疑为按元填写",
            f"the heading says 万元, so {text(case.cells[path])} would be {millions} million 元: probably in 元",
            expected="元", uses=[path],
        )
