"""The money of a project as the text of its report tells it: wholes with their parts, what was planned and spent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.cell import amount, number, text
from jixiao.model.report import EvaluationReport
from jixiao.rules.knowledge.wordlists import words_of
from jixiao.rules.knowledge.words import folded
from jixiao.scoring.result import places
from jixiao.wording.numbers import plain

Sort = Literal["left", "paid", "planned", "received"]
SORTS: tuple[Sort, ...] = ("left", "paid", "received", "planned")  # in the order in which the words go before
OF_WHICH = "其中"
MOST_PARTS = 60  # of one item that is itself divided
HALF = Decimal("0.5")
NEAR = Decimal("0.5")  # of a part: its own parts come to no less, and to no more than its double
UNIT = re.compile(r"[百千]?[万亿]?元$")


class Money(NamedTuple):
    """One amount in 元; `step` is what its last printed place stands for."""

    name: str
    path: str  # of the amount
    value: Decimal
    step: Decimal
    sort: Sort | None  # by its own words
    of_which: bool
    whole: bool  # its words say that it is all
    unit: str = "元"  # as printed
    factor: Decimal = Decimal(1)  # 元 in it

    def shown(self, value: Decimal) -> str:
        """An amount in 元 in the unit that this one is printed in: 1762.87 万元."""
        return f"{plain(value / self.factor)} {self.unit}"


class Breakdown(NamedTuple):
    """An amount and those it is divided into; parts of parts are left out."""

    whole: Money
    parts: tuple[Money, ...]
    sort: Sort | None
    certain: bool  # 其中 says that they are parts

    @property
    def total(self) -> Decimal:
        """What the parts add up to."""
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def slack(self) -> Decimal:
        """How far the sum may stray because amounts are rounded where they are printed."""
        return HALF * sum((part.step for part in (self.whole, *self.parts)), Decimal(0))

    @property
    def fits(self) -> bool:
        """Whether the parts are the whole, all of them or the first ones; what follows is then about something else."""
        reached = Decimal(0)
        for part in self.parts:
            reached += part.value
            if abs(reached - self.whole.value) <= self.slack:
                return True
        return False

    def nearly(self, share: Decimal) -> bool:
        """Whether the parts reach this share of the whole, in per cent, without being the whole."""
        return len(self.parts) > 1 and share * self.whole.value <= HUNDRED * self.total < HUNDRED * self.whole.value


def breakdowns(report: EvaluationReport) -> tuple[Breakdown, ...]:
    """Every whole with its parts, section by section."""
    return tuple(found for sort, items in _sections(report) for found in _divided(items, sort))


def spent(report: EvaluationReport) -> Money | None:
    """What was paid in all: the first amount of its section, which says so or stands under a heading that does."""
    return next((
        items[0] for sort, items in _sections(report)
        if items[0].sort == "paid" or (items[0].whole and items[0].sort is None and sort == "paid")
    ), None)


def at_hand(report: EvaluationReport) -> Decimal | None:
    """The most that budget and receipts can have come to, None where neither is told.

    Where a section does not divide its first amount for certain, its amounts may stand beside each other.
    """
    most: Decimal | None = None
    for sort, items in _sections(report):
        if (items[0].sort or sort) not in ("planned", "received"):
            continue
        found = next(_divided(items, sort), None)
        divided = found is not None and (found.fits or found.certain)
        beside = sum((each.value for each in items), Decimal(0))
        value = max(found.whole.value, found.total) if found and divided else beside
        most = value if most is None else max(most, value)
    return most


def _sections(report: EvaluationReport) -> list[tuple[Sort | None, list[Money]]]:
    """The amounts under each heading, with what the heading says they are; a whole of another sort begins anew."""
    found: list[tuple[Sort | None, list[Money]]] = []
    before: str | None = None
    for position, fund in enumerate(report.funds):
        value = amount(fund.amount, None)
        if value is None or value <= 0:
            continue
        name, printed = folded(fund.item), number(fund.amount) or Decimal(1)
        step = Decimal(1).scaleb(-places(printed)) * (value / printed if printed else Decimal(1))
        item = Money(text(fund.item) or "", f"funds[{position}].amount", value, step, _sort(name),
                     name.startswith(OF_WHICH), _pattern("report_total_money").search(name) is not None,
                     *_unit(text(fund.amount), value / printed if printed else Decimal(1)))
        section = folded(fund.section)
        first = found[-1][1][0] if found else item
        anew = item.whole and (not section or (item.sort is not None and first.sort not in (None, item.sort)))
        if not found or section != before or anew:
            found.append((_sort(section), []))
        before = section
        found[-1][1].append(item)
    return found


def _divided(items: Sequence[Money], sort: Sort | None) -> Iterator[Breakdown]:
    """The first amount of a section with the parts that follow it, where it is a whole."""
    first, rest = items[0], list(items[1:])
    certain = bool(rest) and rest[0].of_which
    if not rest or not (certain or first.whole):
        return
    parts: list[Money] = []
    at = 0
    while at < len(rest):
        part = rest[at]
        if part.value == first.value or (part.sort and first.sort and part.sort != first.sort) or part.whole:
            break
        if parts and part.of_which:
            return  # parts of a part, and nothing says where they end
        parts.append(part)
        at += 1 + _inside(part, rest[at + 1 : at + 1 + MOST_PARTS])
    if parts:
        made = Breakdown(first, tuple(parts), first.sort or sort, certain)
        yield from (() if made.fits else _spoilt(first, rest)) or (made,)


def _inside(part: Money, after: Sequence[Money]) -> int:
    """How many of the amounts that follow are parts of this one: two or more that add up to it."""
    reached, slack = Decimal(0), HALF * part.step
    for count, each in enumerate(after, 1):
        reached += each.value
        slack += HALF * each.step
        if count > 1 and abs(reached - part.value) <= slack:
            return count
        if reached > part.value + slack:
            return 0
    return 0


def _spoilt(first: Money, rest: Sequence[Money]) -> tuple[Breakdown, ...]:
    """Parts that are the whole only without the run of amounts behind one of them: that part and its own, wrong parts.

    None where more than one run might be left out.
    """
    if len(rest) > MOST_PARTS or any(each.whole or each.of_which for each in rest[1:]):
        return ()
    found = []
    for at, part in enumerate(rest[:-2]):
        for end in range(at + 3, len(rest) + 1):
            inside, others = rest[at + 1 : end], (*rest[: at + 1], *rest[end:])
            parts = Breakdown(part, tuple(inside), part.sort, certain=True)
            if len(others) > 1 and _is(first, others) and NEAR * part.value < parts.total < part.value / NEAR:
                found.append((Breakdown(first, others, first.sort, certain=True), parts))
    return found[0] if len(found) == 1 else ()


def _is(whole: Money, parts: Sequence[Money]) -> bool:
    total = sum((part.value for part in parts), Decimal(0))
    return abs(total - whole.value) <= HALF * sum((part.step for part in (whole, *parts)), Decimal(0))


def _unit(printed: str | None, factor: Decimal) -> tuple[str, Decimal]:
    """The unit that an amount prints, and how many 元 it is; 元 where it prints none."""
    found = UNIT.search(printed or "")
    return (found[0], factor) if found else ("元", Decimal(1))


def _sort(name: str) -> Sort | None:
    return next((sort for sort in SORTS if _pattern(f"report_money_{sort}").search(name)), None)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(words_of(name)))
