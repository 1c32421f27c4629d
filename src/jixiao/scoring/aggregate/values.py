"""A target or an actual value of several units as one: absolute values are added, ratios averaged weighted by money.

Source: 绝对值相加、比率按资金加权平均, printed under a form of Hubei (regulations 2.4, P5, V). What is neither is
taken over where all units print the same, and left open with its reason elsewhere. A bare number is neither: it may be
a count or a percentage that lost its sign.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell
from jixiao.model.value import Quantity, Unknown, Value
from jixiao.scoring.aggregate.merged import Merged, addition, blank, left_open, step, unchanged
from jixiao.scoring.aggregate.money import Money
from jixiao.scoring.aggregate.spelling import spelled
from jixiao.scoring.aggregate.units import Printed, folded, taken
from jixiao.wording.language import Term
from jixiao.wording.numbers import shown

Way = Literal["added", "averaged", "same", "open"]

_DATA = tomllib.loads((Path(__file__).parent / "values.toml").read_text(encoding="utf-8"))
_RATIOS = frozenset(_DATA["ratio"]["units"])
_LEVELS = frozenset(_DATA["level"]["units"])
_LEVEL_WORDS = re.compile("|".join(_DATA["level"]["words"]))

ADDED: Term = ("各单位绝对值相加", "absolute values of the units added")
EMPTY: Term = ("有的单位未填", "some units leave it empty")
NO_NUMBER: Term = ("不都是数值，各单位所填又不同", "not all are numbers, and the units differ")
BARE: Term = ("未印计量单位，不能确定是绝对数还是百分数", "no unit is printed: it may be a count or a percentage")
LEVEL: Term = ("不是可以相加的数量，各单位所填又不同", "no quantity that can be added, and the units differ")
DIFFERING: tuple[tuple[str, Term], ...] = (
    ("comparison", ("比较符号不同", "the signs differ")),
    ("unit", ("计量单位不同", "the units of measure differ")),
    ("word", ("数值旁的文字不同", "the words beside the numbers differ")),
    ("approximate", ("有的是约数", "some are approximate")),
)  # fmt: skip


class Combination(Struct, frozen=True):
    """The new cell, and the way it came about."""

    merged: Merged[Cell | None]
    way: Way


def value(printed: Sequence[Printed], path: str, name: str, money: Money) -> Combination:
    """One target or actual value of the row called `name`."""
    if not any(folded(each.cell) for each in printed):
        return Combination(blank(printed), "open")
    if not all(folded(each.cell) for each in printed):
        return Combination(left_open(printed, path, EMPTY), "open")
    meanings = [each.cell.understood if each.cell is not None else None for each in printed]
    quantities = [meaning for meaning in meanings if isinstance(meaning, Quantity)]
    if len(quantities) < len(meanings):
        return _same(printed, path, NO_NUMBER)
    if reason := _difference(quantities):
        return _same(printed, path, reason)
    return _combined(printed, quantities, path, name, money)


def _difference(quantities: Sequence[Quantity]) -> Term | None:
    """In what the values differ beside their numbers."""
    return next((why for field, why in DIFFERING if len({getattr(each, field) for each in quantities}) > 1), None)


def _combined(
    printed: Sequence[Printed], quantities: Sequence[Quantity], path: str, name: str, money: Money
) -> Combination:
    unit, once = quantities[0].unit, len(set(quantities)) == 1
    if len(printed) == 1 or (once and (unit in _RATIOS or not quantities[0].value)):
        return _same(printed, path, LEVEL)  # zero everywhere is zero as a sum and as a mean
    if unit in _RATIOS:
        return _averaged(printed, quantities, path, money)
    if unit is None:
        return Combination(left_open(printed, path, BARE), "open")
    if _is_level(unit, name + (quantities[0].word or "")):
        return _same(printed, path, LEVEL)
    values = [each.value for each in quantities]
    steps = {path: addition(printed, path, ADDED, values)}
    return Combination(Merged(spelled(printed, quantities, _sum), steps), "added")


def _is_level(unit: str, words: str) -> bool:
    """Whether a value says how high something stands and not how much of it there is."""
    return unit in _LEVELS or "/" in unit or _LEVEL_WORDS.search(words) is not None


def _averaged(printed: Sequence[Printed], quantities: Sequence[Quantity], path: str, money: Money) -> Combination:
    weights = [weight for each in printed if (weight := money.of(each.unit)) is not None]
    whole = _sum(weights)
    if len(weights) < len(printed) or min(weights) < 0 or not whole:
        why = (f"年度资金总额的{money.name[0]}不全、为负或合计为零，不能加权",
               f"no weights: {money.name[1]} of the total is missing, negative or zero in all")
        return Combination(left_open(printed, path, why), "open")

    def mean(values: Sequence[Decimal]) -> Decimal:
        return _sum([each * weight for each, weight in zip(values, weights, strict=True)]) / whole

    values = [each.value for each in quantities]
    products = " + ".join(f"{shown(each)} × {shown(weight)}" for each, weight in zip(values, weights, strict=True))
    way = (f"按{money.name[0]}加权平均", f"mean weighted by {money.name[1]}")
    led = step(printed, path, way, f"({products}) ÷ {shown(whole)} = {shown(mean(values))}", mean(values), values)
    led = replace(led, inputs=led.inputs + tuple(money.inputs[each.unit.position] for each in printed))
    return Combination(Merged(spelled(printed, quantities, mean), {path: led}), "averaged")


def _same(printed: Sequence[Printed], path: str, why: Term) -> Combination:
    """Taken over where all units mean the same; left open elsewhere."""
    meanings = {_meaning(each) for each in printed}
    if len(meanings) > 1:
        return Combination(left_open(printed, path, why), "open")
    meaning = meanings.pop()
    steps = {path: unchanged(printed, path, meaning.value)} if isinstance(meaning, Quantity) else {}
    return Combination(Merged(taken(printed), steps), "same")


def _meaning(printed: Printed) -> Value | str:
    understood = printed.cell.understood if printed.cell is not None else None
    return folded(printed.cell) if understood is None or isinstance(understood, Unknown) else understood


def _sum(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal(0))
