"""The unit in which the amounts of a form are filled in, where the form itself proves another one than it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product

from msgspec import Struct

from jixiao.model.cell import MONEY_UNITS, number, text
from jixiao.model.form import Form
from jixiao.model.understanding import narrative_amounts
from jixiao.model.value import Quantity
from jixiao.rules.case import Case, Row
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.meanings import is_count
from jixiao.rules.knowledge.words import AMOUNTS
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

_PART = re.compile(r"[。;；!！\n]|(?<!\d)[,，]|[,，](?!\d)")
_LARGER, _SMALLER = "万元", "元"


class Proof(Struct, frozen=True):
    """The unit in fact, the figure that shows it, and what shows it in both languages."""

    unit: str
    path: str
    zh: str
    en: str
    uses: tuple[str, ...] = ()


def figures_of(case: Case) -> Mapping[str, Decimal]:
    """The amounts of 年度资金总额 by their paths; a cell that prints its own unit needs no heading."""
    total = case.total_line
    if total is None:
        return {}
    columns = {f"{total.path}.{column}": getattr(total.line, column) for column in AMOUNTS}
    return {
        path: figure for path, cell in columns.items()
        if (figure := number(cell)) and not (text(cell) or "").rstrip().endswith("元")
    }


def proof_of(case: Case) -> Proof | None:
    """What proves that the amounts stand in another unit than the heading says."""
    heading, figures = text(case.form.funds.currency_unit), figures_of(case)
    if heading not in MONEY_UNITS or not figures:
        return None
    told, spent = _told(case.form), _told(case.form, of_spending=True)
    for path, figure in figures.items():
        if unit := _by_narrative(figure, heading, told, spent):
            said_amount = plain(figure * MONEY_UNITS[unit])
            return Proof(unit, path, f"文字说明写的是 {said_amount} 元", f"the narrative says {said_amount} 元")
    return _by_rows(case, figures) if heading == _SMALLER else None


def _told(form: Form, *, of_spending: bool = False) -> set[Decimal]:
    """The amounts that the narrative names, in 元; only those told as money of the project, not as a rate."""
    words = [part for goal in form.goals for cell in (goal.expected, goal.actual) for part in _parts(text(cell))]
    wanted = [part for part in words if said(part, "project_money") and not said(part, "unit_cost")]
    return {amount.value for part in (wanted if of_spending else words) for amount in narrative_amounts(part)}


def _parts(words: str | None) -> list[str]:
    return _PART.split(words) if words else []


def _by_narrative(figure: Decimal, heading: str, told: set[Decimal], spent: set[Decimal]) -> str | None:
    """The unit under which the narrative names just this figure, if it is not the heading's."""
    if figure * MONEY_UNITS[heading] in told:
        return None
    for unit, factor in MONEY_UNITS.items():
        if unit == heading or figure * factor not in told:
            continue
        sure = figure >= threshold("B-10.proving_from")
        by_words = figure >= threshold("B-10.proving_with_words_from") and figure * factor in spent
        if factor > MONEY_UNITS[heading] or sure or by_words:
            return unit
    return None


def _by_rows(case: Case, figures: Mapping[str, Decimal]) -> Proof | None:
    """Under 元: a number of pieces and a price of one give the amount in 万元, and one piece costs more than all."""
    path, budget = max(figures.items(), key=lambda each: each[1])
    if budget >= threshold("B-10.small_below"):
        return None
    amounts = [figure * MONEY_UNITS[_LARGER] for figure in figures.values()]
    for (count, pieces), (price, each) in product(_counted(case), _priced(case)):
        whole = pieces * each
        if pieces > 1 and each > budget and any(_close(whole, amount) for amount in amounts):
            reckoning = f"{plain(pieces)}×{plain(each)}＝{plain(whole)}"
            return Proof(
                _LARGER, path, f"指标行的数量与单价相乘是 {reckoning} 元",
                f"number and price in the rows give {reckoning.replace('＝', ' = ')} 元",
                (count, price),
            )
    return None


def _counted(case: Case) -> Iterator[tuple[str, Decimal]]:
    return (found for row in case.rows if is_count(row) for found in _values(row))


def _priced(case: Case) -> Iterator[tuple[str, Decimal]]:
    return (found for row in case.rows if row.heading == "cost" for found in _values(row, money=True))


def _values(row: Row, *, money: bool = False) -> Iterator[tuple[str, Decimal]]:
    """Target and actual value of a row with their paths; of amounts of money or of counts."""
    for column, value in (("actual", row.actual), ("target", row.target)):
        if isinstance(value, Quantity) and ((value.unit or "").split("/")[0] == _SMALLER) == money:
            yield f"{row.path}.{column}", value.value


def _close(reckoned: Decimal, amount: Decimal) -> bool:
    return abs(reckoned - amount) <= threshold("T-35.within") * amount
