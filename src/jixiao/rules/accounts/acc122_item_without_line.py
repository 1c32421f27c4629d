"""项级科目与文字说明不对应。

## 为什么
一般公共预算支出的每个项级科目都要说明用途、预算数和决算数；表里有而文字没有的漏说明，文字有而表里没有的来历不明。
文字根本不写到项级的不在此列。
## 反例
表里有“2080505 机关事业单位基本养老保险缴费支出”12.30，具体情况里没有这一项。
## 正例
表里每个有金额的项，具体情况里都有一条。
## 怎么改
对照一般公共预算支出表，补写漏掉的项，删去没有的项；名称和编码照表写。

## Why
For every item of the general public budget the narrative tells its purpose, budget and final amount. An item of the
table without a line is unexplained; a line without an item comes from nowhere. Narratives that do not go down to
items are not meant.
## Bad example
The table has item 2080505 with 12.30; the narrative has no such line.
## Good example
Every item of the table with an amount has its line.
## Repair
Compare with the table: add the lines that lack, take out those that are not there; names and codes as in the table.
"""

from collections import Counter
from collections.abc import Iterator

from jixiao.layouts.accounts.codes import folded_name
from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Told, at, rule
from jixiao.rules.knowledge.account_items import ITEM, coded_rows, told_items


@rule(
    code="ACC122", name="item-without-line",
    title_en="The items of the table and of the narrative differ",
    level="error", forms=ACCOUNTS, basis=("D-22",), since="0.1", scope="accounts",
    needs=("general", "figures"),
)
def check(case: AccountsCase) -> Iterator[Remark]:
    rows = [row for row in coded_rows(case.sheets["general"]) if len(row.code) == ITEM]
    told = told_items(case)
    names = Counter(row.plain for row in rows)
    if not rows or not any(_is_item(key, names) for _, key in told):
        return
    by_code = {key for _, key in told if key.isdecimal()}
    by_name = Counter(folded_name(key) for _, key in told if not key.isdecimal())
    for row in rows:
        amount = case.sheets["general"].at(row.position, "total")
        if amount is None or not amount.value or row.code in by_code:
            continue
        if by_name[row.plain]:
            by_name[row.plain] -= 1
            continue
        yield at(
            amount.path, f"「{row.code} {text(row.name) or ''}」支出 {amount.cell.text}，文字说明里没有这一项",
            f"item {row.code} “{text(row.name) or ''}” with {amount.cell.text} has no line in the narrative",
        )
    yield from _without_row(case, told)


def _without_row(case: AccountsCase, told: list[tuple[Told, str]]) -> Iterator[Remark]:
    """Lines about items, with an amount, that no table of the accounts has."""
    known = {row.code for sheet in case.sheets.values() for row in coded_rows(sheet)}
    for each, key in told:
        if len(key) == ITEM and key.isdecimal() and key not in known and each.amount:
            item = text(each.figure.item) or key
            yield at(
                f"{each.path}.amount", f"文字说明有「{item}」（{key}）{text(each.figure.amount)}，各表都没有这一项",
                f"the narrative has “{item}” ({key}) with {text(each.figure.amount)}; no table has this item",
            )


def _is_item(key: str, names: Counter[str]) -> bool:
    return len(key) == ITEM if key.isdecimal() else folded_name(key) in names
