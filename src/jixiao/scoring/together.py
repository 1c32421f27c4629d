"""Several units' forms scored together: grouped by project, combined into one form each, and that form scored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Form
from jixiao.scoring.aggregate import Column, Combined, combined, traced
from jixiao.scoring.aggregate.units import folded
from jixiao.scoring.choice import standard_for
from jixiao.scoring.engine import score
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Scored
from jixiao.scoring.standard import Standard

NO_NAME = Refusal("没有名称，不能对应", "no name is printed: nothing says which forms belong together")


class Together(Struct, frozen=True):
    """The forms of one project, or of one department, and what they are as one; `refusal` says why they are not."""

    name: str
    forms: tuple[Form, ...]
    combined: Combined | None = None
    scored: Scored | None = None
    refusal: Refusal | None = None


def together(forms: Iterable[Form], standard: Standard | None = None, *, trace: bool = True) -> tuple[Together, ...]:
    """The self-evaluation forms among them by project name, each group combined and scored, in the order they come.

    Ratios are weighed by what the standard says. With `trace`, the steps that combined a figure lead its score.
    """
    groups: dict[tuple[str, str], list[Form]] = {}
    for form in forms:
        if form.kind == "self_evaluation":
            groups.setdefault((form.subject, _name(form)), []).append(form)
    return tuple(_together(name, group, standard, trace=trace) for (_, name), group in groups.items())


def _name(form: Form) -> str:
    """The project, or the department where the form is about the whole of it, as names are compared."""
    if form.subject == "department":
        return folded(form.supervising_department) or folded(form.context.department)
    return folded(form.project.name)


def _together(name: str, forms: Sequence[Form], standard: Standard | None, *, trace: bool) -> Together:
    every = tuple(forms)
    if not name:
        return Together(name, every, refusal=NO_NAME)
    found = combined(forms)
    if isinstance(found, Refusal):
        return Together(name, every, refusal=found)
    by = (standard or standard_for(found.form)).weighs_ratios_by
    whole = combined(forms, cast(Column, by))  # the loader of standards knows the columns
    assert isinstance(whole, Combined)  # it was none of the forms that were refused
    scored = _open_where(whole, score(whole.form, standard, trace=trace))
    return Together(name, every, whole, traced(scored, whole) if trace else scored)


def _open_where(whole: Combined, scored: Scored) -> Scored:
    """The total left open where the points of a row could not be combined: the row is in no sum."""
    open_paths = {problem.path.removesuffix(".weight") for problem in whole.problems if problem.path}
    left = sum(1 for each in scored.before_total
               if each is not scored.execution_rate and each.maximum is None
               and each.path.removesuffix(".score") in open_paths)
    if not left:
        return scored
    return replace(scored, recomputed=None, low=None, high=None, open_high=False, left=scored.left + left)
