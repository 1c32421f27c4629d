"""Defects of what a form must hold: head, goals, kinds of indicators."""

from __future__ import annotations

import msgspec

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import lives, with_row, without_rows
from jixiao.corpus.words import family
from jixiao.model import Cell, Form, Indicator, text
from jixiao.scoring import standard_for

LONG = "按计划组织实施，资金专款专用，台账齐全，群众反映良好。"


def _kind(row: Indicator) -> str:
    return family(text(row.level2) or "")


def _without(case: Case, *kinds: str) -> Form | None:
    """The form without the rows of these kinds; another row, of the same level if there is one, has their points."""
    form = case.form
    gone = [at for at, row in enumerate(form.indicators) if row.level2 is not None and _kind(row) in kinds]
    levels = {text(form.indicators[at].level1) for at in gone}
    heirs = [at for at, row in enumerate(form.indicators) if at not in gone and lives(row)]
    near = [at for at in heirs if text(form.indicators[at].level1) in levels]
    whole = any(row.level1_weight is not None for row in form.indicators) and not near
    if not gone or not heirs or whole or any(row.block is not None for row in form.indicators):
        return None
    return without_rows(form, gone, case.dice.pick(near or heirs))


@flaw("T-01", rule="CMP106")
def head_left_blank(case: Case) -> Planted:
    """A cell of the head is left blank."""
    names = [name for name in ("period", "attribute") if text(getattr(case.form.project, name))]
    if not names:
        return None
    name = case.dice.pick(names)
    project = msgspec.structs.replace(case.form.project, **{name: Cell(None)})
    return msgspec.structs.replace(case.form, project=project), f"project.{name}"


@flaw("T-03", rule="CMP114")
def two_categories(case: Case) -> Planted:
    """Two categories are ticked."""
    if case.form.project.category is None or not text(case.form.project.category):
        return None
    ticked = case.dice.pick(("☑专项资金 ☑经常性项目 □一次性项目", "□专项资金 ☑经常性项目 ☑一次性项目"))
    project = msgspec.structs.replace(case.form.project, category=Cell(ticked))
    return msgspec.structs.replace(case.form, project=project), "project.category"


@flaw("T-04", rule="CMP115")
def code_cut_short(case: Case) -> Planted:
    """Digits of the project code are missing."""
    code = text(case.form.project.code)
    if not code:
        return None
    project = msgspec.structs.replace(case.form.project, code=Cell(code[: -case.dice.between(1, 6)]))
    return msgspec.structs.replace(case.form, project=project), "project.code"


@flaw("T-06", rule="CMP108")
def no_benefits(case: Case) -> Planted:
    """Nothing says what the project is good for."""
    form = _without(case, "economic", "social", "ecological", "lasting")
    return None if form is None else (form, f"indicators[{_last(form)}].level1")


@flaw("T-07", rule="CMP109")
def no_quality(case: Case) -> Planted:
    """How much and when, and not how well."""
    form = _without(case, case.dice.pick(("quality", "timing", "count")))
    return None if form is None else (form, f"indicators[{_first(form, '产出')}].level1")


@flaw("T-08", rule="CMP110")
def no_cost(case: Case) -> Planted:
    """Nothing ties the money to the work."""
    form = _without(case, "cost") if case.form.subject != "department" else None
    if form is None or any("成本" in (text(row.level1) or "") for row in form.indicators):
        return None
    return form, f"indicators[{_first(form, '产出')}].level1"


@flaw("T-09", rule="CMP111")
def nobody_asked(case: Case) -> Planted:
    """Those who are served are not asked."""
    form = _without(case, "people")
    return None if form is None else (form, f"indicators[{_last(form)}].level1")


@flaw("T-10", rule="CMP112")
def no_name(case: Case) -> Planted:
    """A target without the name of what it measures."""
    at = case.some_row(lambda row: lives(row) and _kind(row) != "people")
    return None if at is None else (with_row(case.form, at, level3="—"), f"indicators[{at}].level3")


@flaw("T-41", rule="CMP116")
def no_scoring_rule(case: Case) -> Planted:
    """A row does not say how it is scored."""
    at = case.some_row(lambda row: lives(row) and row.scoring_rule is not None)
    return None if at is None else (with_row(case.form, at, scoring_rule=""), f"indicators[{at}].scoring_rule")


@flaw("T-05", rule="CMP107")
def no_goal(case: Case) -> Planted:
    """The goal of the year is left out, beside that of the project; alone, its label would be left with nothing."""
    return _goal(case, "expected", None) if len(case.form.goals) > 1 else None


@flaw("S-21", rule="CMP117")
def nothing_achieved(case: Case) -> Planted:
    """What was achieved is left out."""
    return _goal(case, "actual", None)


@flaw("S-28", rule="CMP119")
def goal_too_long(case: Case) -> Planted:
    """More text than the notes under the form allow."""
    if standard_for(case.form).applies.region == "四川省":
        return _goal(case, "actual", (text(case.form.goals[-1].actual) or "") + LONG * 6)
    return _goal(case, "expected", LONG * 20) if case.form.layout == "guangxi-target" else None


@flaw("S-29", rule="CMP118")
def nobody_in_charge(case: Case) -> Planted:
    """Nobody is named as the person in charge."""
    if not text(case.form.contact.name):
        return None
    contact = msgspec.structs.replace(case.form.contact, name=Cell(None))
    return msgspec.structs.replace(case.form, contact=contact), "contact.name"


def _goal(case: Case, side: str, told: str | None) -> Planted:
    """The form with another text in the goal of the year."""
    goals = list(case.form.goals)
    at = next((at for at, goal in enumerate(goals) if goal.scope == "annual" and text(getattr(goal, side))), None)
    if at is None:
        return None
    goals[at] = msgspec.structs.replace(goals[at], **{side: Cell(told)})
    return msgspec.structs.replace(case.form, goals=tuple(goals)), f"goals[{at}].{side}"


def _first(form: Form, word: str) -> int:
    """The first row of a part of the frame, or the last of all."""
    found = (at for at, row in enumerate(form.indicators) if word in (text(row.level1) or ""))
    return next(found, len(form.indicators) - 1)


def _last(form: Form) -> int:
    """The last row that asks for something."""
    return max(at for at, row in enumerate(form.indicators) if text(row.target) not in (None, "不适用"))
