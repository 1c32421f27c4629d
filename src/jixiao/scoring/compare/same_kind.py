"""Units of the same kind (9.5公里 beside 9500米): one side is put into the unit of the other, exactly or not at all.

The factors are in `units.toml`. What stands after a stroke must be the same on both sides (吨/亩 beside 公斤/亩).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal, Inexact, localcontext
from pathlib import Path

from msgspec.structs import replace

from jixiao.scoring.compare.actual import Stretch
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain

_DATA: dict[str, dict[str, int | str]] = tomllib.loads((Path(__file__).parent / "units.toml").read_text("utf-8"))
WRITTEN: Mapping[str, str] = {name: str(word) for name, word in _DATA.pop("written").items()}
FAMILY: Mapping[str, str] = {unit: family for family, units in _DATA.items() for unit in units}
FACTOR: Mapping[str, Decimal] = {unit: Decimal(factor) for units in _DATA.values() for unit, factor in units.items()}


def written(unit: str | None) -> str:
    """The unit as it stands behind a number: `day` → 天."""
    return WRITTEN.get(unit or "", unit or "")


def in_one_unit(target: Stretch, actual: Stretch) -> tuple[Stretch, Stretch, Step] | None:
    """Both in one unit, mostly that of the target (90分钟 = 1.5小时), that of the actual value where only it is exact
    (1年 = 12个月 beside 10个月); None where the units are not of a kind."""
    if (found := _put(actual, target.unit)) is not None:
        return target, found, _step(actual, found)
    if (found := _put(target, actual.unit)) is not None:
        return found, actual, _step(target, found)
    return None


def _put(side: Stretch, unit: str | None) -> Stretch | None:
    """The stretch in another unit of the same kind, where that is exact."""
    (old, _, per), (new, _, other) = (side.unit or "").partition("/"), (unit or "").partition("/")
    if per != other or old not in FAMILY or FAMILY[old] != FAMILY.get(new):
        return None
    with localcontext() as exactly:
        exactly.traps[Inexact] = True
        try:
            low, high = (each * FACTOR[old] / FACTOR[new] for each in (side.low, side.high))
        except Inexact:
            return None
    return replace(side, low=low, high=high, unit=unit)


def _step(before: Stretch, after: Stretch) -> Step:
    return Step("计量单位不同，按换算关系折算", "units of the same kind, converted",
                f"{_ends(before)} = {_ends(after)}", after.low if after.low.is_finite() else after.high)


def _ends(side: Stretch) -> str:
    ends = dict.fromkeys(plain(end) for end in (side.low, side.high) if end.is_finite())
    return "-".join(ends) + written(side.unit)
