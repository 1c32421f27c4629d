"""Defects of the words and of what is published."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import with_row
from jixiao.model import Cell, text

NONE = 4  # signs: 无, 不适用


def _in_goal(case: Case, change: Callable[[str], str]) -> Planted:
    """The first goal with its text changed."""
    if not case.form.goals or not (said := text(case.form.goals[0].expected)):
        return None
    goal = replace(case.form.goals[0], expected=Cell(change(said)))
    return replace(case.form, goals=(goal, *case.form.goals[1:])), "goals[0].expected"


@flaw("RV-72", rule="TXT103")
def words_twice(case: Case) -> Planted:
    """Two verbs for one were left standing."""
    return _in_goal(case, lambda said: "开展进行" + said)


@flaw("RV-73", rule="TXT104")
def text_cut_off(case: Case) -> Planted:
    """A text ends in dots."""
    return _in_goal(case, lambda said: said.rstrip("。；;.") + "，确保按时完成……")


@flaw("RV-75", rule="TXT106")
def two_stops(case: Case) -> Planted:
    """Two marks of punctuation stand side by side."""
    return _in_goal(case, lambda said: "认真组织实施，；" + said)


@flaw("RV-80", rule="TXT108")
def comma_of_another_width(case: Case) -> Planted:
    """A half-width comma stands among full-width ones."""
    return _in_goal(case, lambda said: "统筹安排,分步实施，" + said)


@flaw("RV-77", rule="TXT110")
def misprint(case: Case) -> Planted:
    """A common misprint."""
    return _in_goal(case, lambda said: "统一布署，" + said)


@flaw("RV-76", rule="TXT109")
def half_a_bracket(case: Case) -> Planted:
    """Half of a pair of brackets is missing."""
    return _in_goal(case, lambda said: "按《年度工作要点，" + said)


@flaw("RV-78", rule="TXT107")
def lone_number(case: Case) -> Planted:
    """A text numbers its items and has one."""
    return _in_goal(case, lambda said: "主要任务：1." + said)


@flaw("RV-79", rule="TXT111")
def sign_left_out(case: Case) -> Planted:
    """The row of satisfaction leaves a sign out of those whom the goal names."""
    planted = _in_goal(case, lambda said: said.rstrip("。；;.") + "，让受灾种粮大户满意。")
    at = case.some_row(lambda row: (text(row.level3) or "").endswith("满意度"))
    if planted is None or at is None:
        return None
    path = f"indicators[{at}].level3"
    return with_row(planted[0], at, level3="受灾粮大户满意度"), path, "goals[0].expected"


@flaw("P-05", rule="PUB101")
def mobile_number(case: Case) -> Planted:
    """A reason names a mobile number."""
    at = case.some_row(lambda row: len(text(row.deviation) or "") > NONE)
    if at is None:
        return None
    reason = f"{(text(case.form.indicators[at].deviation) or '').rstrip('。')}。如有疑问请联系 13800000000"
    return with_row(case.form, at, deviation=reason), f"indicators[{at}].deviation"
