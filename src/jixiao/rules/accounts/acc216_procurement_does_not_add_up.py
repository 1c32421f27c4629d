"""政府采购支出不等于货物、工程、服务之和。

## 为什么
政府采购支出总额等于货物、工程、服务三类之和。
## 反例
政府采购支出总额 60.00 万元，其中货物 20.00 万元、工程 0.00 万元、服务 35.00 万元。
## 正例
政府采购支出总额 60.00 万元，其中货物 20.00 万元、工程 0.00 万元、服务 40.00 万元。
## 怎么改
核对采购合同，改正总额或分类金额。

## Why
Procurement is the sum of its three kinds: goods, works and services.
## Bad example
Procurement 600,000 yuan: goods 200,000, works 0, services 350,000.
## Good example
Procurement 600,000 yuan: goods 200,000, works 0, services 400,000.
## Repair
Compare with the contracts and correct the whole or the kinds.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_sums import not_added
from jixiao.scoring.accounts.ties.cells import Page
from jixiao.scoring.result import places

KINDS = ("goods", "works", "services")


@rule(
    code="ACC216", name="procurement-does-not-add-up",
    title_en="Procurement is not the sum of goods, works and services", level="error", forms=ACCOUNTS, basis=("D-24",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from not_added(case, lambda concept: concept == "procurement")
    sheet = case.sheets.get("procurement")
    if sheet is not None:
        yield from _rows(sheet)


def _rows(sheet: Page) -> Iterator[Remark]:
    """The same in the table, as far as it prints the kinds."""
    for position in range(len(sheet.table.rows)):
        total = sheet.amount_at(position, "total")
        parts = [part for kind in KINDS if (part := sheet.amount_at(position, kind)) is not None]
        if total is None or len(parts) < 2:
            continue
        added = sum((part.number for part in parts), Decimal(0))
        # Half of the last place for each figure.
        loose = Decimal(1).scaleb(-places(total.number)) * (len(parts) + 1) / 2
        if abs(added - total.number) <= loose:
            continue
        formula = " + ".join(f"{part.number:f}" for part in parts)
        yield at(
            total.path, f"《政府采购情况表》合计 {total.number:f}，货物、工程、服务之和为 {added:f}（{formula}）",
            f"the table of procurement prints {total.number:f}, its kinds add up to {added:f} ({formula})",
            expected=f"{added:f}", uses=[part.path for part in parts],
        )
