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
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Told, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.account_items import ITEM, Named, coded_rows, names_of, told_items


@rule(
    code="ACC122", name="item-without-line",
    title_en="The items of the table and of the narrative differ",
    level="error", forms=ACCOUNTS, basis=("D-22",), since="0.1", scope="accounts",
    needs=("general", "figures"),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    general = case.sheets["general"]
    if general.path in case.diagnosis.doubtful:
        yield unjudged(f"{general.path}.rows", "各项级科目（表格可能读错）", "the items: the table may be misread")
        return
    items = [row for row in coded_rows(general) if len(row.code) == ITEM]
    told, codes = told_items(case), {row.code for row in items}
    names = Counter(name for _, key in told if key not in codes for name in names_of(key))
    if not items or not any(len(key) == ITEM or folded_name(key) in {row.plain for row in items} for _, key in told):
        return
    spent = [row for row in items if (amount := general.amount_at(row.position, "total")) is not None and amount.value]
    lines = {key for _, key in told}
    lacking = []
    for row in spent:
        if row.code not in lines and not names[row.plain]:
            lacking.append(row)
        elif row.code not in lines:
            names[row.plain] -= 1
    if len(lacking) * 2 > len(spent):
        yield unjudged("figures", "文字说明中的各项级科目", "the lines of the narrative about the items")
        return
    yield from (_without_line(row) for row in lacking)
    yield from _without_row(case, told)


def _without_line(row: Named) -> Remark:
    amount = row.sheet.amount_at(row.position, "total")
    name, shown = text(row.name) or "", text(amount.cell) if amount is not None else ""
    return at(
        amount.path if amount is not None else row.path, f"「{row.code} {name}」支出 {shown}，文字说明里没有这一项",
        f"item {row.code} “{name}” with {shown} has no line in the narrative",
    )


def _without_row(case: AccountsCase, told: list[tuple[Told, str]]) -> Iterator[Remark]:
    """Lines about items, with an amount, that no table of the accounts has under this code or name."""
    rows = [row for sheet in case.sheets.values() for row in coded_rows(sheet)]
    known = {row.code for row in rows} | {row.plain for row in rows}
    for each, key in told:
        if len(key) == ITEM and key.isdecimal() and each.amount and not known & {key, *names_of(key)}:
            item, shown = text(each.figure.item) or key, text(each.figure.amount)
            yield at(
                f"{each.path}.amount", f"文字说明有「{item}」（{key}）{shown}，各表都没有这一项",
                f"the narrative has “{item}” ({key}) with {shown}; no table has this item",
            )
