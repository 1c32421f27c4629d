"""应公开的决算表缺少。

## 为什么
部门决算的各张表都要公开，没有数据的也要列出空表；少一张，别的表就无从核对。文件里只有一部分表的（少于一半），
可能另行公开，不判断。
## 反例
有总表、收入、支出等八张表，没有国有资本经营预算财政拨款支出决算表。
## 正例
九张表齐全，没有收支的是空表并附说明。
## 怎么改
补上缺少的表；没有数据的列出空表并写明。

## Why
All tables are published, empty ones too; without one the others cannot be held against it. A file with less than half
of them may be published in parts and is not judged.
## Bad example
Eight tables, without that of state capital operations.
## Good example
All nine tables, those without data empty and saying so.
## Repair
Add the table; if there is no data, publish it empty and say so.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.account_outline import EVERYWHERE, missing_tables
from jixiao.scoring.accounts.ties.cells import named_table


@rule(
    code="ACC130", name="table-missing",
    title_en="A public table is missing",
    level="error", forms=ACCOUNTS, basis=("D-30",), since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    lacking, local = missing_tables(case)
    if len(lacking) * 2 > len(EVERYWHERE):
        yield unjudged("tables", "其余公开表格（可能另行公开）", "the other tables, which may be published elsewhere")
        return
    for kind in (*lacking, *local):
        zh, en = named_table(kind)
        yield at(
            "tables", f"没有{zh}；没有数据也要公开空表并说明", f"{en} is missing; an empty one is published too",
            level="warning" if kind in local else None,  # which set a place publishes is an inference
        )
