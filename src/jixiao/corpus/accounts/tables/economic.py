"""Tables by the economic classification: 人员经费 at the left, 公用经费 beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest

from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.ledger import PERSONNEL, PUBLIC, ZERO, Ledger
from jixiao.corpus.accounts.paper import Box
from jixiao.corpus.accounts.sets import TableSet
from jixiao.corpus.accounts.tables._frame import Body, Rows, money, nothing

HEADS = ("经济分类科目编码", "科目名称", "决算数")
ENDS = ("personnel_total", "public_total")


def basic(ledger: Ledger, manner: TableSet) -> Body:
    """一般公共预算财政拨款基本支出决算表."""
    return *_body("basic", ledger.basic, (ledger.personnel, ledger.public), manner), ""


def funds_basic(ledger: Ledger, manner: TableSet) -> Body:
    """政府性基金预算财政拨款基本支出决算表: nobody is paid from funds here."""
    return *_body("funds_basic", {}, (ZERO, ZERO), manner), nothing(ledger, "使用政府性基金预算财政拨款安排的基本支出")


def _body(
    kind: str, amounts: Mapping[str, Decimal], totals: tuple[Decimal, Decimal], manner: TableSet
) -> tuple[Rows, Rows]:
    """Heads and rows: the subjects of both halves beside each other, their totals below."""
    halves = [[], []] if kind == "funds_basic" else [_subjects(PERSONNEL), _subjects(PUBLIC)]
    rows = [
        (*_entry(kind, one, amounts, manner), *_entry(kind, two, amounts, manner))
        for one, two in zip_longest(*halves, fillvalue="")
    ]
    foot = tuple(
        box
        for label, concept, amount in zip(("人员经费合计", "公用经费合计"), ENDS, totals, strict=True)
        for box in (Box(label, f"{kind}.{concept}.name", 2), money(manner, f"{kind}.{concept}.amount", amount))
    )
    heads = ((Box("人员经费", span=3), Box("公用经费", span=3)), tuple(Box(name) for name in HEADS * 2))
    return heads, (*rows, foot)


def _subjects(classes: Sequence[str]) -> list[str]:
    """The 类 in order, each with its 款."""
    known = codes().economic
    return [code for each in classes for code in sorted(known) if code.startswith(each)]


def _entry(kind: str, code: str, amounts: Mapping[str, Decimal], manner: TableSet) -> tuple[Box, ...]:
    if not code:
        return Box(), Box(), Box()
    key = f"{kind}.economic:{code}"
    amount = money(manner, f"{key}.amount", amounts.get(code, ZERO))
    return Box(code, f"{key}.code"), Box(codes().economic[code], f"{key}.name"), amount
