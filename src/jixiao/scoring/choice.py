"""Which standard a form is scored under, and why that one (docs/decisions/0016-which-standard.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from msgspec import Struct

from jixiao.model import Form, text
from jixiao.scoring.registry import load_standard, standards
from jixiao.scoring.result import Choice
from jixiao.scoring.standard import Standard
from jixiao.wording.language import Term

DEFAULT = "cn-2020"
NATION = "CN"

# How a standard comes to a form, the closest first, with what the choice says about it.
CLOSENESS: tuple[tuple[str, Term], ...] = (
    ("layout", ("表样为该地所用", "the layout is that place's own")),
    ("code", ("项目编码属于该地", "the project code belongs to that place")),
    ("place", ("单位或主管部门属于该地", "the unit or its department belongs to that place")),
    ("national", ("表样为全国通用", "the layout is the national one")),
)


class _Known(Struct, frozen=True):
    """The shipped standards by what brings them to a form; put together once."""

    of_layouts: Mapping[str, tuple[Standard, ...]]
    of_places: tuple[Standard, ...]  # and of project codes
    places: re.Pattern[str]  # the names of all these places
    codes: tuple[str, ...]  # what their project codes begin with
    by_name: tuple[Standard, ...]  # which apply only where they are named


@cache
def _known() -> _Known:
    applies = [(each, each.applies) for each in standards()]
    layouts = dict.fromkeys(layout for _, one in applies for layout in one.layouts)
    placed = tuple(each for each, one in applies if one.places or one.codes)
    return _Known(
        {layout: tuple(each for each, one in applies if layout in one.layouts) for layout in layouts}, placed,
        re.compile("|".join(re.escape(place) for each in placed for place in each.applies.places) or "(?!)"),
        tuple(code for each in placed for code in each.applies.codes),
        tuple(each for each, one in applies if one.by_name),
    )


def choose(form: Form) -> tuple[Standard, Choice]:
    """The standard closest to the form among those for its kind and year; cn-2020 if none. Says why."""
    near = _near(form)
    fitting = [(close, each) for close, each in near if each.applies.year(form)]
    others = tuple(_wrong_year(each) for _, each in near if not each.applies.year(form))
    if not fitting:
        chosen = load_standard(DEFAULT)
        return chosen, Choice("没有专为该地该年该类表而设的标准，用全国标准",
                              "no standard is made for this place, year and kind: the national one",
                              others + _by_name(form, chosen))
    close, chosen = _closest(fitting)
    others += tuple(_less_close(each, chosen) for _, each in fitting if each is not chosen)
    reason, reason_en = dict(CLOSENESS)[close]
    place, place_en = _place(chosen)
    return chosen, Choice(f"{reason}{place}{_year(form, 'zh')}", f"{reason_en}{place_en}{_year(form, 'en')}",
                          others + _by_name(form, chosen), own=True)


def standard_for(form: Form) -> Standard:
    """The standard that the form is scored under where none is named."""
    return choose(form)[0]


def named(standard: Standard, form: Form) -> Choice:
    """The choice of somebody who named the standard."""
    own = standard.applies.kind(form) and standard.applies.year(form) and closeness(standard, form) is not None
    return Choice("由使用者指定", "named by the user", own=own)


def closeness(standard: Standard, form: Form) -> str | None:
    """How a standard comes to this form: layout, project code, place, as the national one; None: not at all."""
    applies = standard.applies
    if form.layout in applies.layouts:
        return "national" if applies.region == NATION else "layout"
    if (text(form.project.code) or "").startswith(applies.codes):
        return "code"
    return "place" if applies.places and any(place in _units(form) for place in applies.places) else None


def _near(form: Form) -> list[tuple[str, Standard]]:
    """Every standard for this kind of form that comes to it somehow, sorted by id."""
    known = _known()
    found = known.of_layouts.get(form.layout or "", ())
    if (text(form.project.code) or "").startswith(known.codes) or known.places.search(_units(form)):
        every = {each.id: each for each in (*found, *known.of_places)}
        found = tuple(every[identifier] for identifier in sorted(every))
    return [(close, each) for each in found if each.applies.kind(form) and (close := closeness(each, form))]


def _closest(fitting: list[tuple[str, Standard]]) -> tuple[str, Standard]:
    """The closest of those that no other builds on; of equally close ones the later."""
    if len(fitting) == 1:
        return fitting[0]
    order, built_on = [name for name, _ in CLOSENESS], {base for _, each in fitting for base in _bases(each)}
    own = [(close, each) for close, each in fitting if each.id not in built_on]
    return min(own, key=lambda one: (order.index(one[0]), -_since(one[1]).toordinal(), one[1].id))


def _bases(standard: Standard) -> tuple[str, ...]:
    """What a standard builds on (`extends`), parent, grandparent and so on: it knows them, and says what differs."""
    if standard.extends is None:
        return ()
    return (standard.extends, *_bases(load_standard(standard.extends)))


def _units(form: Form) -> str:
    cells = (form.supervising_department, form.implementing_unit, form.primary_budget_unit, form.context.department,
             form.context.unit)
    return "\n".join(printed for cell in cells if (printed := text(cell)))


def _place(standard: Standard) -> Term:
    """Which place the reason speaks of; the national one speaks for itself."""
    region = standard.applies.region
    return ("", "") if region == NATION else (f"（{region}）", f" ({region})")


def _year(form: Form, lang: str) -> str:
    if form.fiscal_year is None:
        return "，表上没有年度" if lang == "zh" else ", no year is printed"
    return f"，{form.fiscal_year} 年度" if lang == "zh" else f", fiscal year {form.fiscal_year}"


def _since(standard: Standard) -> date:
    return standard.applies.since or date.min


def _wrong_year(standard: Standard) -> tuple[str, str, str]:
    since, until = standard.applies.since, standard.applies.until
    span = f"{since.year if since else ''}–{until.year if until else ''}"
    return standard.id, f"年度不符，适用 {span}", f"made for other years, {span}"


def _less_close(standard: Standard, chosen: Standard) -> tuple[str, str, str]:
    return standard.id, f"{chosen.id} 更贴近该表", f"{chosen.id} is closer to the form"


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
