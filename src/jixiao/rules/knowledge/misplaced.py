"""Which heading a row belongs under, by what it measures: one function for each heading it may stand under."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from jixiao.model.value import Moment, Quantity, Word
from jixiao.rules.case import Row
from jixiao.rules.knowledge.headings import Heading
from jixiao.rules.knowledge.lexicon import said, says
from jixiao.rules.knowledge.meanings import (
    DOWNWARD,
    applies,
    begins_with,
    comparison,
    counted_in,
    dated_work,
    in_money,
    in_per_cent,
    in_time,
    is_count,
    name_of,
    name_says,
    named_count,
    stroke,
)
from jixiao.rules.knowledge.wordlists import any_of, parts_of
from jixiao.rules.knowledge.words import folded


class Misplaced(Struct, frozen=True):
    """The heading that fits better (the same where the row fits none), and what the row is, in both languages."""

    better: Heading
    zh: str
    en: str


COUNT = Misplaced("quantity", "数的是多少", "counts how much")
RATE = Misplaced("quantity", "是比率，数量指标应写个数、面积、人次等", "is a rate; a quantity says how many")
QUALITY = Misplaced("quality", "说的是做得好坏", "speaks of how well it is done")
TIME = Misplaced("timeliness", "说的是时间早晚", "speaks of time")
NO_TIME = Misplaced("timeliness", "没有说到时间，不是时效指标", "says nothing about time, which its heading asks for")
COST = Misplaced("cost", "说的是花费", "speaks of what it costs")
SATISFACTION = Misplaced("satisfaction", "说的是满意程度", "speaks of satisfaction")
AWARENESS = Misplaced("social", "说的是知晓程度", "speaks of how many know of it")
OUTPUT = Misplaced("quantity", "是做了什么事，不是带来的效果", "is what was done, not its effect")
_ANY_EFFECT = re.compile(any_of("any_effect"))

def misplaced(row: Row) -> Misplaced | None:
    """What is wrong with the place of the row, None where nothing is."""
    return _UNDER[row.heading](row) if row.heading is not None else None


def belongs_under(rows: Iterable[Row]) -> frozenset[Heading]:
    """The headings under which rows that stand elsewhere belong: IND130 says so, nothing is missing there."""
    found = (misplaced(row) for row in rows if applies(row))
    return frozenset(each.better for each in found if each is not None)


def _under_quantity(row: Row) -> Misplaced | None:
    if is_count(row) or named_count(row):
        return None
    if name_says(row, "asks_satisfaction"):
        return SATISFACTION
    if name_says(row, "of_timeliness") or isinstance(row.target, Moment):
        return TIME
    if name_says(row, "of_quality") and (in_per_cent(row) or isinstance(row.target, Word)):
        return QUALITY
    if name_says(row, "of_cost") and in_money(row):
        return COST
    return RATE if in_per_cent(row) and not name_says(row, "share_of_work") else None


def _under_quality(row: Row) -> Misplaced | None:
    if name_says(row, "asks_satisfaction"):
        return SATISFACTION
    if name_says(row, "of_timeliness") and not name_says(row, "of_quality"):
        return TIME
    if name_says(row, "of_cost") and in_money(row):
        return COST
    if name_says(row, "faults") or name_says(row, "quality_signs") or comparison(row) in DOWNWARD:
        return None
    counts = is_count(row) and (named_count(row) or name_says(row, "count_names"))
    return COUNT if counts or (begins_with(row, "activities") and _plain_number(row)) else None


def _under_timeliness(row: Row) -> Misplaced | None:
    timed = in_time(row.target) or counted_in(row, "time_units")
    if timed or name_says(row, "of_timeliness") or name_says(row, "rounds"):
        return None
    if name_says(row, "asks_satisfaction"):
        return SATISFACTION
    timeless = not name_says(row, "time_signs")
    if name_says(row, "of_quality") and timeless:
        return QUALITY
    if is_count(row) and not name_says(row, "faults") and (named_count(row) or timeless):
        return COUNT
    if _measures_matter(row):
        return NO_TIME
    said_nothing = stroke(row) or (isinstance(row.target, Word) and not said(row.target.word, "time_signs"))
    return NO_TIME if said_nothing and timeless else None


def _under_cost(row: Row) -> Misplaced | None:
    if says(row.indicator.level2, "costs_in_kind"):
        return None
    if name_says(row, "asks_satisfaction"):
        return SATISFACTION
    if name_says(row, "money_matters") or in_money(row):
        return None
    if name_says(row, "of_timeliness"):
        return TIME
    if name_says(row, "of_quality"):
        return QUALITY
    return COUNT if is_count(row) and named_count(row) else None


def _under_satisfaction(row: Row) -> Misplaced | None:
    if name_says(row, "of_satisfaction") or name_says(row, "faults") or "满意" in folded(row.indicator.target):
        return None
    if name_says(row, "asks_awareness"):
        return AWARENESS
    if name_says(row, "of_timeliness"):
        return TIME
    if name_says(row, "of_quality"):
        return QUALITY
    return COUNT if is_count(row) and named_count(row) else None


def _under_benefit(row: Row) -> Misplaced | None:
    if name_says(row, "asks_satisfaction"):
        return SATISFACTION
    own = name_says(row, "own_quality") or (name_says(row, "technical") and name_of(row).endswith("率"))
    if own and not name_says(row, "public_matters"):
        return QUALITY
    if dated_work(row) or name_says(row, "own_timeliness"):
        return TIME
    if is_count(row) and name_says(row, "output_counts") and not name_says(row, "gains"):
        return COUNT
    return OUTPUT if begins_with(row, "activities") and not _has_effect(row) else None


def _measures_matter(row: Row) -> bool:
    """Whether the target is an amount of something: 12万千瓦时, 30吨."""
    return isinstance(row.target, Quantity) and row.target.unit in parts_of("units_of_matter")


def _plain_number(row: Row) -> bool:
    """A count, or a number without a unit."""
    return isinstance(row.target, Quantity) and (row.target.unit is None or is_count(row))


def _has_effect(row: Row) -> bool:
    """Whether name or target tells what changes; persons reached are an effect too."""
    if said(_own_words(name_of(row)), "effects") or counted_in(row, "person_units"):
        return True
    return isinstance(row.target, Word) and bool(said(_own_words(row.target.word), "effects"))


def _own_words(text: str) -> str:
    """The words without phrases that tell of no certain effect (效果显著, 新就业形态劳动者)."""
    return _ANY_EFFECT.sub("", text)


_UNDER: Mapping[Heading, Callable[[Row], Misplaced | None]] = {
    "quantity": _under_quantity, "quality": _under_quality, "timeliness": _under_timeliness, "cost": _under_cost,
    "satisfaction": _under_satisfaction, "economic": _under_benefit, "social": _under_benefit,
    "ecological": _under_benefit, "sustainable": _under_benefit,
}  # fmt: skip
