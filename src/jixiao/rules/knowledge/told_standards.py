"""Sums per person, household or piece that a text tells, beside those of a row."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from jixiao.model.value import Quantity
from jixiao.rules.case import Row
from jixiao.rules.knowledge.wordlists import any_of, parts_of


def other_standard(goal: str, row: str) -> tuple[str, str] | None:
    """Two sums per person (or household …): the goal's and the row's, where none of one is of the other."""
    told, stated = _standards(goal), _standards(row)
    for per in told.keys() & stated.keys():
        if not told[per].keys() & stated[per].keys():
            return next(iter(told[per].values())), next(iter(stated[per].values()))
    return None


def standard_kept(text: str, row: Row) -> str | None:
    """A sum per person that the text tells: the one that the row asked for, while the row was answered with another."""
    asked, paid = row.target, row.actual
    if not (isinstance(asked, Quantity) and isinstance(paid, Quantity)) or asked.unit != "元" or paid.unit != "元":
        return None
    told = _sums_told(text)
    return None if asked.value == paid.value or paid.value in told else told.get(asked.value)


@lru_cache(maxsize=4096)
def _sums_told(text: str) -> Mapping[Decimal, str]:
    """The sums per person of a text as printed, whoever gets them."""
    return {value: printed for sums in _standards(text).values() for value, printed in sums.items()}


@lru_cache(maxsize=4096)
def _standards(text: str) -> Mapping[str, Mapping[Decimal, str]]:
    """What is paid per person, by the thing it is paid for: 每人, 人均 and 元/人 are one."""
    found: dict[str, dict[Decimal, str]] = {}
    for match in _standard().finditer(text) if "元" in text else ():
        per = match["each"] or match["mean"] or match["per"]
        value = Decimal(match["value"] or match["number"]) * (10000 if match["scale"] or match["ten"] else 1)
        found.setdefault("人" if per in parts_of("persons_sharing") else per, {})[value] = match[0]
    return found


@cache
def _standard() -> re.Pattern[str]:
    """每人每月30元, 人均30元, 30元/人."""
    person, share = any_of("persons_sharing"), any_of("units_of_sharing")
    return re.compile(
        rf"(?:每(?P<each>(?:{person})每[天日餐月年次]|{share})|(?P<mean>{any_of('mean_of')})均)"
        rf"(?:{any_of('payment_of_a_share')})?(?:为|达|约)?(?P<value>\d+(?:\.\d+)?)(?P<scale>万)?元(?!以[上内下])"
        rf"|(?<![\d.])(?P<number>\d+(?:\.\d+)?)(?P<ten>万)?元/(?P<per>{share})(?![./·*]?[年月次])"
    )
