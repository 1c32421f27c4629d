"""Parts added up beside their whole (D-19, D-24), and shares of a whole list beside 100 (D-34)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec.structs import replace

from jixiao.model.arithmetic import HUNDRED
from jixiao.scoring.accounts.lists import List
from jixiao.scoring.accounts.reckoning import Reckoned, below, entered, reckoning, shown_in
from jixiao.scoring.accounts.told import Amount, Told
from jixiao.scoring.inputs import given
from jixiao.scoring.result import Score, Step, places

ZERO = Decimal(0)
TOGETHER = ("各项之和", "the parts added")
ALONE = ("只有这一项", "the only part")
SHARES = ("各项比例之和", "the shares added")


def sums(found: Iterable[List]) -> Iterator[Score]:
    """The parts of every list added up, and their shares where the list is whole."""
    for each in found:
        whole = each.whole.amount()
        if whole is None or any(amount.unit != whole.unit for amount in each.amounts):
            continue
        added = _added(each, whole)
        if added is not None:
            yield added
        if added is None or added.agrees:
            yield from _shares(each, whole)


def _added(each: List, whole: Amount) -> Score | None:
    """None where the list names only some of the parts."""
    amounts = each.amounts
    if not amounts:
        return None
    total, loose = sum((amount.value for amount in amounts), ZERO), sum((amount.half for amount in amounts), ZERO)
    is_short = total + loose < whole.value - whole.half
    only_one = len(amounts) == 1 and not each.complete and each.short == "error"
    if is_short and (each.short == "nothing" or only_one):
        return None
    inputs = tuple(entered(part.item, amount) for part in each.parts if (amount := part.amount()) is not None)
    formula = " + ".join(map(shown_in, amounts)) + (f" = {total / whole.factor:f}" if len(amounts) > 1 else "")
    step = Step(*(TOGETHER if len(amounts) > 1 else ALONE), formula, total / whole.factor, inputs)
    value, room = total / whole.factor, (loose + whole.half) / whole.factor
    score = reckoning(whole.path, below(each.whole.item, TOGETHER), whole.cell, "sum",
                      Reckoned(value, value, value, step))
    unsure = score.inferred or (is_short and (each.short == "warning" or not each.complete))
    # As many half places as there are figures: 0.01 for two, 0.02 for four.
    return replace(score, computed=value, low=value - room, high=value + room, tolerance=room, inferred=unsure)


def _shares(each: List, whole: Amount) -> Iterator[Score]:
    """Σ 占比 = 100 ± 0.01 for each share, where the parts are the whole."""
    told = [(part, part.figure.share) for part in each.parts if _counts(part)]
    cells = [(part, cell) for part, cell in told if cell is not None and cell.number is not None]
    total = sum((amount.value for amount in each.amounts), ZERO)
    loose = sum((amount.half for amount in each.amounts), whole.half)
    if len(cells) < 2 or len(cells) < len(told) or abs(total - whole.value) > loose:
        return
    numbers = [cell.number for _, cell in cells if cell.number is not None]
    tolerance = sum((Decimal(1).scaleb(-places(number)) for number in numbers), ZERO)
    added = sum(numbers, ZERO)
    last, cell = cells[-1]
    inputs = tuple(given(part.item, share, f"{part.path}.share", share.number) for part, share in cells)
    formula = f"{' + '.join(f'{number:f}' for number in numbers)} = {added:f}"
    score = reckoning(f"{last.path}.share", below(each.whole.item, SHARES), cell, "shares",
                      Reckoned(HUNDRED, HUNDRED, HUNDRED, Step(*SHARES, formula, added, inputs)))
    yield replace(score, claimed=added, printed=None, computed=HUNDRED, low=HUNDRED - tolerance,
                  high=HUNDRED + tolerance, tolerance=tolerance)


def _counts(part: Told) -> bool:
    """Whether a share is to be expected: nothing is told as a share of 0."""
    amount = part.amount()
    return amount is not None and (amount.value != 0 or part.figure.share is not None)
