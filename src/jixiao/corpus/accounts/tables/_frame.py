"""What the tables share: rows of boxes under keys `kind.concept.column`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.ledger import Ledger, classes, total
from jixiao.corpus.accounts.paper import Box
from jixiao.corpus.accounts.sets import TableSet

Rows = tuple[tuple[Box, ...], ...]
Body = tuple[Rows, Rows, str]  # heads, rows, the sentence below
Amounts = Mapping[str, Decimal]  # by column


def money(manner: TableSet, key: str, amount: Decimal | None) -> Box:
    """The box of an amount."""
    return Box(manner.written(amount), key)


def listed(
    kind: str, columns: Sequence[str], items: Mapping[str, Amounts], heads: Sequence[Sequence[Box]], manner: TableSet,
) -> tuple[Rows, Rows]:
    """Heads (of two rows) and rows of a table by function: every 类, 款 and 项 with the sums of its 项, and 合计."""
    wide = 4 if manner.codes == "three" else 2
    codes_head = "支出功能分类科目编码" if wide == 4 else "功能分类科目编码"
    under = (Box(codes_head, span=wide - 1), Box("科目名称"))
    top: list[tuple[Box, ...]] = [(Box("项目", span=wide), *heads[0]), (*under, *heads[1])]
    if manner.index:
        top.append((Box("栏次", span=wide), *(Box(str(at)) for at, _ in enumerate(columns, 1))))
    rows = [_row(kind, code, columns, items, manner) for code in classes(items)]
    sums = (money(manner, f"{kind}.total.{column}", _sum(items, "", column)) for column in columns)
    last = (Box("合计", f"{kind}.total.name", wide), *sums)
    return tuple(top), ((last, *rows) if manner.total == "first" else (*rows, last))


def _row(
    kind: str, code: str, columns: Sequence[str], items: Mapping[str, Amounts], manner: TableSet
) -> tuple[Box, ...]:
    key = f"{kind}.function:{code}"
    wide = 3 if manner.codes == "three" else 1
    amounts = (money(manner, f"{key}.{column}", _sum(items, code, column)) for column in columns)
    return Box(code, f"{key}.code", wide), Box(codes().function(code), f"{key}.name"), *amounts


def _sum(items: Mapping[str, Amounts], code: str, column: str) -> Decimal:
    return total(amounts[column] for item, amounts in items.items() if item.startswith(code))


def nothing(ledger: Ledger, what: str) -> str:
    """The sentence below a table without data."""
    return f"注：{ledger.year}年度本部门没有{what}，本表为空表。"
