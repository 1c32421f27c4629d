"""Changing one cell of a form."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

import msgspec

from jixiao.model import Cell, Form, Goal, Indicator, number, text
from jixiao.wording.numbers import plain


def with_row(form: Form, position: int, **texts: str) -> Form:
    """The form with other texts in one indicator row and where the goals tell of it; columns it lacks stay away."""
    row = form.indicators[position]
    cells = {key: Cell(value or None) for key, value in texts.items() if getattr(row, key) is not None}
    changed = msgspec.structs.replace(row, **cells)
    rows = (*form.indicators[:position], changed, *form.indicators[position + 1 :])
    goals = form.goals if row.block is not None else tuple(_retold(goal, row, changed) for goal in form.goals)
    return msgspec.structs.replace(form, indicators=rows, goals=goals)


def _retold(goal: Goal, before: Indicator, after: Indicator) -> Goal:
    """The goal with the row's new name, its result with the new name and value, where they tell the old ones."""
    old, new = text(before.level3) or "", text(after.level3) or ""
    if len(old) < 2 or len(new) < 2:  # a dash
        return goal
    values = (f"{old}{text(before.actual) or ''}", f"{new}{text(after.actual) or ''}")
    return msgspec.structs.replace(
        goal, expected=_put(goal.expected, (old, new)), actual=_put(goal.actual, values, (old, new))
    )


def _put(cell: Cell | None, *changes: tuple[str, str]) -> Cell | None:
    """The cell with the first of the changes that applies."""
    said = text(cell) or ""
    change = next((each for each in changes if each[0] in said), None)
    return cell if change is None else Cell(said.replace(*change))


def with_line(form: Form, position: int, **texts: str) -> Form:
    """The form with other texts in one fund line; columns the form lacks stay away."""
    lines = form.funds.lines
    if position >= len(lines):
        return form
    cells = {key: Cell(value or None) for key, value in texts.items() if getattr(lines[position], key) is not None}
    line = msgspec.structs.replace(lines[position], **cells)
    funds = msgspec.structs.replace(form.funds, lines=(*lines[:position], line, *lines[position + 1 :]))
    return msgspec.structs.replace(form, funds=funds)


def weighing(row: Indicator, points: Decimal) -> dict[str, str]:
    """The texts of a row with full marks that carries so many points."""
    return {"weight": plain(points), "score": plain(points)} if number(row.weight) is not None else {}


def without_rows(form: Form, gone: Collection[int], heir: int) -> Form:
    """The form without some rows; their points go to a row with full marks."""
    left = sum((number(form.indicators[at].weight) or Decimal(0) for at in gone), Decimal(0))
    row = form.indicators[heir]
    form = with_row(form, heir, **weighing(row, (number(row.weight) or Decimal(0)) + left))
    rows = tuple(row for at, row in enumerate(form.indicators) if at not in gone)
    return msgspec.structs.replace(form, indicators=rows)


def lives(row: Indicator) -> bool:
    """Whether the row prints a target, weighs something where rows are weighed, and lost no points where they score."""
    printed = row.target is not None and row.target.text not in (None, "不适用")
    weighs = row.weight is None or bool(number(row.weight))
    return printed and weighs and (row.score is None or number(row.score) == number(row.weight))


def is_rate(row: Indicator) -> bool:
    """Whether the row's name asks for a percentage."""
    name = row.level3.text if row.level3 else None
    return lives(row) and bool(name) and str(name).endswith(("率", "比例", "满意度"))


def reached(row: Indicator, told: str) -> dict[str, str]:
    """The texts of a row that has come to this, or that will by the end of the year where it is monitored."""
    return {"actual" if row.likelihood is None else "full_year_forecast": told}


def counts_in_any_unit(row: Indicator) -> bool:
    """Whether the row's name leaves open what is counted: not 人数, 人次, 合格率, 占比."""
    return not (text(row.level3) or "").endswith(("数", "次", "率", "比例", "占比", "增长"))


def quantity(row: Indicator, sign: str, figure: str, unit: str) -> dict[str, str]:
    """The texts of a target, in one cell or in the three the form prints."""
    if row.unit is None:
        return {"target": f"{sign}{figure}{unit}"}
    texts = {"target": figure, "unit": unit, "nature": sign}
    if row.direction is not None:
        words = {"≥": "大于等于", "≤": "小于等于", "=": "等于"}
        texts |= {"nature": "反向" if sign == "≤" else "正向", "direction": words[sign]}
    return texts
