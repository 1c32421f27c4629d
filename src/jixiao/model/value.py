"""What a printed value means: the data behind a target, an actual value or an amount.

Every kind is a frozen struct tagged with `kind`, so that a value survives JSON. What cannot be
understood is `Unknown` with the reason; nothing is guessed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

Comparison = Literal[">", ">=", "=", "<=", "<"]


def _finite(number: Decimal) -> None:
    """Refuse NaN and infinities, which no page prints but JSON from elsewhere could hold."""
    if not number.is_finite():
        raise ValueError("a value is a finite number")


class Quantity(Struct, frozen=True, tag="quantity", tag_field="kind", omit_defaults=True):
    """A number (定量值): `≥95%`, `3万人次`, `支出<800万元`.

    `value` is multiplied out (3万人次 → 30000, 24万元 → 240000 with unit 元); a percentage stays
    as printed (95 with unit %). `word` is what stands beside the number (及时100% → 及时).
    """

    value: Decimal
    unit: str | None = None
    comparison: Comparison | None = None
    approximate: bool = False
    word: str | None = None

    def __post_init__(self) -> None:
        _finite(self.value)


class Range(Struct, frozen=True, tag="range", tag_field="kind", omit_defaults=True):
    """Two bounds (区间): `300-2000元`. Both inclusive, in the same unit, low ≤ high."""

    low: Decimal
    high: Decimal
    unit: str | None = None
    approximate: bool = False
    word: str | None = None

    def __post_init__(self) -> None:
        _finite(self.low)
        _finite(self.high)


class Moment(Struct, frozen=True, tag="moment", tag_field="kind", omit_defaults=True):
    """A date, a period or a deadline (日期、期间、期限), as far as it is printed.

    `start` and `end` are ISO dates that may lack their left or right parts: `2023-12-31`,
    `2023-12`, `2023`, `--07` (July of a year not printed), `--12-31`. A deadline has only `end`,
    a single date has equal ends.
    """

    role: Literal["date", "period", "deadline"]
    start: str | None = None
    end: str | None = None
    word: str | None = None


class Frequency(Struct, frozen=True, tag="frequency", tag_field="kind", omit_defaults=True):
    """How often (频次): 每季度 → 1 per quarter, 每月1-2次 → 1 to 2 per month."""

    per: Literal["day", "week", "month", "quarter", "half_year", "year"]
    low: Decimal = Decimal(1)
    high: Decimal = Decimal(1)
    word: str | None = None

    def __post_init__(self) -> None:
        _finite(self.low)
        _finite(self.high)


class Duration(Struct, frozen=True, tag="duration", tag_field="kind", omit_defaults=True):
    """A length of time (时长): 知晓后半个月 → 0.5 month after 知晓, 3个工作日内 → 3 workday."""

    value: Decimal
    unit: Literal["hour", "day", "workday", "week", "month", "year"]
    comparison: Comparison | None = None
    after: str | None = None

    def __post_init__(self) -> None:
        _finite(self.value)


class Word(Struct, frozen=True, tag="word", tag_field="kind", omit_defaults=True):
    """A qualitative word or phrase (定性表述): 及时, 健全, 效果显著."""

    word: str


class Several(Struct, frozen=True, tag="several", tag_field="kind", omit_defaults=True):
    """Several values in one cell: `500余人; 300-500元/人`."""

    values: tuple[Quantity | Range | Moment | Frequency | Duration | Word, ...]


class NotApplicable(Struct, frozen=True, tag="not_applicable", tag_field="kind"):
    """不适用, 不涉及此项内容."""


class Dash(Struct, frozen=True, tag="dash", tag_field="kind"):
    """A printed dash or stroke: —, ——, -, /, ×."""


class Unknown(Struct, frozen=True, tag="unknown", tag_field="kind"):
    """Not understood; `reason` says why."""

    reason: str


Value = (
    Quantity
    | Range
    | Moment
    | Frequency
    | Duration
    | Word
    | Several
    | NotApplicable
    | Dash
    | Unknown
)
