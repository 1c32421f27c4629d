"""Numbers of pieces and their prices in one sentence: 清淤6.5公里，每公里2万元，共13万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from jixiao.model.understanding.numbers import SCALED, number
from jixiao.model.understanding.units import UNIT
from jixiao.rules.knowledge.narrative import counts
from jixiao.rules.knowledge.words import SAME_UNITS
from jixiao.wording.numbers import plain

_EACH = re.compile(
    rf"(?:每(?P<of>{UNIT})|(?P<mean>[人户])均|单价)(?P<between>[^\d,;。]{{0,8}})(?P<after>{SCALED})元(?P<tail>/月)?"
    rf"|(?P<before>{SCALED})元/(?P<piece>{UNIT})(?![月年天日次])"
)
_WHOLE = re.compile(rf"(?:合计|总计|总额|共)[^\d,;。每]{{0,6}}({SCALED})元(?!/)")
_AMOUNT = re.compile(rf"{SCALED}元")
_MANY_TIMES = re.compile(r"[天日次场期周季课]|小时|学期")
MONTHS = range(1, 13)


class Part(Struct, frozen=True):
    """So many pieces at this price; `monthly` where the price is one of a month."""

    pieces: Decimal
    each: Decimal
    monthly: bool

    @property
    def cost(self) -> Decimal:
        """What the pieces cost, in a year where the price is monthly."""
        return self.pieces * self.each * (12 if self.monthly else 1)

    @property
    def reckoning(self) -> str:
        """6×500×12."""
        return f"{plain(self.pieces)}×{plain(self.each)}{'×12' if self.monthly else ''}"


def parts_of(sentence: str) -> tuple[Part, ...]:
    """The parts a sentence (half-width) names, none at all where one price has no number of its own."""
    found = [_part(sentence, match) for match in _EACH.finditer(sentence)] if "元" in sentence else []
    return tuple(part for part in found if part is not None) if all(found) else ()


def told_whole(sentence: str) -> Decimal | None:
    """The amount that a sentence sums up, where it names no other amount beside prices and this one."""
    sums = _WHOLE.findall(sentence)
    amounts, prices = _AMOUNT.findall(sentence), _EACH.findall(sentence)
    return number(sums[0]) if len(sums) == 1 and len(amounts) == len(prices) + 1 else None


def costs(parts: tuple[Part, ...]) -> Iterator[Decimal]:
    """What the parts may cost together: a monthly price may be paid for fewer months."""
    for months in MONTHS if any(part.monthly for part in parts) else (1,):
        yield sum((part.pieces * part.each * (months if part.monthly else 1) for part in parts), Decimal(0))


def _part(sentence: str, match: re.Match[str]) -> Part | None:
    between, each = match["between"] or "", number(match["after"] or match["before"])
    if each is None or _MANY_TIMES.search(between):
        return None
    unit = match["of"] or match["mean"] or match["piece"]
    counted = [count for count in counts(sentence) if unit is None or _same(count.unit, unit)]
    if len(counted) != 1 or not counted[0].exact:
        return None
    return Part(counted[0].value, each, "月" in between or match["tail"] is not None)


def _same(one: str, other: str) -> bool:
    return one == other or any({one, other} <= same for same in SAME_UNITS)
