"""From a printed target and a printed actual value to T, A and the way they compare; else the reason why not.

Nothing is guessed. What is accepted beside the plain case leaves a step in the trace:
`>` and `<` count as `≥` and `≤` when A = T (regulations, Appendix A: the glyph ≥ is often printed as >);
a per cent sign or a unit printed on one side only is read as meant on both, unless that could be read
two ways (a fraction for a percentage, 万 or money on one side). A = T earns full points whichever way the
indicator points; otherwise a sign that is not printed is inferred where the row's own words make it certain
(scoring/direction.py). An approximate target (100件左右) is met only by exactly its number; an approximate
actual value is no value to reckon with.
"""

from __future__ import annotations

from decimal import Decimal
from unicodedata import normalize

from msgspec import Struct

from jixiao.model import Cell, Indicator, text
from jixiao.model.understanding.reasons import reason_in
from jixiao.model.understanding.spans import as_duration
from jixiao.model.value import (
    Comparison,
    Dash,
    Duration,
    Frequency,
    Moment,
    NotApplicable,
    Quantity,
    Range,
    Several,
    Unknown,
    Value,
    Word,
)
from jixiao.scoring.direction import SIGNS, Inference, inferred_sign, printed_sign, side
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.method import Slot
from jixiao.scoring.result import Step
from jixiao.wording.numbers import shown

__all__ = ["SIGNS", "Figures", "figures"]

MULTIPLIERS = set("万亿千百")
NEGATIONS = set("不未无")
KINDS: dict[type, tuple[str, str]] = {
    Range: ("是区间", "is a range"),
    Moment: ("是日期或期限", "is a date or a deadline"),
    Frequency: ("是频次", "is a frequency"),
    Several: ("一格有多个数值", "holds several values"),
    NotApplicable: ("为不适用", "says not applicable"),
    Dash: ("只印有横线", "is a dash"),
    Word: ("是文字，不是数值", "is a word, not a number"),
}


class Figures(Struct, frozen=True):
    """T and A ready for the method of `slot`; `notes` are the readings that were accepted.

    `inferred`: no sign is printed, the row's own words give it.
    """

    target: Decimal
    actual: Decimal
    slot: Slot
    notes: tuple[Step, ...] = ()
    inferred: bool = False


class _Figure(Struct, frozen=True):
    value: Decimal
    unit: str | None
    comparison: Comparison | None
    approximate: bool
    word: str | None


def figures(row: Indicator, *, infer: bool = True) -> Figures | Refusal:
    """The two numbers of a row and the slot of the method that compares them, or the reason why not.

    `infer`: whether the standard lets a missing sign be inferred.
    """
    if row.actual is None:
        return Refusal("表中没有实际完成值栏", "the form has no column for actual values", code="no_actual_column")
    if refusal := _qualitative(row) or _adjusted(row):
        return refusal
    target = _figure(row.target, "年度指标值", "target")
    if isinstance(target, Refusal):
        return target
    actual = _figure(row.actual, "实际完成值", "actual value")
    if isinstance(actual, Refusal):
        return actual
    if refusal := _no_value(row.actual, actual) or _other_sense(row, target, actual):
        return refusal
    units = _units(row, target, actual)
    return units if isinstance(units, Refusal) else _slotted(row, target, actual, units, infer=infer)


def _qualitative(row: Indicator) -> Refusal | None:
    nature = normalize("NFKC", text(row.nature) or "").strip()
    understood = row.target.understood if row.target is not None else None
    if isinstance(understood, Word) or nature in ("定性", "定性指标"):
        return Refusal("定性指标须人工评分", "qualitative, scored by a person", manual=True, code="qualitative")
    return None


def _adjusted(row: Indicator) -> Refusal | None:
    adjusted = text(row.adjusted_target)
    if adjusted is None or adjusted == text(row.target):
        return None
    return Refusal(f"另印有调整指标值“{adjusted}”，标准未规定以哪个为准",
                   f"an adjusted target {adjusted!r} is printed too; the standard does not say which counts",
                   code="adjusted_target")


def _figure(cell: Cell | None, name: str, name_en: str) -> _Figure | Refusal:
    """The number of a cell, or why it is none."""
    printed = text(cell)
    if cell is None or printed is None:
        return Refusal(f"{name}未填", f"the {name_en} is empty", code="empty")
    value: Value | None = cell.understood
    match value:
        case Quantity():
            length = as_duration(value.value, value.unit, None)  # 约3年 beside 3年
            unit = length.unit if length else value.unit
            return _Figure(value.value, unit, value.comparison, value.approximate, value.word)
        case Duration(after=None):
            return _Figure(value.value, value.unit, value.comparison, approximate=False, word=None)
        case Duration():
            why, why_en = "是期限", "is a deadline"
        case Unknown():
            why, why_en = f"未能理解：{value.reason}", f"was not understood: {reason_in('en', value.reason)}"
        case None:
            why, why_en = "未能理解", "was not understood"
        case _:
            why, why_en = KINDS[type(value)]
    return Refusal(f"{name}“{printed}”{why}，不按公式计算", f"the {name_en} {printed!r} {why_en}; no formula applies",
                   code="not_understood" if value is None or isinstance(value, Unknown) else "no_number")


def _no_value(cell: Cell, actual: _Figure) -> Refusal | None:
    if actual.comparison not in (None, "="):
        return Refusal(f"实际完成值“{cell.text}”带有比较符号，不是一个数值",
                       f"the actual value {cell.text!r} carries a sign and is no value", code="signed_actual")
    if actual.approximate:
        return Refusal(f"实际完成值“{cell.text}”是约数", f"the actual value {cell.text!r} is approximate",
                       code="approximate")
    return None


def _other_sense(row: Indicator, target: _Figure, actual: _Figure) -> Refusal | None:
    """Refuse `≥95%合格` beside `3%不合格`: one side counts what the other side denies."""
    denied = [bool(NEGATIONS & set(figure.word or "")) for figure in (target, actual)]
    if denied[0] == denied[1]:
        return None
    return Refusal(f"指标值“{text(row.target)}”与实际完成值“{text(row.actual)}”一正一反，不能相比",
                   f"target {text(row.target)!r} and actual value {text(row.actual)!r} count opposite things",
                   code="opposite_sense")


def _units(row: Indicator, target: _Figure, actual: _Figure) -> tuple[Step, ...] | Refusal:
    """Nothing when the units agree, a note when one is lost, a refusal when they differ."""
    if target.unit == actual.unit:
        return ()
    differ = Refusal(f"计量单位不同：指标值“{text(row.target)}”，实际完成值“{text(row.actual)}”",
                     f"units differ: target {text(row.target)!r}, actual value {text(row.actual)!r}",
                     code="other_unit")
    if target.unit is not None and actual.unit is not None:
        return differ
    bare, unit = (actual, target.unit or "") if actual.unit is None else (target, actual.unit or "")
    other = text(row.target if bare is actual else row.actual) or ""
    note = f"{shown(bare.value)} → {shown(bare.value)}{unit}"
    if unit == "%":
        if 0 < abs(bare.value) <= 1:
            return Refusal(f"一边没有百分号，{shown(bare.value)} 可能是比例也可能是百分数",
                           f"one per cent sign is missing; {shown(bare.value)} may be a ratio or a percentage",
                           code="other_unit")
        return (Step("一边未印百分号，按百分数读", "one per cent sign is missing, read as per cent", note, bare.value),)
    if bare.value != 0 and ("元" in unit or MULTIPLIERS & set(other)):
        return differ
    return (Step("一边未印计量单位，按同一单位读", "one unit is missing, read as the same", note, bare.value),)


def _slotted(
    row: Indicator, target: _Figure, actual: _Figure, notes: tuple[Step, ...], *, infer: bool
) -> Figures | Refusal:
    sign = printed_sign(row, target.comparison)
    t, a = target.value, actual.value
    if a == t:
        comparison = None if isinstance(sign, Refusal) else sign
        return Figures(t, a, _slot(comparison, t), notes + _met_exactly(sign, a))
    if isinstance(sign, Refusal):
        return sign
    if target.approximate:
        return Refusal(f"年度指标值“{text(row.target)}”是约数，实际完成值与之不等",
                       f"the target {text(row.target)!r} is approximate and the actual value is another",
                       code="approximate")
    inference = inferred_sign(row, t, target.unit, (target.word, actual.word)) if sign is None and infer else None
    comparison = inference.comparison if inference else sign
    if comparison is None:
        return Refusal("比较符号缺失，不能判断越高越好还是越低越好",
                       "no sign is printed: whether higher or lower is better is not known", code="no_sign")
    if t < 0:
        return Refusal("年度指标值为负数，不按公式计算", "the target is negative; no formula applies",
                       code="no_formula")
    if t == 0 and a < 0 and side(comparison) == "more":
        return Refusal("年度指标值为 0 而实际完成值为负数，无从计算完成率",
                       "the target is 0 and the actual value negative: there is no ratio", code="no_formula")
    if inference:
        notes += (_read_as(inference, t),)
    return Figures(t, a, _slot(comparison, t), notes, inferred=inference is not None)


def _read_as(inference: Inference, target: Decimal) -> Step:
    words, words_en, glyph = {
        ">=": ("不低于", "at least", "≥"), "=": ("等于", "exactly", "="),
    }[inference.comparison]  # fmt: skip
    return Step(f"未印比较符号，按“{words}”推断（{inference.why}）",
                f"no sign is printed, inferred as {words_en} ({inference.why_en})",
                f"{shown(target)} → {glyph} {shown(target)}", target)


def _slot(comparison: Comparison | None, target: Decimal) -> Slot:
    way = side(comparison) if comparison else "equal"
    if target == 0 and way != "more":
        return "zero_target"
    return "positive" if way == "more" else "reverse" if way == "less" else "equal"


def _met_exactly(comparison: Comparison | None | Refusal, value: Decimal) -> tuple[Step, ...]:
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
