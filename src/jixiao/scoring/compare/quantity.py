"""A target that is a number: which way it points, and what an actual value that is no exact number leaves open.

`>` and `<` count as `≥` and `≤` when A = T (regulations, Appendix A: the glyph ≥ is often printed as >). A = T earns
full points whichever way the indicator points; otherwise a sign that is not printed is inferred where the row's
own words make it certain (scoring/inference.py). Where they do not, or where the signs contradict each other, both
ways are possible; an approximate target (100件左右) may be met by a number near it; an actual value with a sign
(≥80) may be any number that the sign allows. All this gives alternatives, and the score an interval.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Indicator, text
from jixiao.model.value import Comparison
from jixiao.scoring.compare.actual import Stretch, actual_of, allowed, number_of
from jixiao.scoring.compare.figures import Choices, Figures, Reading
from jixiao.scoring.compare.rates import is_rate, over_the_year, per_period_or_year, rhythm
from jixiao.scoring.compare.satisfaction import in_per_cent
from jixiao.scoring.compare.units import other_sense, ratio_or_per_cent, units
from jixiao.scoring.direction import printed_sign, side
from jixiao.scoring.inference import Inference, inferred_sign
from jixiao.scoring.inputs import Refusal, folded
from jixiao.scoring.method import Slot
from jixiao.scoring.result import Step
from jixiao.scoring.satisfied import of_satisfaction
from jixiao.wording.numbers import shown

UNSIGNED = "reading.unsigned"
ZERO = Decimal(0)
NOTHING = frozenset({"无", "没有", "未发生", "零"})
NEGATIVE = Refusal("年度指标值为负数，不按公式计算", "the target is negative; no formula applies",
                   code="no_formula")
READ_AS = {">=": ("不低于", "at least", "≥"), "=": ("等于", "exactly", "="), "<=": ("不高于", "at most", "≤")}


class _Way(Struct, frozen=True):
    """The signs a row can be read with, and how that is known."""

    signs: tuple[Comparison, ...]
    inference: Inference | None = None
    missing: Refusal | None = None


def quantities(row: Indicator, choices: Choices) -> Reading | Refusal:
    """The number of the target beside that of the actual value."""
    target = number_of(row.target, "年度指标值", "target")
    if isinstance(target, Refusal):
        return target
    actual = _nothing(row, target) or (rhythm(row.actual) if is_rate(target.unit) else None) or actual_of(row.actual)
    if isinstance(actual, Refusal):
        return actual
    return compared(row, target, actual, choices)


def _nothing(row: Indicator, target: Stretch) -> Stretch | None:
    """无 beside a target of 0 or of at most so many is 0; beside others it may mean that nothing was measured."""
    if not (target.low == 0 or target.sign in ("<=", "<")) or folded(row.actual) not in NOTHING:
        return None
    return Stretch(ZERO, ZERO, target.unit, None, approximate=False, word=None, printed=text(row.actual) or "")


def compared(row: Indicator, target: Stretch, actual: Stretch, choices: Choices) -> Reading | Refusal:
    """Target and actual value, both numbers, in every way the page allows.

    0.85 beside 80% is a ratio or a percentage and nothing else: both are read; so is 4 beside 1次/季.
    """
    found = _counted(row, target, actual, choices)
    if not isinstance(found, Refusal) or found.code != "other_unit":
        return found
    ways = ratio_or_per_cent(target, actual) or per_period_or_year(target, actual)
    read = [each for each in (_counted(row, *way, choices) for way in ways) if isinstance(each, Reading)]
    if len(read) < 2:
        return found
    return Reading(
        tuple(figures for each in read for figures in each.alternatives),
        next((each.notes for each in read if each.inferred), ()), any(each.inferred for each in read), found,
        tuple(dict.fromkeys(key for each in read for key in each.keys)),
    )


def _counted(row: Indicator, target: Stretch, actual: Stretch, choices: Choices) -> Reading | Refusal:
    """Times in a period (≥4次/年) over the whole year, where the standard lets them be counted so."""
    yearly = over_the_year(target, actual) if choices.full_year else None
    if yearly is None:
        return _compared(row, target, actual, choices)
    found = _compared(row, replace(yearly[0], unit="次"), replace(yearly[1], unit="次"), choices)
    if isinstance(found, Refusal):
        return found
    return replace(found, notes=yearly[2] + found.notes, inferred=True, keys=(*found.keys, "reading.frequency"))


def _compared(row: Indicator, target: Stretch, actual: Stretch, choices: Choices) -> Reading | Refusal:
    if refusal := other_sense(target, actual):
        return refusal
    same = units(target, actual)
    if isinstance(same, Refusal):
        return same
    target, actual, notes = same
    scaled = in_per_cent(row, target, actual)
    if isinstance(scaled, Refusal):
        return scaled
    target, actual, more = scaled
    notes += more
    printed = printed_sign(row, target.sign)
    if actual.exact == target.low and not (choices.turns and printed is None and _satisfied(row, target)):
        return _met_exactly(row, target, printed, notes)
    way = _way(row, target, actual, printed, choices)
    if target.low < 0:
        return NEGATIVE
    return _read(row, target, actual, way, notes, choices)


def _way(
    row: Indicator, target: Stretch, actual: Stretch, printed: Comparison | None | Refusal, choices: Choices
) -> _Way:
    if isinstance(printed, Refusal):
        return _Way((">=", "<="), missing=printed)
    if printed is not None:
        return _Way((printed,))
    found = inferred_sign(row, target.low, target.unit, (target.word, actual.word)) if choices.unsigned else None
    if found is not None:
        return _Way((found.comparison,), found)
    return _Way((">=", "=", "<="), missing=Refusal(
        "比较符号缺失，不能判断越高越好还是越低越好",
        "no sign is printed: whether higher or lower is better is not known", code="no_sign",
    ))


def _read(
    row: Indicator, target: Stretch, actual: Stretch, way: _Way, notes: tuple[Step, ...], choices: Choices
) -> Reading:
    missing = way.missing
    points: tuple[Decimal, ...] = (actual.low,)
    if actual.exact is None:
        missing = missing or unsure(actual)
        notes += allowed(actual)
        points = actual.points(target.low, *choices.turns, *(target.low * ratio for ratio in choices.ratios))
    slots = [_slot(row, sign, target) for sign in way.signs]
    figures = [Figures(target.low, point, slot) for slot in slots for point in points]
    if target.approximate:  # near enough counts as reached; how near that is nobody says
        figures.append(Figures(actual.low, actual.low, "equal"))
        missing = missing or Refusal(
            f"年度指标值“{target.printed}”是约数，多近算达到没有规定",
            f"the target {target.printed!r} is approximate; how near counts as reached is not stated",
            code="approximate")
    if way.inference:
        notes += (_read_as(way.inference, target.low),)
    inferred = way.inference is not None
    return Reading(tuple(figures), notes, inferred, missing, keys=(UNSIGNED,) if inferred else ())


def unsure(actual: Stretch) -> Refusal:
    """What is missing where the actual value is no single number."""
    if actual.sign in (None, "="):
        return Refusal(f"实际完成值“{actual.printed}”是区间，不是一个数值",
                       f"the actual value {actual.printed!r} is a range and no value", code="uncertain")
    return Refusal(f"实际完成值“{actual.printed}”带有比较符号，不是一个数值",
                   f"the actual value {actual.printed!r} carries a sign and is no value", code="signed_actual")


def _read_as(inference: Inference, target: Decimal) -> Step:
    words, words_en, glyph = READ_AS[inference.comparison]
    return Step(f"未印比较符号，按“{words}”推断（{inference.why}）",
                f"no sign is printed, inferred as {words_en} ({inference.why_en})",
                f"{shown(target)} → {glyph} {shown(target)}", target)


def _slot(row: Indicator, comparison: Comparison | None, target: Stretch) -> Slot:
    way = side(comparison) if comparison else "equal"
    if target.low == 0 and way != "more":
        return "zero_target"
    if way == "less":
        return "reverse"
    if _satisfied(row, target):
        return "satisfaction"
    return "positive" if way == "more" else "equal"


def _satisfied(row: Indicator, target: Stretch) -> bool:
    return target.unit == "%" and of_satisfaction(row)


def _met_exactly(
    row: Indicator, target: Stretch, comparison: Comparison | None | Refusal, notes: tuple[Step, ...]
) -> Reading:
    sign = None if isinstance(comparison, Refusal) else comparison
    figures = Figures(target.low, target.low, _slot(row, sign, target))
    return Reading((figures,), notes + _exactly(comparison, target.low))


def _exactly(comparison: Comparison | None | Refusal, value: Decimal) -> tuple[Step, ...]:
    formula = f"{shown(value)} = {shown(value)}"
    if isinstance(comparison, Refusal):
        return (Step(f"{comparison.reason}；实际值等于指标值，方向不影响得分",
                     f"{comparison.reason_en}; actual equals target, so any sign is met", formula, value),)
    if comparison is None:
        return (Step("未印比较符号；实际值等于指标值，方向不影响得分",
                     "no sign is printed; actual equals target, so any sign is met", formula, value),)
    if comparison in (">", "<"):
        as_read = {">": "≥", "<": "≤"}[comparison]
        return (Step(f"实际值等于指标值，“{comparison}”按“{as_read}”读",
                     f"actual equals target, {comparison} is read as {as_read}", formula, value),)
    return ()
