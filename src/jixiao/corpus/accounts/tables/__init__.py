"""The public tables of a ledger, one module a shape; `sheet` draws one, `sheets` all of a set."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jixiao.corpus.accounts.ledger import Ledger
from jixiao.corpus.accounts.paper import Sheet, Slot
from jixiao.corpus.accounts.sets import TableSet
from jixiao.corpus.accounts.tables import economic, functions, single, summary
from jixiao.corpus.accounts.tables._frame import Body

Draw = Callable[[Ledger, TableSet], Body]
DRAW: Mapping[str, Draw] = {
    "income_expenditure": summary.income_expenditure,
    "fiscal": summary.fiscal,
    "income": functions.income,
    "expenditure": functions.expenditure,
    "general": functions.general,
    "fiscal_detail": functions.fiscal_detail,
    "general_detail": functions.general_detail,
    "projects": functions.projects,
    "funds": functions.funds,
    "capital": functions.capital,
    "capital_expenditure": functions.capital_expenditure,
    "basic": economic.basic,
    "funds_basic": economic.funds_basic,
    "three_public": single.three_public,
    "funds_three_public": single.funds_three_public,
    "procurement": single.procurement,
    "purchased_services": single.purchased_services,
}


def sheets(ledger: Ledger, manner: TableSet) -> list[Sheet]:
    """All tables of the set, in order."""
    return [_sheet(kind, title, at, ledger, manner) for at, (kind, title) in enumerate(manner.tables, 1)]


def _sheet(kind: str, title: str, at: int, ledger: Ledger, manner: TableSet) -> Sheet:
    draw = DRAW[kind]
    if kind == "capital" and title.endswith("支出决算表") and "收入" not in title:
        draw = functions.capital_expenditure  # places that print no opening balance of this fund
    heads, rows, note = draw(ledger, manner)
    above = [(f"{kind}.title", title)]
    above += [(f"{kind}.number", manner.number.format(at))] if manner.number else []
    above += [(f"{kind}.unit_name", f"部门：{ledger.department}"), (f"{kind}.currency", manner.unit)]
    below = [(f"{kind}.note", note)] if note else []
    return Sheet(kind, _slots(above), heads, rows, _slots(below))


def _slots(lines: list[tuple[str, str]]) -> tuple[Slot, ...]:
    return tuple(Slot(key, text) for key, text in lines)
