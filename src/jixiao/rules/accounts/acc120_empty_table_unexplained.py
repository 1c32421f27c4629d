"""空表没有说明，或者说明与其他表矛盾。

## 为什么
没有政府性基金或国有资本经营收支的，空表也要公开，并写明本年度没有这类收支、本表无数据；写了无数据，
财政拨款总表里就不应有这笔钱。
## 反例
政府性基金预算财政拨款收入支出决算表是空的，表下没有说明。
## 正例
空表下写明：本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。
## 怎么改
在空表下补一句说明；实际有收支的，补上数据。

## Why
A department without funds or state capital still publishes the empty table and says below it that there was nothing;
and where it says so, the summary of fiscal appropriations has no such money.
## Bad example
The table of funds is empty and nothing is said below it.
## Good example
Below the empty table: there was no income and expenditure of funds this year, so the table holds no data.
## Repair
Add the sentence below the empty table; where there was such money, fill in the table.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.folding import fold
from jixiao.rules.knowledge.lexicon import said, says
from jixiao.scoring.accounts.ties.cells import named_table

SUBJECTS = {"funds": "政府性基金", "capital": "国有资本经营", "funds_basic": "政府性基金"}
LONGEST = 120  # characters of a note


@rule(
    code="ACC120", name="empty-table-unexplained",
    title_en="An empty table does not say so, or says so wrongly",
    level="warning", forms=ACCOUNTS, basis=("D-18",), since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    fiscal = case.pages.get("fiscal")
    for kind, about in SUBJECTS.items():
        page = case.pages.by_kind.get(kind)
        if page is None or not page.says_nothing:
            continue
        zh, en = named_table(kind)
        note = next((place for place, cell in enumerate(page.table.notes) if says(cell, "account_empty")), None)
        if note is None and not _said_elsewhere(case, about):
            yield at(
                f"{page.path}.title", f"{zh}没有数据，也没有说明本表无数据", f"{en} is empty and does not say so",
            )
        spent = None if fiscal is None else fiscal.cell("expenditure_total", kind, "expenditure")
        if note is not None and spent is not None and spent.value:
            yield at(
                f"{page.path}.notes[{note}]",
                f"{zh}说明无数据，{named_table('fiscal')[0]}{spent.name}却有 {spent.shown}",
                f"{en} says that it is empty; {named_table('fiscal')[1]} has {spent.shown}", uses=[spent.path],
            )


def _said_elsewhere(case: AccountsCase, about: str) -> bool:
    """Whether a line that belongs to no table says so: below the last table it may not be known as a note."""
    lines = (fold(line) for part in case.document.unread for line in part.text.splitlines())
    return any(about in line and said(line, "account_empty") for line in lines if len(line) < LONGEST)
