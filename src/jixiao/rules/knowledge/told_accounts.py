"""The figures that the narrative of final accounts tells, as rules ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import MONEY_UNITS, Cell, number, text
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.frame import Remark, at
from jixiao.rules.knowledge.folding import folded
from jixiao.rules.knowledge.told_settled import settled
from jixiao.scoring.accounts.told import Amount, Told, compared, direction
from jixiao.scoring.result import Score, places
from jixiao.wording.numbers import plain

POSITION = re.compile(r"figures\[(\d+)\]")
TEN_THOUSAND = Decimal(10000)


def wrong(case: AccountsCase, method: str) -> Iterator[Score]:
    """The recomputed figures of that kind that differ from what is printed, also where a wrong amount is put right."""
    printed = {score.path for score in case.recomputed.of(method) if score.agrees is False}
    if not printed:
        return
    right = settled(case)
    for score in right.case.recomputed.of(method):
        if score.agrees is False and score.path in printed and score.path not in right.mistakes:
            yield score


def amounts_off(case: AccountsCase, method: str) -> Iterator[Remark]:
    """The amounts that are wrong by several figures about them, the first of them of that kind."""
    found = settled(case)
    for each in found.shown_by(method):
        formulas = [score.steps[0].formula for score in found.mended.get(each.path, ())]
        listed, right = "；".join(formulas), f"{'约 ' if each.about else ''}{each.expected:f}"
        then, then_en = found.then(each.path)
        printed = each.amount.cell.text
        yield at(
            each.path, f"{each.told.item}写 {printed}，与文中其他的数不符（{listed}），应为 {right}{then}",
            f"{each.told.item} is told as {printed}, which does not fit the figures beside it ({'; '.join(formulas)}); "
            f"it should be {'about ' if each.about else ''}{each.expected:f}{then_en}",
            expected=None if each.about else f"{each.expected:f}", uses=found.uses(each.path),
            basis=found.bases(each.path, ("D-19",)),
        )


def told_at(case: AccountsCase, path: str) -> Told:
    """The figure that a path leads into."""
    found = POSITION.match(path)
    assert found is not None, path
    return case.narrative.figures[int(found[1])]


def last_place(score: Score) -> bool:
    """Whether the printed figure is off by no more than one in its last place."""
    assert score.claimed is not None
    assert score.computed is not None
    return abs(score.claimed - score.computed) <= Decimal(1).scaleb(-places(score.claimed))


def relied_on(score: Score) -> list[str]:
    """The paths of what the figure was computed from."""
    return [each.path for step in score.steps for each in step.inputs if each.path is not None]


def off(score: Score, name: str, name_en: str, item: str) -> Remark:
    """The remark about a percentage that comes out otherwise: a warning where only the last place differs."""
    formula, right = score.steps[0].formula, f"{score.computed:f}%"
    printed = score.printed or f"{score.claimed:f}%"
    because = f"；{score.because}" if score.because else ""
    because_en = f"; {score.because_en}" if score.because_en else ""
    return at(
        score.path,
        f"{item}的{name}印 {printed}，按 {formula} 应为 {right}{because}",
        f"{item}: the {name_en} is printed as {printed}, {formula} gives {right}{because_en}",
        expected=right, uses=relied_on(score), level="warning" if last_place(score) or score.inferred else None,
    )


def differs(told: Told) -> bool:
    """Whether the sentence tells that the figure is another one than that of the year before or the budget."""
    figure = told.figure
    change, rate, completion = number(figure.change), number(figure.change_rate), number(figure.completion)
    said = change if change is not None else rate
    if said is not None and said != 0:
        return True
    if said is None and direction(figure.change_direction) in ("up", "down"):
        return True
    return completion is not None and completion != 100


def unchanged(told: Told) -> bool:
    """Whether the sentence tells that it is the same, and nothing else."""
    figure = told.figure
    same = direction(figure.change_direction) == "same" or number(figure.change) == 0
    kept = number(figure.completion) == 100 and figure.change is None
    return (same or kept) and not differs(told)


def other_year(cell: Cell | None, year: int) -> str | None:
    """The year that a baseline names, where it is not the one that a text of this year compares with."""
    found = re.search(r"(?<!\d)20\d\d(?=年|财年)", folded(cell))
    if found is None or (kind := compared(cell)) is None:
        return None
    right = year if kind == "budget" else year - 1
    return found[0] if int(found[0]) != right else None


def in_unit(value: Decimal, unit: str | None) -> str:
    """An amount in 元 as a number of that unit with two places, or as many as it has: 25350900 → 2535.09万元."""
    unit = unit if unit in MONEY_UNITS else "万元"
    number = value / MONEY_UNITS[unit]
    whole = f"{number:.2f}"
    return f"{whole if Decimal(whole) == number else plain(number)}{unit}"


def shown(amount: Amount, unit: Cell | None) -> str:
    """The amount as printed with its unit."""
    printed = amount.cell.text or ""
    behind = text(unit) or ""
    return printed if behind and printed.endswith(behind) else printed + behind
