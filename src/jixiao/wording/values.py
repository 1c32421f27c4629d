"""An understood value in a few signs: `≥ 95 %`, `2023-12-31`, `1–2 次/月`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jixiao.model import value as values
from jixiao.model.understanding.reasons import reason_in
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.numbers import plain

SIGNS = {">=": "≥", "<=": "≤"}
PERIODS: Mapping[str, Term] = {
    "day": ("天", "day"), "workday": ("个工作日", "working day"), "hour": ("小时", "hour"), "week": ("周", "week"),
    "month": ("个月", "month"), "quarter": ("季度", "quarter"), "half_year": ("半年", "half-year"),
    "year": ("年", "year"),
}


def compact(value: values.Value | None, lang: Lang) -> str:
    """The value in a few signs; empty where nothing was to be understood."""
    return "" if value is None else _WRITERS[type(value)](value, lang)


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _quantity(value: values.Quantity, lang: Lang) -> str:
    about = pick(("约", "about"), lang) if value.approximate else None
    sign = SIGNS.get(value.comparison or "", value.comparison)
    return _joined(about, sign, plain(value.value), value.unit, value.word and f"({value.word})")


def _range(value: values.Range, lang: Lang) -> str:
    about = pick(("约", "about"), lang) if value.approximate else None
    return _joined(about, f"{plain(value.low)}–{plain(value.high)}", value.unit, value.word and f"({value.word})")


def _moment(value: values.Moment, lang: Lang) -> str:
    if value.role == "deadline":
        span = f"≤ {value.end or ''}"
    else:
        span = "–".join(dict.fromkeys(each or "…" for each in (value.start, value.end)))
    name = {"date": ("日期", "date"), "period": ("期间", "period"), "deadline": ("期限", "deadline")}[value.role]
    return _joined(pick(name, lang), span, value.word and f"({value.word})")


def _frequency(value: values.Frequency, lang: Lang) -> str:
    low, high = plain(value.low), plain(value.high)
    times = low if low == high else f"{low}–{high}"
    per = pick(PERIODS[value.per], lang).removeprefix("个")
    return _joined(f"{times} 次/{per}" if lang == "zh" else f"{times} per {per}", value.word and f"({value.word})")


def _duration(value: values.Duration, lang: Lang) -> str:
    sign = SIGNS.get(value.comparison or "", value.comparison)
    after = value.after and (f"({value.after}后)" if lang == "zh" else f"(after {value.after})")
    return _joined(sign, plain(value.value), pick(PERIODS[value.unit], lang), after)


_WRITERS: Mapping[type, Callable[[Any, Lang], str]] = {
    values.Quantity: _quantity,
    values.Range: _range,
    values.Moment: _moment,
    values.Frequency: _frequency,
    values.Duration: _duration,
    values.Word: lambda value, lang: pick(("定性", "in words"), lang) + f" {value.word}",
    values.Several: lambda value, lang: "; ".join(compact(each, lang) for each in value.values),
    values.NotApplicable: lambda _, lang: pick(("不适用", "not applicable"), lang),
    values.Dash: lambda _, lang: pick(("横线", "dash"), lang),
    values.Unknown: lambda value, lang: pick(("不理解：", "not understood: "), lang) + reason_in(lang, value.reason),
}
