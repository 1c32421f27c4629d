"""Several units' self-evaluation forms of one project, or of one department, as one form, with every step.

Source: a form of Hubei prints the rule 绝对值相加、比率按资金加权平均 for a project that several units report on
(regulations 2.4, P5, V). Nothing is guessed: what the rule does not settle stays empty and is listed as a problem.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell, Form
from jixiao.scoring.aggregate.funds import funds
from jixiao.scoring.aggregate.head import head, whole
from jixiao.scoring.aggregate.merged import Problem, built
from jixiao.scoring.aggregate.money import Column, money
from jixiao.scoring.aggregate.rows import rows
from jixiao.scoring.aggregate.units import folded, units_of
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Score, Scored, Step

__all__ = ["Column", "Combined", "Problem", "combined", "traced"]


class Combined(Struct, frozen=True):
    """The form of all units together, which no unit printed: its cells have no place.

    `steps` lead to its numbers, by the path of the cell; the paths of their inputs are those of the units' forms.
    Scores, rates and the total are left empty: they are to be computed. `problems` say what was not combined.
    """

    form: Form
    steps: Mapping[str, Step]
    problems: tuple[Problem, ...]


def combined(forms: Sequence[Form], by: Column = "adjusted_budget") -> Combined | Refusal:
    """The forms as one, ratios weighted by the column `by` of 年度资金总额; or why they are no forms of one project."""
    if by not in get_args(Column):
        raise ValueError(f"by={by!r}: ratios are weighted by one of {', '.join(get_args(Column))}")
    if refusal := _refusal(forms):
        return refusal
    units, first = units_of(forms), forms[0]
    parts = {**head(units), "funds": funds(units), "indicators": rows(units, money(units, by))}
    years = {form.fiscal_year for form in forms} - {None}
    layout = first.layout if len({form.layout for form in forms}) == 1 else None
    form = built(Form, {name: parts[name] for name in Form.__struct_fields__ if name in parts}, whole(units),
                 kind=first.kind, subject=first.subject, fiscal_year=next(iter(years), None), layout=layout)
    return Combined(form.value, form.steps, form.problems)


def _refusal(forms: Sequence[Form]) -> Refusal | None:
    if len(forms) < 2:
        return Refusal("不足两张表，无可合并", "fewer than two forms: nothing to combine")
    if any(form.kind != "self_evaluation" for form in forms):
        return Refusal("不都是绩效自评表，不能合并", "not all are self-evaluation forms")
    if len({form.subject for form in forms}) > 1:
        return Refusal("各表的对象不同（项目、政策、专项资金等）", "the forms are about different kinds of things")
    if len({form.fiscal_year for form in forms} - {None}) > 1:
        return Refusal("各表的年度不同", "the forms are of different fiscal years")
    names, codes = (_printed(forms, of) for of in (lambda form: form.project.name, lambda form: form.project.code))
    if len(names) > 1 and len(codes) != 1:
        return Refusal(f"不是同一个项目：{'、'.join(names)}", f"not one project: {', '.join(names)}")
    return None


def _printed(forms: Sequence[Form], of: Callable[[Form], Cell | None]) -> list[str]:
    return [name for name in dict.fromkeys(folded(of(form)) for form in forms) if name]


def traced(scored: Scored, combined: Combined) -> Scored:
    """The scores of the combined form, each led by the steps that combined what it was computed from."""
    return replace(
        scored,
        execution_rate=_led(scored.execution_rate, combined.steps),
        execution_score=_led(scored.execution_score, combined.steps),
        rows=tuple(replace(row, steps=_leading(row, combined.steps)) for row in scored.rows),
        total=_led(scored.total, combined.steps),
    )


def _led(score: Score | None, steps: Mapping[str, Step]) -> Score | None:
    return None if score is None else replace(score, steps=_leading(score, steps))


def _leading(score: Score, steps: Mapping[str, Step]) -> tuple[Step, ...]:
    paths = dict.fromkeys(given.path for step in score.steps for given in step.inputs if given.path)
    return (*(steps[path] for path in paths if path in steps), *score.steps)
