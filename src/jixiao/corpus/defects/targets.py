"""Defects of targets and of the identity block."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import is_rate, lives, quantity, with_row
from jixiao.corpus.money import budget
from jixiao.corpus.words import family
from jixiao.model import Cell, Indicator, text
from jixiao.rules.knowledge.lexicon import words_of


def _satisfaction(row: Indicator) -> bool:
    return is_rate(row) and str(text(row.level3)).endswith("满意度")


def _cost(row: Indicator) -> bool:
    return lives(row) and not is_rate(row) and family(text(row.level2) or "") == "cost"


def _share(row: Indicator) -> bool:
    return is_rate(row) and not _satisfaction(row)


def _near_whole(row: Indicator) -> bool:
    return is_rate(row) and (text(row.level3) or "").endswith(words_of("near_whole_rates"))


def _annual(row: Indicator) -> bool:
    """Whether the row is of the year and prints its target in one cell."""
    return row.nature is None and "长期" not in (text(row.block) or "")


def _rate_between(case: Case, low: int, high: int, fits: Callable[[Indicator], bool] = _share) -> Planted:
    """A share of that many per cent promised and reached."""
    at = case.some_row(fits)
    if at is None:
        return None
    figure = str(case.dice.between(low, high))
    texts = quantity(case.form.indicators[at], "≥", figure, "%") | {"actual": f"{figure}%"}
    return with_row(case.form, at, **texts), f"indicators[{at}].target"


@flaw("T-02", rule="CMP113")
def ends_before_it_starts(case: Case) -> Planted:
    """The project ends before it starts."""
    project = case.form.project
    start, end = text(project.start_date), text(project.end_date)
    if not start or not end:
        return None
    project = msgspec.structs.replace(project, start_date=Cell(end), end_date=Cell(start))
    return msgspec.structs.replace(case.form, project=project), "project.end_date"


@flaw("T-10", rule="CMP105")
def no_target(case: Case) -> Planted:
    """An indicator without its target value."""
    at = case.some_row(lives)
    if at is None:
        return None
    return with_row(case.form, at, target="", nature="", direction="", unit=""), f"indicators[{at}].target"


@flaw("T-13", rule="CMP105")
def placeholder(case: Case) -> Planted:
    """The template's own marks stand in the target, of a row that asks for no date."""
    at = case.some_row(lambda row: lives(row) and family(text(row.level2) or "") != "timing")
    if at is None:
        return None
    marks = case.dice.pick(("≥**%", "XX个", "……", "≥__%"))
    return with_row(case.form, at, target=marks), f"indicators[{at}].target"


def _like(row: Indicator) -> tuple[str | None, str | None, bool]:
    """Block, level and kind: what two rows share for which one name will do."""
    return text(row.block), text(row.level2), is_rate(row)


@flaw("T-20", rule="IND135")
def named_twice(case: Case) -> Planted:
    """Two rows of one level carry the same name, and it fits both."""
    rows = case.form.indicators
    first = case.some_row(lambda row: lives(row) and not str(text(row.level3)).endswith("数"))
    if first is None:
        return None
    name, like = text(rows[first].level3), _like(rows[first])
    at = case.some_row(lambda row: lives(row) and _like(row) == like and text(row.level3) != name)
    if at is None:
        return None
    later, earlier = (f"indicators[{position}].level3" for position in (max(first, at), min(first, at)))
    return with_row(case.form, at, level3=name or ""), later, earlier


@flaw("T-23", rule="IND106")
def rate_in_copies(case: Case) -> Planted:
    """An indicator called a rate is counted in copies."""
    at = case.some_row(lambda row: is_rate(row) and not _satisfaction(row))
    if at is None:
        return None
    figure = str(case.dice.between(20, 90))
    texts = quantity(case.form.indicators[at], "≥", figure, "份") | {"actual": f"{figure}份"}
    return with_row(case.form, at, **texts), f"indicators[{at}].target"


@flaw("T-33", rule="IND134")
def cost_with_lower_bound(case: Case) -> Planted:
    """A cost is to be reached, not to be kept; a grant may have a lower bound."""
    at = case.some_row(lambda row: _cost(row) and not any(word in str(text(row.level3)) for word in ("补", "费标准")))
    if at is None:
        return None
    figure = str(case.dice.between(3, 90))
    texts = quantity(case.form.indicators[at], "≥", figure, "万元") | {"actual": f"{figure}万元"}
    return with_row(case.form, at, **texts), f"indicators[{at}].target"


@flaw("T-34", rule="IND107")
def cost_above_budget(case: Case) -> Planted:
    """A cost may be more than all the money there is."""
    at, whole = case.some_row(_cost), budget(case.form.funds)
    if at is None or not whole or not case.form.funds.lines:
        return None
    figure = str(int(whole / 10000 * case.dice.between(2, 5)) + 1)
    texts = quantity(case.form.indicators[at], "≤", figure, "万元") | {"actual": f"{figure}万元"}
    money = (f"funds.lines[0].{column}" for column in ("adjusted_budget", "project_total", "annual_request"))
    return with_row(case.form, at, **texts), f"indicators[{at}].target", *money


@flaw("T-36", rule="IND104")
def above_hundred_per_cent(case: Case) -> Planted:
    """A share above 100 per cent."""
    return _rate_between(case, 101, 120)


@flaw("T-37", rule="IND119")
def trivial_rate(case: Case) -> Planted:
    """A rate that nobody can miss."""
    return _rate_between(case, 3, 20, _near_whole)


@flaw("T-42", rule="IND138")
def date_of_another_year(case: Case) -> Planted:
    """A date outside the fiscal year."""
    form, dice = case.form, case.dice
    at = case.some_row(lambda row: lives(row) and "时效" in (text(row.level2) or "") and _annual(row))
    if at is None or form.fiscal_year is None or form.subject == "carryover_project":
        return None
    year = form.fiscal_year - 1
    texts = {"target": f"{year}年{dice.between(3, 9)}月底前", "actual": f"{year}年3月完成"}
    return with_row(form, at, **texts), f"indicators[{at}].target"


@flaw("T-43", rule="IND115")
def all_satisfied(case: Case) -> Planted:
    """Satisfaction of 100 per cent is promised."""
    at = case.some_row(_satisfaction)
    if at is None:
        return None
    texts = quantity(case.form.indicators[at], "=", "100", "%") | {"actual": "100%"}
    return with_row(case.form, at, **texts), f"indicators[{at}].target"
