"""金额单位写错。

## 为什么
决算公开以万元为单位。数字与表格相同而单位不同，金额就差一万倍。
## 反例
表格收入合计 315.20 万元，文字写收入合计 315.20 元。
## 正例
表格收入合计 315.20 万元，文字写收入合计 315.20 万元。
## 怎么改
改正单位；确以元为单位的，换算成万元。只因其余各处都用万元而可疑的作警告。

## Why
Accounts are published in 万元 (10,000 yuan). The same figure in another unit is ten thousand times too much or too
little.
## Bad example
Income 315.20万元 in the table, 315.20元 in the text.
## Good example
Income 315.20万元 in the table, 315.20万元 in the text.
## Repair
Correct the unit; where the amount is in yuan indeed, convert it. What is only suspect, because all others are in 万元,
is a warning.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_accounts import in_unit, shown
from jixiao.rules.knowledge.unit_slips import slips
from jixiao.scoring.accounts.ties.cells import named_table
from jixiao.scoring.accounts.units import named_unit, table_unit


@rule(
    code="ACC219", name="wrong-unit-of-money",
    title_en="The unit of an amount is wrong", level="error", forms=ACCOUNTS, basis=("D-25",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from _of_tables(case)
    for told, amount, right, path in slips(case):
        printed = shown(amount, told.figure.unit)
        if right is None:
            yield at(
                f"{told.path}.unit", f"{told.item}写 {printed}，其余金额都以万元为单位，请核对",
                f"{told.item} is told as {printed}, all other amounts are in 万元: please check",
                uses=[amount.path], level="warning",
            )
            continue
        where, where_en = ("表格", "the table") if (path or "").startswith("tables") else ("前文", "the text before")
        yield at(
            f"{told.path}.unit", f"{told.item}写 {printed}，{where}为 {in_unit(right, None)}，单位写错",
            f"{told.item} is told as {printed}, {where_en} prints {in_unit(right, None)}: the unit is wrong",
            expected=in_unit(right, None), uses=[amount.path, path] if path else [amount.path],
        )


def _of_tables(case: AccountsCase) -> Iterator[Remark]:
    """Tables with a wrong unit: told once, at the first of those that are wrong alike."""
    alike: dict[Decimal, list[int]] = {}
    for position, factor in case.pages.wrong_units.items():
        if case.accounts.tables[position].currency_unit is None:
            continue  # the unit may not have been read
        alike.setdefault(table_unit(case.accounts.tables[position].currency_unit) * factor, []).append(position)
    for unit, (first, *others) in alike.items():
        table = case.accounts.tables[first]
        (zh, en), right = named_table(table.kind), named_unit(unit)
        many = (f"等 {len(others) + 1} 张表", f" and {len(others)} more tables") if others else ("", "")
        yield at(
            f"tables[{first}].currency_unit",
            f"{zh}{many[0]}单位写“{text(table.currency_unit)}”，金额按{right}才与其他表和文字说明一致，单位写错",
            f"{en}{many[1]}: the amounts agree with the other tables and the text only in {right}: "
            "the unit is wrong", expected=right, uses=[f"tables[{each}].currency_unit" for each in others],
        )
