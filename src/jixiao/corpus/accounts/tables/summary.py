"""Tables with two halves: income at the left, expenditure at the right."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import zip_longest

from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.ledger import FUNDS, Ledger, total
from jixiao.corpus.accounts.paper import Box
from jixiao.corpus.accounts.sets import TableSet
from jixiao.corpus.accounts.tables._frame import Body, Rows, money

FISCAL = ("一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
NUMBERS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
Entry = tuple[str, str, tuple[Decimal | None, ...]]  # label, concept, amounts


def income_expenditure(ledger: Ledger, manner: TableSet) -> Body:
    """收入支出决算总表."""
    names = ("上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
    lines = [(f"{name}收入", f"income:{fund}", total(item.income for item in ledger.of(fund)))
             for name, fund in zip(FISCAL, FUNDS, strict=True)]
    lines += [(name, f"income:{column}", amount)
              for name, (column, amount) in zip(names, ledger.own.income.items(), strict=True)]
    left = [(_numbered(at, name), concept, (amount,)) for at, (name, concept, amount) in enumerate(lines)]
    right = [(_numbered(at, name), f"function:{code}", (_class(ledger, code),))
             for at, (code, name) in enumerate(_classes(manner))]
    special = "（含专用结余）" if manner.index else ""
    ends_left: list[Entry] = [
        ("本年收入合计", "income_total", (ledger.income_total,)),
        (f"使用非财政拨款结余{special}", "non_fiscal_used", (ledger.own.used,)),
        ("年初结转和结余", "opening_balance", (ledger.opening,)),
        ("总计", "grand_total", (ledger.grand_total,)),
    ]
    ends_right: list[Entry] = [
        ("本年支出合计", "expenditure_total", (ledger.spent,)),
        ("结余分配", "surplus_distribution", (ledger.own.distributed,)),
        ("年末结转和结余", "closing_balance", (ledger.closing,)),
        ("总计", "grand_total", (ledger.grand_total,)),
    ]
    heads = (Box("收入", span=2), Box("支出", span=2)), tuple(Box(name) for name in ("项目", "决算数") * 2)
    rows = _halves("income_expenditure", left, right, manner, 1)
    ends = _halves("income_expenditure", ends_left, ends_right, manner, 1)
    return heads, (*rows, *ends), ""


def fiscal(ledger: Ledger, manner: TableSet) -> Body:
    """财政拨款收入支出决算总表."""
    left = [(_numbered(at, name), f"income:{fund}", (total(item.income for item in ledger.of(fund)),))
            for at, (name, fund) in enumerate(zip(FISCAL, FUNDS, strict=True))]
    right = [(_numbered(at, name), f"function:{code}", _funds(ledger, f"class:{code}"))
             for at, (code, name) in enumerate(_classes(manner))]
    openings = [total(item.opening for item in ledger.of(fund)) for fund in FUNDS]
    ends_left: list[Entry] = [
        ("本年收入合计", "income_total", (ledger.fiscal_income,)),
        ("年初财政拨款结转和结余", "opening_balance", (total(openings),)),
        *((name, f"opening:{fund}", (amount,)) for name, fund, amount in zip(FISCAL, FUNDS, openings, strict=True)),
        ("总计", "grand_total", (ledger.fiscal_total,)),
    ]
    blank = ("", "", (None,) * 4)
    ends_right: list[Entry] = [
        ("本年支出合计", "expenditure_total", _funds(ledger, "spent")),
        ("年末财政拨款结转和结余", "closing_balance", _funds(ledger, "closing")),
        blank, blank, blank,
        ("总计", "grand_total", _funds(ledger, "total")),
    ]
    heads = (
        (Box("收入", span=2), Box("支出", span=5)),
        tuple(Box(name) for name in ("项目", "决算数", "项目", "合计", *FISCAL)),
    )
    rows = _halves("fiscal", left, right, manner, 4)
    return heads, (*rows, *_halves("fiscal", ends_left, ends_right, manner, 4)), ""


def _classes(manner: TableSet) -> list[tuple[str, str]]:
    """The 类: the template of Shanghai prints 24 of them."""
    left_out = ("231", "232") if manner.region == "Shanghai" else ()
    return [(code, name) for code, name in codes().classes.items() if code not in left_out]


def _class(ledger: Ledger, code: str) -> Decimal:
    own = ledger.own.spent if ledger.own.code.startswith(code) else Decimal(0)
    return total(item.spent for item in ledger.items if item.code.startswith(code)) + own


def _funds(ledger: Ledger, what: str) -> tuple[Decimal, ...]:
    """All funds together, then each."""
    parts = []
    for fund in FUNDS:
        items = [item for item in ledger.of(fund) if what[:5] != "class" or item.code.startswith(what[6:])]
        spent, closing = total(item.spent for item in items), total(item.closing for item in items)
        parts.append({"closing": closing, "total": spent + closing}.get(what, spent))
    return total(parts), *parts


def _halves(kind: str, left: Sequence[Entry], right: Sequence[Entry], manner: TableSet, wide: int) -> Rows:
    columns = ("amount",) if wide == 1 else ("total", *FUNDS)
    rows = []
    for one, two in zip_longest(left, right, fillvalue=("", "", ())):
        income = _half(f"{kind}.income", one, columns[:1], manner)
        rows.append((*income, *_half(f"{kind}.expenditure", two, columns, manner)))
    return tuple(rows)


def _half(kind: str, entry: Entry, columns: Sequence[str], manner: TableSet) -> list[Box]:
    label, concept, amounts = entry
    if not label:
        return [Box() for _ in range(len(columns) + 1)]
    key = f"{kind}.{concept}"
    boxes = [money(manner, f"{key}.{column}", amount) for column, amount in zip(columns, amounts, strict=True)]
    return [Box(label, f"{key}.name"), *boxes]


def _numbered(at: int, name: str) -> str:
    """一、…: the numbers of Chinese lists."""
    ten, one = divmod(at + 1, 10)
    if at < len(NUMBERS):
        return f"{NUMBERS[at]}、{name}"
    return f"{'' if ten == 1 else NUMBERS[ten - 1]}十{NUMBERS[one - 1] if one else ''}、{name}"
