"""同一张资金表的金额有几种写法。

## 为什么
538,000、538000 和 538000.00 混在一起，容易看错位数，汇总时也容易出错。
## 反例
年度资金总额 426000.00，全年执行数 418,500，当年财政拨款 426000。
## 正例
都写成 426000.00、418500.00。
## 怎么改
统一小数位和千分号。

## Why
With 538,000, 538000 and 538000.00 side by side digits are easily misread and sums go wrong.
## Bad example
Annual total 426000.00, actual expenditure 418,500, this year's appropriation 426000.
## Good example
All in one way: 426000.00, 418500.00.
## Repair
Use the same decimals and the same separators throughout.
"""

import re
from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import AMOUNTS, folded

GROUPED, PADDED, WHOLE = re.compile(r"\d,\d{3}"), re.compile(r"\d\.\d0$|\.00$"), re.compile(r"^\d{4,}$")
UNGROUPED = re.compile(r"\d{4}")


@rule(
    code="FND115", name="mixed-amount-formats", title_en="Amounts of one money block are written in several ways",
    level="info", forms={"self_evaluation", "target", "monitoring"}, basis=("RV-44",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    printed = {
        f"{line.path}.{column}": figure for line in case.lines for column in AMOUNTS
        if (figure := folded(getattr(line.line, column)).removesuffix("元").removesuffix("万"))
    }
    grouped = {path: each for path, each in printed.items() if GROUPED.search(each)}
    padded = {path: each for path, each in printed.items() if PADDED.search(each) and each not in ("0.00", "0.0")}
    whole = {path: each for path, each in printed.items() if WHOLE.search(each)}
    ungrouped = {path: each for path, each in {**padded, **whole}.items() if UNGROUPED.search(each)}
    for odd, usual in ((grouped, ungrouped), (whole, padded)):
        if odd and usual:
            path, other = next(iter(odd)), next(iter(usual))
            yield at(
                path,
                f"资金表的金额写法不一：{odd[path]} 与 {usual[other]}，应统一",
                f"amounts of the money block are written in several ways: {odd[path]} and {usual[other]}; choose one",
                uses=[other],
            )
            return
