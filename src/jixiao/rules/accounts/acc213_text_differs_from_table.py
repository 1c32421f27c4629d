"""文字中的金额与公开表格不一致。

## 为什么
决算说明的金额出自公开表格，应与表格相同。不同的，不是文字抄错，就是表格换了版本而文字没有改。
## 反例
支出决算表合计 520.10 万元，文字写本年支出合计 502.10 万元。
## 正例
支出决算表合计 520.10 万元，文字写本年支出合计 520.10 万元。
## 怎么改
以审定的决算为准，改正文字或表格。相差 0.01 万元以内的只作提示；数字相同而单位不同的是 ACC219。

## Why
The amounts of the narrative come from the public tables and are the same. A difference means a slip in copying, or a
table that was renewed without the text.
## Bad example
The table of expenditure shows 5,201,000 yuan, the text 5,021,000.
## Good example
The table of expenditure shows 5,201,000 yuan, and so does the text.
## Repair
Follow the approved accounts and correct the text or the table. A difference up to 0.01 (in 万元) is only a hint; the
same figure in another unit is ACC219.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_accounts import TEN_THOUSAND, in_unit, shown
from jixiao.rules.knowledge.told_in_tables import Printed, compared, printed, says_none
from jixiao.rules.knowledge.told_settled import settled
from jixiao.rules.knowledge.unit_slips import slipped
from jixiao.scoring.accounts.told import Told
from jixiao.sources import threshold


@rule(
    code="ACC213", name="text-differs-from-table",
    title_en="An amount of the text differs from the public table", level="error", forms=ACCOUNTS, basis=("D-19",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for told in case.narrative.figures:
        amount = told.amount()
        if amount is None:
            yield from _none(case, told)
            continue
        found = compared(case, told)
        if found is None or found.agrees or any(slipped(amount.value, cell.value) for cell in found.cells):
            continue
        cells, apart = found.cells, [abs(amount.value - cell.value) for cell in found.cells]
        table, unit = cells[0], text(told.figure.unit)
        right = settled(case)
        then, then_en = right.then(amount.path)
        yield at(
            f"{told.path}.amount",
            f"文字写{told.item} {shown(amount, told.figure.unit)}，《{table.table[0]}》为 {in_unit(table.value, unit)}"
            f"{then}",
            f"the text tells {shown(amount, told.figure.unit)} for {told.item}, the table “{table.table[1]}” "
            f"{in_unit(table.value, unit)}{then_en}",
            expected=in_unit(table.value, unit), uses=[*(cell.path for cell in cells), *right.uses(amount.path)],
            basis=right.bases(amount.path, ("D-19",)),
            level="info" if min(apart) <= threshold("D-19.within") * TEN_THOUSAND else None,
        )


def _none(case: AccountsCase, told: Told) -> Iterator[Remark]:
    """无此项经费, though a table prints an amount."""
    if not says_none(told):
        return
    full: list[Printed] = [cell for cell in printed(case, told) if cell.value > Decimal(0)]
    if full:
        table = full[0]
        yield at(
            f"{told.path}.note",
            f"文字写{told.item}没有发生，《{table.table[0]}》为 {in_unit(table.value, None)}",
            f"the text says that there is no {told.item}, the table “{table.table[1]}” prints "
            f"{in_unit(table.value, None)}",
            expected=in_unit(table.value, None), uses=[table.path],
        )
