"""One wrong amount of the narrative, one finding: what follows from it is judged with the amount that is right.

A wrong amount makes the rates, shares, completions and sums about it come out wrong, though they are printed rightly.
Where a table, the same figure told again, or several figures together show which amount is wrong, they are judged once
more with the right one; those that hold then belong to the finding about the amount.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.told_in_tables import compared
from jixiao.rules.knowledge.told_solved import Mistake, again_or_first, corrected, solved
from jixiao.rules.knowledge.told_words import contradicted
from jixiao.rules.knowledge.unit_slips import slipped, slips
from jixiao.scoring.recomputed import METHODS
from jixiao.scoring.result import Score
from jixiao.wording.language import Term


class Settled(NamedTuple):
    """The accounts with the right amounts, the mistakes by path, and the figures that hold with the right ones."""

    case: AccountsCase
    mistakes: Mapping[str, Mistake]
    mended: Mapping[str, Sequence[Score]]
    turned: frozenset[int]  # the figures whose words only contradict the wrong amounts

    def shown_by(self, kind: str) -> Iterator[Mistake]:
        """The mistakes that such a proof shows."""
        return (each for each in self.mistakes.values() if each.shown_by == kind)

    def then(self, path: str) -> Term:
        """What is said of the figures that hold with the right amount."""
        methods = dict.fromkeys(score.method for score in self.mended.get(path, ()) if score.method)
        if not methods:
            return "", ""
        listed, listed_en = "、".join(METHODS[each][0] for each in methods), ", ".join(METHODS[each][1]
                                                                                     for each in methods)
        return f"；按此数，文中的{listed}都相符", f"; with that amount the text agrees with itself ({listed_en})"

    def bases(self, path: str, own: tuple[str, ...]) -> tuple[str, ...]:
        """What a finding about that amount rests on, with the figures that hold with the right one."""
        more = [_basis(self.case, score) for score in self.mended.get(path, ())]
        at = self.mistakes[path].told.position if path in self.mistakes else None
        words = at is not None and not self.turned.isdisjoint((at, at + 1))  # a budget stands before its figure
        return tuple(dict.fromkeys((*own, *sorted({*more, *(["D-20"] if words else [])}))))

    def uses(self, path: str) -> list[str]:
        """The paths of these figures."""
        return [score.path for score in self.mended.get(path, ()) if score.path != path]


def settled(case: AccountsCase) -> Settled:
    """The accounts as they are when the amounts known to be wrong are put right."""
    return case.shared(_settled)


def with_rates(case: AccountsCase) -> AccountsCase:
    """The same with percentages that are computed wrongly put right."""
    right = settled(case).case
    figures = list(right.accounts.figures)
    for score in right.recomputed.of("change_rate", "completion"):
        if score.agrees is False and score.computed is not None:
            number, _, field = score.path.removeprefix("figures[").partition("].")
            at = int(number)
            cell = getattr(figures[at], field)
            figures[at] = replace(figures[at], **{field: replace(cell, text=f"{score.computed:f}%")})
    return AccountsCase(replace(case.accounts, figures=tuple(figures)), case.document)


def _settled(case: AccountsCase) -> Settled:
    mistakes = {each.path: each for each in (*_by_table(case), *_by_unit(case))}
    right = corrected(case, mistakes.values())
    for search in (again_or_first, solved):
        for each in search(right):
            mistakes.setdefault(each.path, each)
        right = corrected(case, mistakes.values())
    turned = frozenset(contradicted(case) - contradicted(right)) if mistakes else frozenset()
    return Settled(right, mistakes, _mended(case, right, mistakes), turned)


def _basis(case: AccountsCase, score: Score) -> str:
    """The obligation that a computed figure stands under by itself."""
    if score.method == "shares":
        return "D-34"
    at = int(score.path.removeprefix("figures[").partition("]")[0])
    concept = case.accounts.figures[at].concept or ""
    return "D-24" if score.method == "sum" and concept.startswith(("procurement", "assets:")) else "D-19"


def _by_table(case: AccountsCase) -> Iterator[Mistake]:
    for told in case.narrative.figures:
        found = compared(case, told)
        if found is None or found.agrees or any(slipped(found.amount.value, cell.value) for cell in found.cells):
            continue
        yield Mistake(found.amount.path, told, found.amount, found.cells[0].value, "table")


def _by_unit(case: AccountsCase) -> Iterator[Mistake]:
    for slip in slips(case):
        if slip.right is not None:
            yield Mistake(slip.amount.path, slip.told, slip.amount, slip.right, "unit")


def _mended(case: AccountsCase, right: AccountsCase, mistakes: Mapping[str, Mistake]) -> Mapping[str, list[Score]]:
    """The figures that are wrong as printed and hold with the right amounts, by the mistake they rest on."""
    found: dict[str, list[Score]] = defaultdict(list)
    left = {(score.path, score.method) for score in right.recomputed.parts if score.agrees is False}
    for score in case.recomputed.parts if mistakes else ():
        if score.agrees is not False or (score.path, score.method) in left:
            continue
        for path in dict.fromkeys((score.path, *(each.path for step in score.steps for each in step.inputs))):
            if path is not None and path in mistakes:
                found[path].append(score)
    return found
