"""Whether target and actual value stand in the same unit and count the same thing."""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.scoring.compare.actual import Stretch
from jixiao.scoring.compare.rates import bare_beside_rate
from jixiao.scoring.compare.same_kind import in_one_unit, written
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Step
from jixiao.wording.numbers import shown

MULTIPLIERS = set("万亿千百")
NEGATIONS = set("不未无")
TIME = set("年月季天日周时分秒期")
MAGNITUDE = 10  # a sum for all of them is as a rule at least ten times that for one


def units(target: Stretch, actual: Stretch) -> tuple[Stretch, Stretch, tuple[Step, ...]] | Refusal:
    """Both in one unit: as they are when the units agree, converted when they are of a kind; a refusal when not.

    A per cent sign or a unit printed on one side only is read as meant on both, unless that could be read
    two ways (a fraction for a percentage, 万 or money on one side).
    """
    if target.unit == actual.unit:
        return target, actual, ()
    if target.unit is not None and actual.unit is not None:
        if converted := in_one_unit(target, actual):
            return converted[0], converted[1], (converted[2],)
        note = _lost_behind_stroke(target, actual)
        return (target, actual, (note,)) if note else _differ(target, actual)
    found = _lost(target, actual)
    return found if isinstance(found, Refusal) else (target, actual, (found,))


def _lost(target: Stretch, actual: Stretch) -> Step | Refusal:
    """One side has no unit."""
    bare, other, unit = (actual, target, target.unit) if actual.unit is None else (target, actual, actual.unit)
    value = bare.low if bare.low else bare.high
    note = f"{shown(value)} → {shown(value)}{written(unit)}"
    if unit == "%":
        if 0 < abs(value) <= 1:
            return Refusal(f"一边没有百分号，{shown(value)} 可能是比例也可能是百分数",
                           f"one per cent sign is missing; {shown(value)} may be a ratio or a percentage",
                           code="other_unit")
        return Step("一边未印百分号，按百分数读", "one per cent sign is missing, read as per cent", note, value)
    if value != 0 and bare_beside_rate(target, actual):
        return Refusal(f"“{bare.printed}”是每期的次数还是全年的次数没有印出",
                       f"whether {bare.printed!r} counts each period or the whole year is not printed",
                       code="other_unit")
    if value != 0 and ("元" in (unit or "") or MULTIPLIERS & set(other.printed)):
        return _differ(target, actual)
    return Step("一边未印计量单位，按同一单位读", "one unit is missing, read as the same", note, value)


def _lost_behind_stroke(target: Stretch, actual: Stretch) -> Step | None:
    """300元/人 beside 280元; None where it may be a total: per time (次/年), or another order of magnitude."""
    bare, full = sorted((target, actual), key=lambda side: len(side.unit or ""))
    head, stroke, per = (full.unit or "").partition("/")
    if not stroke or bare.unit != head or TIME & set(per):
        return None
    if not full.low / MAGNITUDE < bare.low < full.low * MAGNITUDE:
        return None
    return Step("一边未印“/”后的单位，按同一单位读", "the unit after one stroke is missing, read as the same",
                f"{shown(bare.low)}{bare.unit} → {shown(bare.low)}{full.unit}", bare.low)


def _differ(target: Stretch, actual: Stretch) -> Refusal:
    return Refusal(f"计量单位不同：指标值“{target.printed}”，实际完成值“{actual.printed}”",
                   f"units differ: target {target.printed!r}, actual value {actual.printed!r}", code="other_unit")


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
