"""Tables with a row for every 类, 款 and 项 of the functional classification."""

from __future__ import annotations

from decimal import Decimal

from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.ledger import OWN_INCOME, ZERO, Item, Ledger, total
from jixiao.corpus.accounts.paper import Box
from jixiao.corpus.accounts.sets import TableSet
from jixiao.corpus.accounts.tables._frame import Amounts, Body, listed, nothing

INCOME = ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
EXPENDITURE = ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
SPENT = ("合计", "基本支出", "项目支出")


def income(ledger: Ledger, manner: TableSet) -> Body:
    """收入决算表."""
    columns = ("total", "fiscal", *OWN_INCOME)
    items: dict[str, Amounts] = {}
    for item in ledger.items:
        own = ledger.own.income if item.code == ledger.own.code else dict.fromkeys(OWN_INCOME, ZERO)
        items[item.code] = {"fiscal": item.income, **own, "total": item.income + total(own.values())}
    return *listed("income", columns, items, _two(INCOME), manner), ""


def expenditure(ledger: Ledger, manner: TableSet) -> Body:
    """支出决算表."""
    columns = ("total", "basic", "project", "to_superior", "business", "to_subordinate")
    items: dict[str, Amounts] = {}
    for item in ledger.items:
        own = ledger.own if item.code == ledger.own.code else None
        parts = {
            "basic": item.spent_basic + (own.basic if own else ZERO),
            "project": item.spent_project + (own.project if own else ZERO),
            "to_superior": ZERO, "business": own.business if own else ZERO, "to_subordinate": ZERO,
        }
        items[item.code] = {**parts, "total": total(parts.values())}
    return *listed("expenditure", columns, items, _two(EXPENDITURE), manner), ""


def general(ledger: Ledger, manner: TableSet) -> Body:
    """一般公共预算财政拨款支出决算表."""
    return _spending("general", ledger.of("general"), manner)


def fiscal_detail(ledger: Ledger, manner: TableSet) -> Body:
    """财政拨款支出决算明细表: all funds."""
    return _spending("fiscal_detail", ledger.items, manner)


def general_detail(ledger: Ledger, manner: TableSet) -> Body:
    """一般公共预算财政拨款支出决算明细表: by 类 of the economic classification."""
    subjects = ("301", "302", "303", "310")
    items: dict[str, Amounts] = {}
    for item in ledger.of("general"):
        parts = {code: _subject(item, code) for code in subjects}
        items[item.code] = {"total": total(parts.values()), **{f"economic:{code}": parts[code] for code in subjects}}
    names = ("合计", *(codes().economic[code] for code in subjects))
    columns = ("total", *(f"economic:{code}" for code in subjects))
    return *listed("general_detail", columns, items, _two(names), manner), ""


def projects(ledger: Ledger, manner: TableSet) -> Body:
    """一般公共预算财政拨款项目支出决算表."""
    items = {item.code: {"total": item.spent_project} for item in ledger.of("general") if item.spent_project}
    return *listed("projects", ("total",), items, _two(("金额",)), manner), ""


def funds(ledger: Ledger, manner: TableSet) -> Body:
    """政府性基金预算财政拨款收入支出决算表."""
    return _balances("funds", ledger, manner, "政府性基金预算财政拨款收入和支出")


def capital(ledger: Ledger, manner: TableSet) -> Body:
    """国有资本经营预算财政拨款收入支出决算表."""
    return _balances("capital", ledger, manner, "国有资本经营预算财政拨款收入和支出")


def capital_expenditure(ledger: Ledger, manner: TableSet) -> Body:
    """国有资本经营预算财政拨款支出决算表."""
    kind = "capital_expenditure" if any(name == "capital_expenditure" for name, _ in manner.tables) else "capital"
    heads, rows, _ = _spending(kind, ledger.of("capital"), manner)
    return heads, rows, "" if ledger.of("capital") else nothing(ledger, "国有资本经营预算财政拨款支出")


def _spending(kind: str, items: tuple[Item, ...], manner: TableSet) -> Body:
    amounts = {
        item.code: {"total": item.spent, "basic": item.spent_basic, "project": item.spent_project} for item in items
    }
    return *listed(kind, ("total", "basic", "project"), amounts, _two(SPENT), manner), ""


def _balances(kind: str, ledger: Ledger, manner: TableSet, what: str) -> Body:
    items = {
        item.code: {
            "opening": item.opening, "income": item.income, "expenditure": item.spent,
            "basic": item.spent_basic, "project": item.spent_project, "closing": item.closing,
        }
        for item in ledger.of(kind)
    }
    columns = ("opening", "income", "expenditure", "basic", "project", "closing")
    heads = [
        [Box("年初结转和结余", down=2), Box("本年收入", down=2), Box("本年支出", span=3),
         Box("年末结转和结余", down=2)],
        [Box(name) for name in ("小计" if manner.index else "合计", "基本支出", "项目支出")],
    ]
    return *listed(kind, columns, items, heads, manner), "" if items else nothing(ledger, what)


def _subject(item: Item, code: str) -> Decimal:
    spent = (amount for part in (item.basic, item.project) for name, amount in part.items() if name.startswith(code))
    return total(spent)


def _two(names: tuple[str, ...]) -> list[list[Box]]:
    """Heads of two rows: the names reach over both, beside 项目 with what is below it."""
    return [[Box(name, down=2) for name in names], []]
