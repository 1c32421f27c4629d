"""Flaws of the tables about fiscal money: the summary, the general public budget, funds and state capital."""

from __future__ import annotations

from jixiao.corpus.accounts.flaws._frame import Case, Spoilt, flaw

INCOME, EXPENSE = "fiscal.income", "fiscal.expenditure"


@flaw("D-09")
def fiscal_income_not_of_table_one(case: Case) -> Spoilt | None:
    """A fund's income is not what the first table says."""
    return case.moved(f"{INCOME}.income:general.total")


@flaw("D-09")
def fiscal_income_total_off(case: Case) -> Spoilt | None:
    """本年收入合计 is not 财政拨款收入 of 收入决算表."""
    return case.moved(f"{INCOME}.income_total.total")


@flaw("D-10")
def opening_of_funds_off(case: Case) -> Spoilt | None:
    """The opening balances of the funds are not 年初财政拨款结转和结余."""
    return case.moved(f"{INCOME}.opening:general.total")


@flaw("D-10")
def fiscal_totals_differ(case: Case) -> Spoilt | None:
    """总计 of expenditure is another than that of income."""
    return case.moved(f"{EXPENSE}.grand_total.total")


@flaw("D-11")
def fiscal_row_off(case: Case) -> Spoilt | None:
    """合计 of a 类 is not its three funds together."""
    return case.moved(case.some(case.like(f"{EXPENSE}.function:", ".total")))


@flaw("D-11")
def general_expenditure_not_of_table_five(case: Case) -> Spoilt | None:
    """本年支出合计 of the general public budget is not 合计 of its own table."""
    return case.moved(f"{EXPENSE}.expenditure_total.general")


@flaw("D-11", "D-18")
def funds_expenditure_not_of_their_table(case: Case) -> Spoilt | None:
    """本年支出 of the funds, in their table, is not what the summary says."""
    return case.moved("funds.total.expenditure")


@flaw("D-12", "D-11")
def fiscal_closing_off(case: Case) -> Spoilt | None:
    """What a fund keeps is not what it had, took in and spent."""
    return case.moved(f"{EXPENSE}.closing_balance.funds")


@flaw("D-13")
def general_row_off(case: Case) -> Spoilt | None:
    """合计 of a 项 is not 基本支出 and 项目支出."""
    return case.moved(case.some(f"general.function:{item.code}.total" for item in case.book.ledger.of("general")))


@flaw("D-13")
def general_class_off(case: Case) -> Spoilt | None:
    """A 类 is more than its 款, in 合计 and 基本支出."""
    return case.moved("general.function:208.total", "general.function:208.basic")


@flaw("D-18")
def funds_closing_off(case: Case) -> Spoilt | None:
    """A fund's 年末结转和结余 is not what it had, took in and spent."""
    return case.moved(case.some(case.like("funds.function:", ".closing")))


@flaw("D-18")
def funds_expenditure_off(case: Case) -> Spoilt | None:
    """本年支出 of funds is not 基本支出 and 项目支出."""
    item = case.book.ledger.of("funds")[0]
    return case.moved(f"funds.function:{item.code}.project")


@flaw("D-18")
def no_statement_below_empty_table(case: Case) -> Spoilt | None:
    """A table without data, and no sentence says so."""
    empty = [kind for kind in ("capital", "funds_basic", "funds_three_public") if f"{kind}.note" in case.texts]
    return case.put({f"{case.dice.pick(empty)}.note": ""}) if empty else None
