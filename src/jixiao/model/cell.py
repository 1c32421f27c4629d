"""One printed value: the text as on the page, its place, its meaning, and any doubt about the reading."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from unicodedata import normalize

from msgspec import Struct

from jixiao.model.place import Place
from jixiao.model.understanding import understand
from jixiao.model.understanding.units import unit_of
from jixiao.model.value import Quantity, Value

PLAIN_NUMBER = re.compile(r"([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?:%|分|[千万亿]?元|万|亿)?")

# What a heading may count money in, and how much 元 that is.
MONEY_UNITS = {unit: unit_of(unit)[0] for unit in ("元", "百元", "千元", "万元", "百万元", "亿元")}


class Cell(Struct, frozen=True, gc=False):
    """One printed value. `text` is what the page says and is never rewritten; None is an empty cell."""

    text: str | None
    at: Place | None = None
    understood: Value | None = None
    doubt: str | None = None  # why the reading may be wrong; None = sure
    confidence: int | None = None  # how sure a recognition from a picture is, in per cent; None = not recognised

    @property
    def number(self) -> Decimal | None:
        """The plain number printed here (分值, 得分, 金额), or None when the text is no plain number."""
        return plain_number(self.text) if self.text else None


@lru_cache(maxsize=65536)
def plain_number(text: str) -> Decimal | None:
    """`12,300` → 12300; `8万元`, `10分` and `96.5%` → their number; anything else → None.

    A unit behind the number is dropped, not converted: `amount` converts money.
    """
    found = PLAIN_NUMBER.fullmatch((text if text.isascii() else normalize("NFKC", text)).strip())
    return Decimal(found[1].replace(",", "")) if found else None


def number(cell: Cell | None) -> Decimal | None:
    """The number of a cell that the form may lack."""
    return plain_number(cell.text) if cell is not None and cell.text else None


def text(cell: Cell | None) -> str | None:
    """The printed text of a cell that the form may lack; None when nothing is printed."""
    return cell.text if cell is not None else None


def amount(cell: Cell | None, currency_unit: str | None) -> Decimal | None:
    """The amount of a money cell in 元, or None when it is no plain amount.

    `currency_unit` is the unit of the heading (元, 万元 …); a unit printed in the cell goes before.
    """
    if cell is None or cell.number is None:
        return None
    meaning = understand(cell.text, unit=currency_unit)
    return meaning.value if isinstance(meaning, Quantity) and meaning.unit == "元" else None
