"""Which standard a form is scored under, and why that one (docs/decisions/0016-which-standard.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from msgspec import Struct

from jixiao.model import Form, text
from jixiao.scoring.not_taken import CLOSENESS, against, bases, since
from jixiao.scoring.places import begins_with, printed_units, unit_names
from jixiao.scoring.registry import load_standard, standards
from jixiao.scoring.result import Choice
from jixiao.scoring.standard import Applies, Standard
from jixiao.wording.language import Term

DEFAULT = "cn-2020"
NATION = "CN"


class _Known(Struct, frozen=True):
    """The shipped standards by what brings them to a form; put together once."""

    of_layouts: Mapping[str, tuple[Standard, ...]]
    of_places: Mapping[str, tuple[Standard, ...]]  # by the names of places, also where they are only told beside
    of_codes: Mapping[str, tuple[Standard, ...]]  # by what project codes begin with
    by_name: tuple[Standard, ...]  # which apply only where they are named


@cache
def _known() -> _Known:
    return _Known(
        _by_mark(lambda applies: applies.layouts), _by_mark(lambda applies: (*applies.places, *applies.seen_in)),
        _by_mark(lambda applies: applies.codes), tuple(each for each in standards() if each.applies.by_name),
    )


def _by_mark(marks: Callable[[Applies], tuple[str, ...]]) -> Mapping[str, tuple[Standard, ...]]:
    known = dict.fromkeys(mark for each in standards() for mark in marks(each.applies))
    return {mark: tuple(each for each in standards() if mark in marks(each.applies)) for mark in known}


def choose(form: Form) -> tuple[Standard, Choice]:
    """The standard closest to the form among those for its kind and year; cn-2020 if none. Says why."""
    near = _near(form)
    regions = _two_places(near)
    of_kind = [(close, each) for close, each in near if each.applies.kind(form)]
    fitting = [(close, each) for close, each in of_kind
               if close != "seen" and each.applies.year(form) and not (regions and close == "place")]
    own = _closest(fitting) if fitting else None
    chosen = own[1] if own else load_standard(DEFAULT)
    others = tuple(against(each, one, own, form, regions) for one, each in near
                   if each is not chosen and (each.applies.kind(form) or not _covered(each, chosen)))
    others += tuple(one for one in _by_name(form, chosen) if one[0] not in {name for name, _, _ in others})
    if own is None:
        return chosen, Choice("没有专为该地该年该类表而设的标准，用全国标准",
                              "no standard is made for this place, year and kind: the national one", others)
    reason, reason_en = dict(CLOSENESS)[own[0]]
    place, place_en = _place(chosen)
    return chosen, Choice(f"{reason}{place}{_year(form, 'zh')}", f"{reason_en}{place_en}{_year(form, 'en')}",
                          others, own=True)


def standard_for(form: Form) -> Standard:
    """The standard that the form is scored under where none is named."""
    return choose(form)[0]


def named(standard: Standard, form: Form) -> Choice:
    """The choice of somebody who named the standard."""
    comes = closeness(standard, form) not in (None, "seen")
    own = comes and standard.applies.kind(form) and standard.applies.year(form)
    return Choice("由使用者指定", "named by the user", own=own)


def closeness(standard: Standard, form: Form) -> str | None:
    """How a standard comes to this form: layout, project code, place, as the national one; None: not at all.

    `seen`: it is of the form's place, but made for another layout or for those who name it: told, never taken.
    """
    applies = standard.applies
    if form.layout in applies.layouts:
        return "national" if applies.region == NATION else "layout"
    if (text(form.project.code) or "").startswith(applies.codes):
        return "code"
    if applies.places and _stands_in(form, applies.places, applies.region):
        return "place"
    return "seen" if applies.seen_in and _stands_in(form, applies.seen_in, applies.region) else None


def _stands_in(form: Form, places: tuple[str, ...], region: str) -> bool:
    return any(begins_with(name, place, region) for name in unit_names(form) for place in places)


def _near(form: Form) -> list[tuple[str, Standard]]:
    """Every standard that comes to the form somehow, sorted by id; of those for its place also other subjects."""
    known = _known()
    found = list(known.of_layouts.get(form.layout or "", ()))
    units, code = printed_units(form), text(form.project.code) or ""
    found += [each for place, every in known.of_places.items() if place in units for each in every]
    found += [each for digits, every in known.of_codes.items() if code.startswith(digits) for each in every]
    if len(found) > 1:
        found = sorted({each.id: each for each in found}.values(), key=lambda each: each.id)
    return [(close, each) for each in found if form.kind in each.applies.forms and (close := closeness(each, form))]


def _two_places(near: list[tuple[str, Standard]]) -> tuple[str, ...]:
    """The regions that the units name, where two of them lie apart: neither builds on the other nor lies in it."""
    placed = [each for close, each in near if close in ("place", "seen")]
    apart = [each.applies.region for each in placed if any(not _related(each, other) for other in placed)]
    return tuple(dict.fromkeys(apart))


def _covered(other: Standard, chosen: Standard) -> bool:
    """Whether the one chosen is of the same place, or builds on the other: its other subjects are not worth telling."""
    return other.applies.region == chosen.applies.region or other.id in bases(chosen)


def _related(one: Standard, other: Standard) -> bool:
    first, second = one.applies.region, other.applies.region
    return first.startswith(second) or second.startswith(first) or one.id in bases(other) or other.id in bases(one)


def _closest(fitting: list[tuple[str, Standard]]) -> tuple[str, Standard]:
    """The closest of those that no other builds on; of equally close ones the later."""
    if len(fitting) == 1:
        return fitting[0]
    order, built_on = [name for name, _ in CLOSENESS], {base for _, each in fitting for base in bases(each)}
    own = [(close, each) for close, each in fitting if each.id not in built_on]
    return min(own, key=lambda one: (order.index(one[0]), -since(one[1]).toordinal(), one[1].id))


def _place(standard: Standard) -> Term:
    """Which place the reason speaks of; the national one speaks for itself."""
    region = standard.applies.region
    return ("", "") if region == NATION else (f"（{region}）", f" ({region})")


def _year(form: Form, lang: str) -> str:
    if form.fiscal_year is None:
        return "，表上没有年度" if lang == "zh" else ", no year is printed"
    return f"，{form.fiscal_year} 年度" if lang == "zh" else f", fiscal year {form.fiscal_year}"


def _by_name(form: Form, chosen: Standard) -> tuple[tuple[str, str, str], ...]:
    """Standards that apply only where named, but know first-level indicators (一级指标) that others do not: neither
    the chosen one nor the national one, from which most inherit theirs."""
    printed = {row.level1.text for row in form.indicators if row.level1 is not None}
    unknown = [label for label in printed if label and not (
        f"weight.{label}" in chosen.settings or f"weight.{label}" in load_standard(DEFAULT).settings)]
    if not unknown:
        return ()
    return tuple(
        (each.id, "只在指定时使用；它规定了表上的一级指标",
         "applies only where named; it knows the first-level indicators of this form")
        for each in _known().by_name
        if each.applies.kind(form) and any(f"weight.{label}" in each.settings for label in unknown)
    )
