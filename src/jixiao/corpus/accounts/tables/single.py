"""Tables of one row: “三公”, procurement, purchased services."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec.structs import replace

from jixiao.corpus.accounts.ledger import ZERO, Ledger, ThreePublic, total
from jixiao.corpus.accounts.paper import Box
from jixiao.corpus.accounts.sets import TableSet
from jixiao.corpus.accounts.tables._frame import Body, Rows, money, nothing

PARTS = ("total", "abroad", "vehicles", "purchase", "running", "reception")


def three_public(ledger: Ledger, manner: TableSet) -> Body:
    """财政拨款“三公”经费支出决算表."""
    row = _row("three_public", ledger.three_budget, ledger.three_public, manner)
    if not manner.meetings:
        return _heads(), (row,), ""
    head, names, parts = _heads()
    more = tuple(Box(name, down=2) for name in ("会议费", "培训费"))
    heads = tuple(replace(box, span=box.span + len(more)) for box in head), (names[:4] + more) * 2, parts
    half = len(row) // 2
    return heads, ((*row[:half], *_meetings(ledger, "budget"), *row[half:], *_meetings(ledger, "final")),), ""


def funds_three_public(ledger: Ledger, manner: TableSet) -> Body:
    """政府性基金预算财政拨款“三公”经费支出决算表: none of it is paid from funds here."""
    none = ThreePublic(ZERO, ZERO, ZERO, ZERO)
    rows = (_row("funds_three_public", none, none, manner),)
    return _heads(), rows, nothing(ledger, "政府性基金预算财政拨款“三公”经费支出")


def procurement(ledger: Ledger, manner: TableSet) -> Body:
    """政府采购情况表."""
    amounts = {"total": total(ledger.procurement.values()), **ledger.procurement}
    names = ("采购金额合计", "货物", "工程", "服务")
    return (tuple(Box(name) for name in names),), (_amounts("procurement", amounts, manner),), ""


def purchased_services(ledger: Ledger, manner: TableSet) -> Body:
    """政府购买服务支出情况表."""
    amount = money(manner, "purchased_services.total.amount", ledger.purchased_services)
    rows = ((Box("专业技术服务"), Box(manner.written(ledger.purchased_services), "purchased_services.item.amount")),)
    return ((Box("项目"), Box("决算数")),), (*rows, (Box("合计"), amount)), ""


def _meetings(ledger: Ledger, side: str) -> tuple[Box, ...]:
    """会议费 and 培训费: as much planned as spent."""
    spent = {"meetings": ledger.basic.get("30215", ZERO), "training": ledger.basic.get("30216", ZERO)}
    return tuple(Box(f"{amount:.2f}", f"three_public.total.{side}_{name}") for name, amount in spent.items())


def _heads() -> Rows:
    half = (
        Box("合计", down=2), Box("因公出国（境）费", down=2), Box("公务用车购置及运行维护费", span=3),
        Box("公务接待费", down=2),
    )
    parts = tuple(Box(name) for name in ("小计", "公务用车购置费", "公务用车运行维护费"))
    return (Box("预算数", span=6), Box("决算数", span=6)), half * 2, parts * 2


def _row(kind: str, budget: ThreePublic, final: ThreePublic, manner: TableSet) -> tuple[Box, ...]:
    amounts: dict[str, Decimal] = {}
    for name, side in (("budget", budget), ("final", final)):
        amounts |= {f"{name}_{part}": getattr(side, part) for part in PARTS}
    return _amounts(kind, amounts, manner)


def _amounts(kind: str, amounts: Mapping[str, Decimal], manner: TableSet) -> tuple[Box, ...]:
    return tuple(Box(manner.written(amount) or "0.00", f"{kind}.total.{key}") for key, amount in amounts.items())
