"""A scoring standard: every number and every choice with its citation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import cast

from msgspec import Struct

from jixiao.model import Form, Rounding
from jixiao.model.form import AMOUNTS
from jixiao.model.rounding import Mode
from jixiao.scoring.compare import Choices
from jixiao.scoring.method import Band, Method, Slot, methods
from jixiao.scoring.result import Citation

__all__ = ["AMOUNTS", "BUDGETS", "GAPS", "Applies", "Setting", "Standard", "StandardError", "Value"]

BUDGETS = ("initial_budget", "adjusted_budget")  # what an execution rate can be measured against
GAPS = ("one", "two", "three")  # how many grades a fiscal evaluation lies below the department's own

Value = Decimal | str | bool


class StandardError(ValueError):
    """A standard is unknown, or its file breaks a rule; the message says which and what to do."""


class Applies(Struct, frozen=True):
    """For whom a standard is made. `since` and `until` bound the fiscal years; None is unbounded.

    A standard without layouts, places and codes applies only where it is asked for by name. `subjects` empty: all.
    `places` are names with which department or unit begin, `codes` the first digits of the project code. `seen_in` are
    places where it is told beside the one taken, but not taken: practice seen on a layout of its own.
    """

    region: str
    forms: tuple[str, ...]
    layouts: tuple[str, ...]
    since: date | None
    until: date | None
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    seen_in: tuple[str, ...] = ()

    @property
    def by_name(self) -> bool:
        """Whether it comes to no form by itself."""
        return not (self.layouts or self.places or self.codes)

    def kind(self, form: Form) -> bool:
        """Whether it is made for this kind of form and what the form is about."""
        return form.kind in self.forms and (not self.subjects or form.subject in self.subjects)

    def year(self, form: Form) -> bool:
        """Whether the form's fiscal year lies inside; a form without one is not refused for that."""
        year = form.fiscal_year
        return year is None or (
            (self.since is None or self.since.year <= year) and (self.until is None or year <= self.until.year)
        )


class Setting(Struct, frozen=True, dict=True):
    """One entry of a standard: `method.positive`, its numbers and words, its bands, and its citations (full keys).

    `stated_by` is the id of the standard whose file states it: this one or one that it extends.
    """

    key: str
    fields: Mapping[str, Value]
    cites: tuple[str, ...]
    bands: tuple[Band, ...] = ()
    stated_by: str = ""

    def number(self, name: str) -> Decimal:
        """A number of this entry."""
        value = self.fields[name]
        if not isinstance(value, Decimal):
            raise StandardError(f"{self.key}.{name} is no number")
        return value

    @cached_property
    def numbers(self) -> Mapping[str, Decimal]:
        """All numbers of this entry."""
        return {name: value for name, value in self.fields.items() if isinstance(value, Decimal)}


def rounding_of(setting: Setting) -> Rounding | None:
    """The rounding that an entry states; None where it states something else."""
    if "mode" not in setting.fields:
        return None
    return Rounding(places=int(setting.number("places")), mode=cast(Mode, setting.fields["mode"]))


class Standard(Struct, frozen=True, dict=True):
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
        return self._roundings[name]

    def method(self, slot: Slot) -> tuple[Method, Setting]:
        """The method that fills a slot, with the numbers this standard gives it."""
        return self._methods[slot]

    @cached_property
    def _roundings(self) -> Mapping[str, Rounding]:
        found = {name: rounding_of(each) for name, each in self._section("rounding").items()}
        return {name: rule for name, rule in found.items() if rule is not None}

    @cached_property
    def _methods(self) -> Mapping[str, tuple[Method, Setting]]:
        return {slot: (methods()[str(each.fields["method"])], each) for slot, each in self._section("method").items()}

    def _section(self, name: str) -> Mapping[str, Setting]:
        return {key.removeprefix(f"{name}."): each for key, each in self.settings.items() if key.startswith(f"{name}.")}

    def has(self, slot: Slot) -> bool:
        """Whether the standard says anything about a slot that it may leave out."""
        return slot in self._methods

    @cached_property
    def choices(self) -> Choices:
        """What may be read where the page leaves it open."""
        allowed = {key: self.settings[f"reading.{key}"].fields for key in ("unsigned", "adjusted", "frequency")}
        return Choices(
            allowed["unsigned"]["infer"] is True, allowed["adjusted"]["use"] is True,
            allowed["frequency"]["full_year"] is True,
            tuple(band["from"] for band in self.settings["method.satisfaction"].bands),
            tuple(1 + band["from"] for band in self.settings["method.over_achievement"].bands),
        )

    @property
    def weighs_ratios_by(self) -> str:
        """The amount by which ratios of several units are weighed (adjusted_budget, executed …)."""
        return str(self.settings["aggregate.ratio"].fields["by"])

    @property
    def rate_budget(self) -> str:
        """The budget that the execution rate is measured against: `adjusted_budget` or `initial_budget`."""
        return str(self.settings["execution.rate"].fields["by"])

    def watches_over_achievement(self, level1: str | None) -> bool:
        """Whether the method for more than the target applies to rows of a first-level indicator (一级指标)."""
        return self._watched is None or self._watched in (level1 or "")

    @cached_property
    def _watched(self) -> str | None:
        only = self.settings["method.over_achievement"].fields.get("level1")
        return None if only is None else str(only)

    @cached_property
    def over_achieved_from(self) -> Decimal:
        """How many times the target is over-achieved: k of the method, or 1 and its lowest deviation."""
        setting = self.settings["method.over_achievement"]
        return setting.numbers["from_ratio"] if not setting.bands else 1 + setting.bands[-1]["from"]

    @property
    def gap_factors(self) -> tuple[Decimal, ...]:
        """What a fiscal score is multiplied by, one, two, three grades below the department's; () where unknown."""
        setting = self.settings.get("grade_gap.fiscal")
        return tuple(setting.numbers[name] for name in GAPS) if setting else ()

    @cached_property
    def total_tolerance(self) -> Decimal:
        """How far a printed total may lie from the sum of the printed scores."""
        return self.settings["tolerance.total"].number("value")

    @cached_property
    def tolerance(self) -> Decimal:
        """How far a printed score may lie from the computed one."""
        return self.settings["tolerance.score"].number("value")

    def weight(self, name: str) -> Decimal | None:
        """The points of 产出指标, 效益指标, 满意度指标 or `budget_execution`; None where they are free."""
        setting = self.settings.get(f"weight.{name}")
        return setting.numbers.get("value") if setting else None

    def grade(self, score: Decimal) -> str | None:
        """The grade whose lower bound (inclusive) the score reaches."""
        return next((name for bound, name in self._grades if score >= bound), None)

    @cached_property
    def _grades(self) -> list[tuple[Decimal, str]]:
        """The lower bounds with their grades, the highest first."""
        return sorted(((each.number("from"), name) for name, each in self._section("grade").items()), reverse=True)

    @cached_property
    def cited(self) -> Callable[..., tuple[Citation, ...]]:
        """The citations of the settings with the keys given, each once, in order; the same few keys come again."""
        return lru_cache(maxsize=512)(self._cited)

    def _cited(self, *keys: str) -> tuple[Citation, ...]:
        found = dict.fromkeys(cite for key in keys for cite in self.settings[key].cites)
        return tuple(self.citations[cite] for cite in found)
