"""Changes against another year or the budget (PH-1), rates of change and completions (PH-6)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED
from jixiao.scoring.accounts.reckoning import Reckoned, cut, entered, quotient, reckoning, refused, shown_in
from jixiao.scoring.accounts.told import Amount, Narrative, Told, compared, direction
from jixiao.scoring.result import Score, Step

NOTHING_BEFORE = ("基数为 0，没有百分比", "there is no percentage of nothing")
TOO_COARSE = ("基数太小，印出的位数定不出百分比", "the base is too small for its printed places to tell a percentage")
NAMES = {"budget": "预算数", "previous": "上年数", None: "基数"}
RATE, COMPLETION = ("变动比例", "rate of change"), ("完成比例", "completion")
SIGNS = {"up": -1, "down": 1}


def changes(narrative: Narrative) -> Iterator[Score]:
    """Every change, rate of change and completion that has enough beside it to be computed."""
    for told in narrative.figures:
        current = told.amount()
        if current is None:
            continue
        base = base_of(narrative, told, current)
        yield from _change(told, current, base)
        yield from _rate(told, current, base)
        yield from _completion(narrative, told, current, base)


def base_of(narrative: Narrative, told: Told, current: Amount) -> Amount | None:
    """The amount it is compared with: that of its own sentence, or the budget or previous figure of the same matter."""
    own = told.amount("baseline_amount")
    if own is None and (kind := compared(told.figure.baseline)) is not None:
        own = related(narrative, told, kind)
    return own if own is not None and own.unit == current.unit else None


def related(narrative: Narrative, told: Told, role: str) -> Amount | None:
    """The amount of the same matter in another role; without a concept only the figure right before will do."""
    concept = told.figure.concept
    if concept is not None:
        other = narrative.nearest(concept, role, told.position)
    else:
        before = narrative.figures[told.position - 1] if told.position else None
        fits = before is not None and before.figure.concept is None and before.figure.role == role
        other = before if fits and before is not None and before.section == told.section else None
    told_ = other.amount() if other is not None else None
    return narrative.budget(concept) if told_ is None and role == "budget" else told_


def _change(told: Told, current: Amount, base: Amount | None) -> Iterator[Score]:
    printed = told.amount("change")
    if printed is None or base is None:
        return
    factor = printed.factor
    value, loose = abs(current.value - base.value) / factor, (current.half + base.half) / factor
    high, low = sorted((current, base), key=lambda each: -each.value)
    formula = f"{shown_in(high)} − {shown_in(low)} = {cut(value)}"
    inputs = (entered("决算数", current), entered(NAMES[compared(told.figure.baseline)], base))
    step = Step("相差", "the difference", formula, value, inputs)
    # The change is rounded by itself: what it was computed from may lie half a place to either side as well.
    found = Reckoned(value, max(value - loose, Decimal(0)), value + loose, step)
    yield reckoning(f"{told.path}.change", f"{told.item}/增减额", told.figure.change, "change", found)


def _rate(told: Told, current: Amount, base: Amount | None) -> Iterator[Score]:
    cell = told.figure.change_rate
    path, label = f"{told.path}.change_rate", f"{told.item}/变动比例"
    ways = [*_from_change(told, current), *_from_base(told, current, base)]
    if cell is None or cell.number is None or not ways:
        return
    scores = [
        reckoning(path, label, cell, "change_rate", way) if isinstance(way, Reckoned)
        else refused(path, label, cell, "change_rate", TOO_COARSE if way.result > 0 else NOTHING_BEFORE,
                     "uncertain" if way.result > 0 else "not_computable", way)
        for way in ways
    ]
    yield fitting(scores)


def fitting(scores: list[Score]) -> Score:
    """The first that agrees with what is printed; else the first that cannot tell, else the first."""
    order = [score for score in scores if score.agrees]
    return next(iter(order or [score for score in scores if score.code == "uncertain"] or scores))


def _from_change(told: Told, current: Amount) -> Iterator[Reckoned | Step]:
    """d ÷ p, where p follows from the amount and the change; a word that does not tell the way is taken both ways."""
    printed = told.amount("change")
    if printed is None or printed.unit != current.unit:
        return
    way = direction(told.figure.change_direction) or direction(told.figure.rate_direction)
    signs = [SIGNS[way]] if way in SIGNS else [1, -1] if way is None else []
    for sign in signs:
        change = abs(printed.value)
        before = current.value + sign * change
        inputs = (entered("增减额", printed), entered("决算数", current))
        formula = f"{shown_in(current)} {'+' if sign > 0 else '−'} {shown_in(printed).lstrip('-')}"
        low = _ratio(change - printed.half, current.value + current.half, sign)
        high = _ratio(change + printed.half, current.value - current.half, sign)
        if before <= 0 or low is None or high is None:
            yield Step("基数", "the base", formula, before, inputs)
            continue
        value = change * HUNDRED / before
        formula = f"{shown_in(printed).lstrip('-')} ÷ ({formula}) × 100 = {cut(value)}%"
        yield Reckoned(value, max(low, Decimal(0)), high, Step(*RATE, formula, value, inputs))


def _ratio(change: Decimal, current: Decimal, sign: int) -> Decimal | None:
    base = current + sign * change
    return change * HUNDRED / base if base > 0 else None


def _from_base(told: Told, current: Amount, base: Amount | None) -> Iterator[Reckoned | Step]:
    """|c − p| ÷ p with the printed p."""
    if base is None:
        return
    name = NAMES[compared(told.figure.baseline)]
    inputs = (entered("决算数", current), entered(name, base))
    if base.value - base.half <= 0:
        yield Step("基数", "the base", shown_in(base), base.value, inputs)
        return
    value = abs(current.value - base.value) * HUNDRED / base.value
    ends = [abs((current.value + a * current.half) - (base.value + b * base.half)) * HUNDRED
            / (base.value + b * base.half) for a in (-1, 1) for b in (-1, 1)]
    formula = f"|{shown_in(current)} − {shown_in(base)}| ÷ {shown_in(base)} × 100 = {cut(value)}%"
    yield Reckoned(value, min(ends), max(ends), Step(*RATE, formula, value, inputs))


def _completion(narrative: Narrative, told: Told, current: Amount, base: Amount | None) -> Iterator[Score]:
    cell = told.figure.completion
    if cell is None or cell.number is None:
        return
    budget = base if compared(told.figure.baseline) == "budget" else related(narrative, told, "budget")
    if budget is None or budget.unit != current.unit:
        return
    path, label = f"{told.path}.completion", f"{told.item}/完成预算的比例"
    found = quotient(current, budget, COMPLETION, ("决算数", "预算数"))
    if found is not None:
        yield reckoning(path, label, cell, "completion", found)
        return
    step = Step("预算数", "the budget", shown_in(budget), budget.value, (entered("预算数", budget),))
    zero = budget.value <= 0
    yield refused(path, label, cell, "completion", NOTHING_BEFORE if zero else TOO_COARSE,
                  "not_computable" if zero else "uncertain", step)
