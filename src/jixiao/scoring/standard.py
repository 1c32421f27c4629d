"""A scoring standard: every number and every choice with its citation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import cast

from msgspec import Struct

from jixiao.model import Form, Rounding
from jixiao.model.rounding import Mode
from jixiao.scoring.method import Method, Slot, methods
from jixiao.scoring.result import Citation

UNSIGNED = "reading.unsigned"


class StandardError(ValueError):
    """A standard is unknown, or its file breaks a rule; the message says which and what to do."""


class Applies(Struct, frozen=True):
    """For whom a standard is made. `since` and `until` bound the fiscal years; None is unbounded."""

    region: str
    forms: tuple[str, ...]
    layouts: tuple[str, ...]
    since: date | None
    until: date | None

    def covers(self, form: Form) -> bool:
        """Whether the form's kind and layout are named here and its fiscal year, if known, lies inside."""
        if form.kind not in self.forms or form.layout not in self.layouts:
            return False
        year = form.fiscal_year
        return year is None or (
            (self.since is None or self.since.year <= year) and (self.until is None or year <= self.until.year)
        )


class Setting(Struct, frozen=True):
    """One entry of a standard: `method.positive`, its numbers and words, and its citations (full keys)."""

    key: str
    fields: Mapping[str, Decimal | str | bool]
    cites: tuple[str, ...]

    def number(self, name: str) -> Decimal:
        """A number of this entry."""
        value = self.fields[name]
        if not isinstance(value, Decimal):
            raise StandardError(f"{self.key}.{name} is no number")
        return value

    @property
    def numbers(self) -> Mapping[str, Decimal]:
        """All numbers of this entry."""
        return {name: value for name, value in self.fields.items() if isinstance(value, Decimal)}


class Standard(Struct, frozen=True):
    """A standard with what it inherits from its parent already merged in."""

    id: str
    title: str
    title_en: str
    extends: str | None
    applies: Applies
    checked: date | None  # when somebody last compared the file with its sources
    settings: Mapping[str, Setting]
    citations: Mapping[str, Citation]

    def rounding(self, name: str) -> Rounding:
        """How `rate`, `execution` or `row` is rounded."""
        setting = self.settings[f"rounding.{name}"]
        return Rounding(places=int(setting.number("places")), mode=cast(Mode, setting.fields["mode"]))

    def method(self, slot: Slot) -> tuple[Method, Setting]:
        """The method that fills a slot, with the numbers this standard gives it."""
        setting = self.settings[f"method.{slot}"]
        return methods()[str(setting.fields["method"])], setting

    @property
    def infers(self) -> bool:
        """Whether a sign that is not printed may be inferred from the row's own words."""
        return self.settings[UNSIGNED].fields["infer"] is True

    def own(self, form: Form) -> bool:
        """Whether this standard is made for the form's layout and year, and not a fallback."""
        return self.applies.covers(form)

    @property
    def total_tolerance(self) -> Decimal:
        """How far a printed total may lie from the sum of the printed scores."""
        return self.settings["tolerance.total"].number("value")

    @property
    def tolerance(self) -> Decimal:
        """How far a printed score may lie from the computed one."""
        return self.settings["tolerance.score"].number("value")

    def weight(self, name: str) -> Decimal | None:
        """The points of 产出指标, 效益指标, 满意度指标 or `budget_execution`; None where they are free."""
        setting = self.settings.get(f"weight.{name}")
        return setting.numbers.get("value") if setting else None

    def grade(self, score: Decimal) -> str | None:
        """The grade whose lower bound (inclusive) the score reaches."""
        bounds = [(s.number("from"), key) for key, s in self.settings.items() if key.startswith("grade.")]
        reached = [(bound, key) for bound, key in bounds if score >= bound]
        return max(reached)[1].removeprefix("grade.") if reached else None

    def cited(self, *keys: str) -> tuple[Citation, ...]:
        """The citations of the settings with these keys, each once, in order."""
        found = dict.fromkeys(cite for key in keys for cite in self.settings[key].cites)
        return tuple(self.citations[cite] for cite in found)
