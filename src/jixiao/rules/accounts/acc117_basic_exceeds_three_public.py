"""基本支出里的出国、接待、用车支出多于“三公”经费。

## 为什么
基本支出表的因公出国费用、公务接待费、公务用车购置和运行维护费只是一部分（另有项目支出），不会多于“三公”经费表的同一项决算数。
## 反例
30217 公务接待费 2.50，“三公”经费表公务接待费决算数 1.50。
## 正例
30217 公务接待费 1.00，“三公”经费表公务接待费决算数 1.50。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
Basic expenditure on travel abroad, receptions and vehicles is only part of it (projects pay some too): it cannot
exceed what the table of the three public expenses shows.
## Bad example
Item 30217, receptions 2.50; the table of the three public expenses has 1.50.
## Good example
Item 30217 1.00; the table has 1.50.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.scoring.accounts.ties.cells import leeway, named_table
from jixiao.scoring.accounts.ties.lists import column_of

# 款 of the economic classification → column of the table.
MATCHING = {
    "30212": "final_abroad", "30217": "final_reception", "30231": "final_running", "31013": "final_purchase",
}


@rule(
    code="ACC117", name="basic-exceeds-three-public",
    title_en="Basic expenditure on travel, receptions or vehicles exceeds the three public expenses",
    level="warning", forms=ACCOUNTS, basis=("D-17",), since="0.1", scope="accounts",
    needs=("basic", "three_public"),
)
def check(case: AccountsCase) -> Iterator[Remark]:
    pages = case.pages
    basic, public = pages.get("basic"), pages.get("three_public")
    if basic is None or public is None or not public.rows:
        return
    row = public.row("total") or next((at for at in range(len(public.rows)) if public.at(at, "final_total")), 0)
    for code, column in MATCHING.items():
        part, whole = basic.cell(f"economic:{code}", column_of(basic)), public.at(row, column)
        if part is None or whole is None or part.value - whole.value <= leeway([part, whole], summed=False):
            continue
        (ours, ours_en), (theirs, theirs_en) = named_table("basic"), named_table("three_public")
        most = whole.shown or "0"
        yield at(
            part.path, f"{ours}{part.row}是 {part.shown}，多于{theirs}{whole.head[0]}的 {most}",
            f"{part.names[1]} in {ours_en} is {part.shown}, more than {most} in {theirs_en}, {whole.head[1]}",
            uses=[whole.path],
        )
