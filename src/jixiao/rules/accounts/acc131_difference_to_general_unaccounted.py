"""本年支出与一般公共预算支出的差额没有来源。

## 为什么
本年支出合计比一般公共预算支出多出的部分，来自政府性基金、国有资本经营预算、非财政收入或以前年度的结转结余；
都没有，就要问这笔钱从哪里来。一般公共预算支出反而更多的，必有一张表写错。
## 反例
本年支出合计 330.00，一般公共预算支出 318.00，没有基金、其他收入和非财政结转。
## 正例
差额 12.00 是其他收入安排的支出。
## 怎么改
核对两张表的合计；差额有来源的，在说明里写明。

## Why
What the year's expenditure exceeds that of the general public budget by is paid from funds, state capital, income of
other kinds or money carried over. Where there is none of it, it must be asked where the money came from. Where the
general budget spends more than the whole, one table is wrong.
## Bad example
Expenditure of the year 330.00, general budget 318.00, and no other money.
## Good example
The difference of 12.00 was paid from other income.
## Repair
Compare both totals; where there is a source, name it in the narrative.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.finding import Level
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.scoring.accounts.ties.cells import Term, leeway, named_table
from jixiao.scoring.accounts.ties.tie import Pages

OTHERS = ("superior", "service", "business", "subordinate", "other")


@rule(
    code="ACC131", name="difference-to-general-unaccounted",
    title_en="What is spent beside the general public budget is not accounted for",
    level="info", forms=ACCOUNTS, basis=("D-31",), since="0.1", scope="accounts",
    needs=("expenditure", "general"),
)
def check(case: AccountsCase) -> Iterator[Remark]:
    pages = case.pages
    pair = pages.pair("expenditure", "general")
    whole, part = (page.cell("total") for page in pair) if pair else (None, None)
    if whole is None or part is None or not (whole.printed and part.printed):
        return
    more = whole.value - part.value - sum(_spent(pages, budget) for budget in ("funds", "capital"))
    if more < -leeway([whole, part], summed=True):
        yield _remark(whole, part, whole.told(-more), "warning")
    elif more > leeway([whole, part], summed=True) and not _other_money(pages):
        yield _remark(whole, part, whole.told(more), None)


def _remark(whole: Term, part: Term, off: str, level: Level | None) -> Remark:
    (ours, ours_en), (theirs, theirs_en) = named_table(whole.kind), named_table(part.kind)
    told = f"连同其他预算比支出合计多 {off}" if level else f"差额 {off} 没有基金、非财政收入或结转可以解释"
    english = "less than the budgets together" if level else "more, and no funds, other income or carry-over explain it"
    return at(
        whole.path, f"{ours}{whole.name}是 {whole.shown}，{theirs}合计 {part.shown}，{told}",
        f"{whole.name_en} in {ours_en} is {whole.shown}, the total of {theirs_en} {part.shown}: {off} {english}",
        uses=[part.path], level=level,
    )


def _spent(pages: Pages, budget: str) -> Decimal:
    """What the other budgets spent, as their own tables or the summary of fiscal appropriations say."""
    page, fiscal = pages.get(budget), pages.get("fiscal")
    columns = ("expenditure", "total")
    cells = [page.cell("total", each) for each in columns] if page is not None else []
    cells += [fiscal.cell("expenditure_total", budget, "expenditure")] if fiscal is not None else []
    return next((cell.value for cell in cells if cell is not None and cell.printed), Decimal(0))


def _other_money(pages: Pages) -> bool:
    """Whether there was income of other kinds, or more carried over than from the treasury."""
    summary, income, fiscal = (pages.get(each) for each in ("income_expenditure", "income", "fiscal"))
    if summary is None and income is None:
        return True  # nothing is known of it
    cells = [income.cell("total", each) for each in OTHERS] if income is not None else []
    if summary is not None:
        cells += [summary.cell(f"income:{each}", "amount") for each in OTHERS]
        cells.append(summary.cell("non_fiscal_used", "amount"))
        carried = summary.cell("opening_balance", "amount", "income")
        ours = fiscal.cell("opening_balance", side="income") if fiscal is not None else None
        if carried is not None and carried.value and (ours is None or carried.value > ours.value):
            return True
    return any(cell is not None and cell.value for cell in cells)
