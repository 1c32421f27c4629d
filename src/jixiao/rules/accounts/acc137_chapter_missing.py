"""应公开的章节缺少。

## 为什么
决算公开除表格外，还要说明部门概况、“三公”经费、机关运行经费、政府采购、国有资产、预算绩效，并作名词解释；
没有发生的也要写明没有。
## 反例
全文没有提到政府采购支出情况。
## 正例
“（二）政府采购支出情况。本年度无政府采购支出。”
## 怎么改
补写缺少的部分；没有发生的写明没有。

## Why
Beside the tables the accounts tell of the department, the three public expenses, the cost of running the office,
procurement, state assets and performance, and explain their terms; also that there was nothing.
## Bad example
Procurement is nowhere spoken of.
## Good example
A section on procurement says that there was none this year.
## Repair
Write what is missing; where there was nothing, say so.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.account_outline import CHAPTERS, missing_chapters
from jixiao.rules.knowledge.lexicon import lexicons


@rule(
    code="ACC137", name="chapter-missing",
    title_en="A chapter of the accounts is missing",
    level="warning", forms=ACCOUNTS, basis=("D-30",), since="0.1", scope="accounts",
    needs=("figures",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    lacking = missing_chapters(case)
    if len(lacking) * 2 > len(CHAPTERS):
        yield unjudged("sections", "其余章节（可能另行公开）", "the other chapters, which may be published elsewhere")
        return
    for name in lacking:
        chapter = lexicons()[f"chapter_{name}"]
        yield at("sections", f"没有「{chapter.zh}」这一部分", f"nothing is said of {chapter.en}")
