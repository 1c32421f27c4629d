"""资金分项留空，总额没有来源。

## 为什么
总额有数而分项空白，看不出钱从哪里来、是否执行完；没有发生的来源应填 0，不留空。
## 反例
全年执行数总额 200000，当年财政拨款、上年结转资金、其他资金三格都空着。
## 正例
全年执行数总额 200000，当年财政拨款 200000，上年结转资金 0，其他资金 0。
## 怎么改
把各来源的金额填全；没有的填 0。

## Why
The total has a figure and its sources are blank: nobody can see where the money came from or whether it was all used,
and the total cannot be reconciled. A source that gave nothing is 0, not blank. Printed figures that do not add up are
FND101.
## Bad example
Actual expenditure 200000 in total; the cells of this year's appropriation, the carry-over and other funds are all
empty.
## Good example
Actual expenditure 200000 in total: this year's appropriation 200000, carry-over 0, other funds 0.
## Repair
Fill in the amount of every source; write 0 where there is none.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import parts_of_total
from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import AMOUNTS
from jixiao.wording.numbers import plain


@rule(
    code="CMP102", name="fund-source-left-blank", title_en="A source of the money is left empty under a printed total",
    level="error", forms={"self_evaluation", "target"}, basis=("B-01", "T-30"), since="0.1",
    needs=("fund_total",),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is None:
        return
    for column, (zh, en) in AMOUNTS.items():
        whole = number(getattr(total.line, column))
        blank = case.blank_parts(column) if whole is not None else ()
        if whole is None or not blank or (parts := parts_of_total(case.form.funds, column)).value >= whole:
            continue
        names = "、".join(f"「{line.name}」" for line in blank)
        yield at(
            f"{blank[0].path}.{column}",
            f"{zh}：总额 {plain(whole)}，{names}空白，已填分项合计 {plain(parts.value)}，"
            f"还有 {plain(whole - parts.value)} 没有来源",
            f"{en}: the total says {plain(whole)}, {names} left empty, the sources filled in add up to"
            f" {plain(parts.value)}; {plain(whole - parts.value)} has no source",
            uses=[f"{total.path}.{column}", *(path for path, _ in parts.parts)],
        )
