"""Flaws of the first three tables: summary, income, expenditure."""

from __future__ import annotations

from jixiao.corpus.accounts.flaws._frame import Case, Spoilt, flaw

SUMMARY, EXPENSE = "income_expenditure.income", "income_expenditure.expenditure"


@flaw("D-01")
def grand_totals_differ(case: Case) -> Spoilt | None:
    """总计 of expenditure is another than that of income."""
    return case.moved(f"{EXPENSE}.grand_total.amount")


@flaw("D-02")
def income_side_off(case: Case) -> Spoilt | None:
    """本年收入, what was used and the opening balance do not make 总计, on both sides the same."""
    return case.moved(f"{SUMMARY}.grand_total.amount", f"{EXPENSE}.grand_total.amount")


@flaw("D-03")
def closing_balance_off(case: Case) -> Spoilt | None:
    """年末结转和结余 does not fill up the expenditure side."""
    return case.moved(f"{EXPENSE}.closing_balance.amount")


@flaw("D-02")
def opening_balance_off(case: Case) -> Spoilt | None:
    """年初结转和结余 does not fill up the income side."""
    return case.moved(f"{SUMMARY}.opening_balance.amount")


@flaw("D-04")
def income_line_off(case: Case) -> Spoilt | None:
    """A line of income is not what 本年收入合计 was added up from."""
    return case.moved(case.some(case.like(f"{SUMMARY}.income:", ".amount")))


@flaw("D-04")
def class_line_off(case: Case) -> Spoilt | None:
    """A 类 is not what 本年支出合计 was added up from."""
    return case.moved(case.some(case.like(f"{EXPENSE}.function:", ".amount")))


@flaw("D-06")
def class_under_another_class(case: Case) -> Spoilt | None:
    """Money of one 类 stands under another one: the sum holds, 支出决算表 tells otherwise."""
    keys = [key for key in case.like(f"{EXPENSE}.function:", ".amount") if (case.amount(key) or 0) > 12]
    if len(keys) < 2:
        return None
    off = case.off()
    less = case.moved(keys[0], by=-off)
    more = case.moved(keys[1], by=off)
    if less is None or more is None:
        return None
    texts = {keys[0]: less.paper.figures()[keys[0]], keys[1]: more.paper.figures()[keys[1]]}
    return case.put(texts)


@flaw("D-05")
def income_total_not_of_table_two(case: Case) -> Spoilt | None:
    """财政拨款收入 of 收入决算表 is not what the first table says."""
    return case.moved("income.total.fiscal")


@flaw("D-06")
def expenditure_total_not_of_table_three(case: Case) -> Spoilt | None:
    """合计 of 支出决算表 is not 本年支出合计."""
    return case.moved("expenditure.total.total")


@flaw("D-07")
def income_row_off(case: Case) -> Spoilt | None:
    """A 项 of 收入决算表 is not the sum of its columns."""
    return case.moved(case.some(_items(case, "income", "total")))


@flaw("D-07")
def income_class_off(case: Case) -> Spoilt | None:
    """A 类 of 收入决算表 is more than its 款."""
    return case.moved("income.function:210.total", "income.function:210.fiscal")


@flaw("D-08")
def expenditure_row_off(case: Case) -> Spoilt | None:
    """A 项 of 支出决算表 is not 基本支出 and 项目支出 together."""
    return case.moved(case.some(_items(case, "expenditure", "total")))


@flaw("D-08")
def expenditure_group_off(case: Case) -> Spoilt | None:
    """A 款 of 支出决算表 is more than its 项."""
    return case.moved("expenditure.function:20805.total", "expenditure.function:20805.basic")


def _items(case: Case, kind: str, column: str) -> list[str]:
    """The keys of the 项 in that column."""
    return [key for key in case.like(f"{kind}.function:", f".{column}") if len(key.split(":")[1].split(".")[0]) == 7]
