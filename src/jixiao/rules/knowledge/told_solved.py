"""Which amount of the narrative is wrong when several figures about it are: the one whose correction mends them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from jixiao.model.arithmetic import HUNDRED
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.told_in_tables import compared
from jixiao.rules.knowledge.told_twice import told_twice
from jixiao.rules.knowledge.told_words import contradicted
from jixiao.scoring.accounts.told import Amount, Told
from jixiao.scoring.result import Score, places

MOST = 40  # wrong figures; a text with more is wrong throughout, or misread
FIELDS = ("amount", "change", "baseline_amount")


class Mistake(NamedTuple):
    """A wrong amount, what it should be in 元, and what shows it: table, unit, again (told twice), or a method."""

    path: str
    told: Told
    amount: Amount
    right: Decimal
    shown_by: str
    about: bool = False  # the right amount follows from a percentage, which leaves its last places open

    @property
    def expected(self) -> Decimal:
        """The right amount in the printed unit, with the printed places."""
        return (self.right / self.amount.factor).quantize(Decimal(1).scaleb(-places(self.amount.printed)))


def corrected(case: AccountsCase, mistakes: Iterable[Mistake]) -> AccountsCase:
    """The accounts with the right amounts in place of the wrong ones."""
    figures = list(case.accounts.figures)
    for each in mistakes:
        at, field = each.told.position, each.path.rpartition(".")[2]
        behind = (each.amount.cell.text or "").lstrip("-+0123456789.,， ")
        cell = replace(each.amount.cell, text=f"{each.expected:f}{behind}", understood=None)
        figures[at] = replace(figures[at], **{field: cell})
    if tuple(figures) == case.accounts.figures:
        return case
    return AccountsCase(replace(case.accounts, figures=tuple(figures)), case.document)


def troubles(case: AccountsCase) -> set[tuple[str, str]]:
    """What does not hold: figures that come out otherwise, words against the amounts."""
    wrong = {(score.path, score.method or "") for score in case.recomputed.parts if score.agrees is False}
    return wrong | {(f"figures[{position}]", "direction") for position in contradicted(case)}


def again_or_first(case: AccountsCase) -> Iterator[Mistake]:
    """Of two amounts told of one matter the wrong one, where what is said about it tells."""
    before = troubles(case)
    for first, again in told_twice(case) if 0 < len(before) <= MOST else ():
        tries = [_as(one, other) for one, other in ((first, again), (again, first))]
        left = [troubles(corrected(case, [each])) for each in tries]
        best = min((0, 1), key=lambda at: len(left[at]))
        if len(left[0]) != len(left[1]) and left[best] < before:
            yield tries[best]


def _as(wrong: Told, right: Told) -> Mistake:
    amount, other = wrong.amount(), right.amount()
    assert amount is not None
    assert other is not None
    return Mistake(amount.path, wrong, amount, other.value, "again")


def solved(case: AccountsCase) -> Iterator[Mistake]:
    """The one amount that mends most of what is wrong, two figures at least, and spoils none; then the next."""
    before = troubles(case)
    while 1 < len(before) <= MOST:
        tries = [(len(before) - len(left), each, left) for each in _guesses(case)
                 if (left := troubles(corrected(case, [each]))) < before]
        most = max((mended for mended, *_ in tries), default=0)
        best = [(each, left) for mended, each, left in tries if mended == most]
        if most < 2 or len({each.path for each, _ in best}) > 1:
            return
        each, before = min(best, key=lambda found: found[0].about)
        yield each
        case = corrected(case, [each])


def _guesses(case: AccountsCase) -> Iterator[Mistake]:
    """What each amount that a wrong figure rests on would have to be for it to hold; those a table prints are right."""
    seen = set()
    for score in case.recomputed.parts:
        if score.agrees is not False:
            continue
        values = {path: amount.value for path, _, amount in _terms(case, score)}
        for path, told, amount in _terms(case, score):
            found = compared(case, told) if path.endswith(".amount") else None
            if found is not None and found.agrees:
                continue
            for right in _rights(score, path, values):
                mistake = Mistake(path, told, amount, right, score.method or "", score.method not in ("sum", "change"))
                if right >= 0 and (path, mistake.expected) not in seen:
                    seen.add((path, mistake.expected))
                    yield mistake


def _terms(case: AccountsCase, score: Score) -> Iterator[tuple[str, Told, Amount]]:
    paths = [each.path for step in score.steps for each in step.inputs if each.path]
    for path in dict.fromkeys((*paths, score.path)):
        at, _, field = path.partition("].")
        if at.startswith("figures[") and field in FIELDS:
            told = case.narrative.figures[int(at.removeprefix("figures["))]
            if (amount := told.amount(field)) is not None:
                yield path, told, amount


def _rights(score: Score, path: str, values: dict[str, Decimal]) -> Iterator[Decimal]:
    """The values of one amount with which the figure holds, the others being right."""
    inputs = [each.path or "" for step in score.steps for each in step.inputs]
    others = [values[each] for each in inputs if each != path and each in values]
    if score.method == "sum":
        added = sum(others, Decimal(0))
        yield added if path == score.path else values[score.path] - added
    elif score.method == "change" and score.path in values and len(others) == (2 if path == score.path else 1):
        by = abs(values[score.path])
        yield from (abs(others[0] - others[1]),) if path == score.path else (others[0] + by, others[0] - by)
    elif score.method in ("share", "completion") and len(others) == 1 and score.claimed:
        yield others[0] * (score.claimed / HUNDRED if path == inputs[0] else HUNDRED / score.claimed)
    elif score.method == "change_rate" and len(inputs) == 2 and score.claimed and len(others) == 1:
        rate = score.claimed / HUNDRED
        for sign in (1, -1):
            if inputs[0].endswith(".change") and 1 + sign * rate:
                before = rate / (1 + sign * rate)  # change ÷ current amount
                yield others[0] * before if path == inputs[0] else others[0] / before
            elif not inputs[0].endswith(".change") and 1 + sign * rate > 0:
                yield others[0] * (1 + sign * rate) if path == inputs[0] else others[0] / (1 + sign * rate)
