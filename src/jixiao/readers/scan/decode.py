"""Likelihoods of characters along a line → its text, with how sure each character is and what else it may be."""

from __future__ import annotations

import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

BLANK = 0


class Reading(NamedTuple):
    """A line as recognised: `sure` has a likelihood 0-1 for each character of `text`.

    `missed` is the likelihood of the likeliest character that was left out, between two others.
    """

    text: str
    sure: tuple[float, ...]
    missed: float

    @property
    def least(self) -> float:
        """How sure the least sure character is; 0 when there is none."""
        return min(self.sure, default=0.0)


class Alphabet:
    """The characters a model knows. Full and half width of one character count as one: they mean the same."""

    def __init__(self, characters: Sequence[str]) -> None:
        self.characters = list(characters)

    @cached_property
    def same(self) -> dict[int, list[int]]:
        """For each character that has other widths, the numbers of all of them."""
        groups: dict[str, list[int]] = {}
        for number, character in enumerate(self.characters):
            groups.setdefault(unicodedata.normalize("NFKC", character), []).append(number)
        return {number: group for group in groups.values() if len(group) > 1 for number in group}

    @cached_property
    def nothing(self) -> list[int]:
        """The numbers of what prints nothing: no character, and blanks of all widths."""
        return [BLANK] + [number for number, character in enumerate(self.characters) if not character.strip()]

    def decoded(self, likely: NDArray[np.float32]) -> Reading:
        """The likeliest text: at each place the likeliest character, repeats and blanks dropped."""
        import numpy as np

        best = likely.argmax(axis=1)
        start = np.ones(len(best), np.bool_)
        start[1:] = best[1:] != best[:-1]
        first = np.flatnonzero(start)
        sure, chosen = [], []
        for begin, end in zip(first, [*first[1:], len(best)], strict=True):
            number = int(best[begin])
            if number != BLANK:
                chosen.append(number)
                sure.append(self._sure(likely[begin:end], number))
        return Reading("".join(self.characters[one] for one in chosen), tuple(sure), self._missed(likely, best))

    def _sure(self, likely: NDArray[np.float32], number: int) -> float:
        """How likely a character is over the places where it is the likeliest."""
        if number in self.nothing:
            return 1.0  # whether a gap is a blank or only wide makes no difference
        return float(likely[:, self.same.get(number, [number])].sum(axis=1).max())

    def _missed(self, likely: NDArray[np.float32], best: NDArray[np.int64]) -> float:
        """The likelihood of a character where none was taken; its neighbours, which smear, do not count."""
        import numpy as np

        places = np.flatnonzero(best == BLANK)
        filled = np.flatnonzero(best != BLANK)
        rest = likely[places]
        rest[:, self.nothing] = 0
        if len(filled) and len(places):
            after = np.searchsorted(filled, places)
            for beside in (np.maximum(after - 1, 0), np.minimum(after, len(filled) - 1)):
                for row, number in enumerate(best[filled[beside]]):
                    rest[row, self.same.get(int(number), [int(number)])] = 0
        return float(rest.max(initial=0.0))
