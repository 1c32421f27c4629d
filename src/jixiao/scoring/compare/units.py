"""Whether target and actual value stand in the same unit and count the same thing."""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.scoring.compare.actual import Stretch
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Step
from jixiao.wording.numbers import shown

MULTIPLIERS = set("万亿千百")
NEGATIONS = set("不未无")


def units(target: Stretch, actual: Stretch) -> tuple[Step, ...] | Refusal:
    """Nothing when the units agree, a note when one is lost, a refusal when they differ.

    A per cent sign or a unit printed on one side only is read as meant on both, unless that could be read
    two ways (a fraction for a percentage, 万 or money on one side).
    """
    if target.unit == actual.unit:
        return ()
    differ = Refusal(f"计量单位不同：指标值“{target.printed}”，实际完成值“{actual.printed}”",
                     f"units differ: target {target.printed!r}, actual value {actual.printed!r}", code="other_unit")
    if target.unit is not None and actual.unit is not None:
        return differ
    bare, other, unit = (actual, target, target.unit) if actual.unit is None else (target, actual, actual.unit)
    value = bare.low if bare.low else bare.high
    note = f"{shown(value)} → {shown(value)}{unit}"
    if unit == "%":
        if 0 < abs(value) <= 1:
            return Refusal(f"一边没有百分号，{shown(value)} 可能是比例也可能是百分数",
                           f"one per cent sign is missing; {shown(value)} may be a ratio or a percentage",
                           code="other_unit")
        return (Step("一边未印百分号，按百分数读", "one per cent sign is missing, read as per cent", note, value),)
    if value != 0 and ("元" in (unit or "") or MULTIPLIERS & set(other.printed)):
        return differ
    return (Step("一边未印计量单位，按同一单位读", "one unit is missing, read as the same", note, value),)


def ratio_or_per_cent(target: Stretch, actual: Stretch) -> tuple[tuple[Stretch, Stretch], ...]:
    """Both ways to read a number up to 1 where the other side is a percentage (or, of satisfaction, above 1)."""
    if {target.unit, actual.unit} not in ({None, "%"}, {None}):
        return ()
    sides = [replace(side, unit="%") for side in (target, actual)]
    bare = [side for side in (target, actual) if side.unit is None and 0 < abs(side.low) <= 1]
    if len(bare) != 1 or not bare[0].high.is_finite():
        return ()
    at = 0 if bare[0] is target else 1
    hundredfold = replace(sides[at], low=sides[at].low * 100, high=sides[at].high * 100)
    other = sides[1 - at]
    return ((sides[0], sides[1]), (hundredfold, other) if at == 0 else (other, hundredfold))


def other_sense(target: Stretch, actual: Stretch) -> Refusal | None:
    """Refuse `≥95%合格` beside `3%不合格`: one side counts what the other side denies."""
    if target.word is None and actual.word is None:
        return None
    denied = [bool(NEGATIONS & set(side.word or "")) for side in (target, actual)]
    if denied[0] == denied[1]:
        return None
    return Refusal(f"指标值“{target.printed}”与实际完成值“{actual.printed}”一正一反，不能相比",
                   f"target {target.printed!r} and actual value {actual.printed!r} count opposite things",
                   code="opposite_sense")
