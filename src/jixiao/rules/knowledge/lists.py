"""Lists that a goal promises by number, beside what the result counts and what rows explain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from jixiao.rules.case import Case
from jixiao.rules.knowledge.narrative import Count, counts, pairs
from jixiao.rules.knowledge.settled import one_sentence, settled
from jixiao.rules.knowledge.words import folded, says_nothing

_MANY = 20  # counts of one thing that are looked at
_SEVERAL = 2


class Done(Struct, frozen=True):
    """The counts of a result, by unit and two neighbouring signs of the words beside the number."""

    text: str
    named: Mapping[tuple[str, str], Sequence[Count]]

    @classmethod
    def of(cls, text: str) -> Done:
        """Of the same unit and word the first ones will do."""
        named: dict[tuple[str, str], list[Count]] = defaultdict(list)
        for one in (each.count for each in settled(text, "actual")):
            for two in {"".join(two) for two in pairwise(one.near)}:
                if len(named[one.unit, two]) < _MANY:
                    named[one.unit, two].append(one)
        return cls(text, named)

    def answer(self, planned: Count, noun: str) -> Count | None:
        """The count of the same thing, the planned one if it stands there; several of one sentence are added."""
        found = {one.start: one for two in pairs(noun) for one in self.named.get((planned.unit, two), ())}
        same = [found[start] for start in sorted(found)]
        if len(same) < _SEVERAL:
            return same[0] if same else None
        together = sum((one.value for one in same), Decimal(0))
        if any(one.value == planned.value for one in same) or together == planned.value:
            return planned
        return replace(same[0], value=together) if one_sentence(self.text, same[0], same[-1]) else same[0]


class Explained(Struct, frozen=True):
    """What rows with a reason ask for: the numbers, and by unit the words of their names."""

    numbers: frozenset[tuple[Decimal, str]]
    words: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, case: Case) -> Explained:
        """The rows that give a reason for a deviation."""
        rows = [row.indicator for row in case.rows if not says_nothing(row.indicator.deviation)]
        asked = [(row, one) for row in rows for one in counts(folded(row.target))]
        return cls(
            frozenset((one.value, one.unit) for _, one in asked),
            frozenset((one.unit, "".join(two)) for row, one in asked for two in pairwise(folded(row.level3))),
        )

    def covers(self, planned: Count, noun: str) -> bool:
        """Whether one of the rows asks for this number, or for the same thing by name."""
        named = any((planned.unit, two) in self.words for two in pairs(noun))
        return named or (planned.value, planned.unit) in self.numbers
