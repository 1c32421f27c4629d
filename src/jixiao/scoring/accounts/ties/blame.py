"""Which cell is wrong when ties do not hold: the one whose correction mends most of them and breaks none.

A wrong amount stands in several ties (its row, its column, the same amount of another table). Told once for each,
one slip of the pen would look like five; here it is one blame with all the ties it explains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from heapq import heapify, heappop, heappush

from msgspec import Struct

from jixiao.scoring.accounts.ties.cells import Term
from jixiao.scoring.accounts.ties.tie import Tie


class Blame(Struct, frozen=True):
    """A cell, what it should say (in yuan), and the ties that show it; the first is told with its reckoning."""

    term: Term
    expected: Decimal
    ties: tuple[Tie, ...]
    sure: bool  # several ties agree on it, and on no other cell
    one_of: bool = False  # it is right as far as other ties show: one of its parts is wrong, which cannot be told


class _Guess(Struct, frozen=True, order=True):
    """A cell and its correction; the smallest is the best."""

    # ties broken less those mended; nothing is printed there or 0; not the cell its tie is about; position of the tie
    worth: tuple[int, int, int, int]
    path: str
    change: Decimal


class _Board:
    """The ties, and which of them are not accounted for yet."""

    def __init__(self, ties: Sequence[Tie]) -> None:
        self.ties = ties
        self.open = {at for at, each in enumerate(ties) if each.broken}
        self.settled: set[int] = set()
        self.within: dict[str, list[tuple[int, Term]]] = defaultdict(list)
        for at, each in enumerate(ties):
            for term in each.terms:
                self.within[term.path].append((at, term))

    def mended(self, path: str, change: Decimal) -> list[int]:
        """The open ties that hold when the cell is changed by that much."""
        return [at for at, term in self.within[path] if at in self.open and self._holds(at, term, change)]

    def guess(self, path: str, change: Decimal) -> _Guess | None:
        mended = self.mended(path, change)
        if not mended:
            return None
        spoilt = sum(
            1 for at, term in self.within[path]
            if at not in self.open and at not in self.settled and not self._holds(at, term, change)
        )
        about = any(self.ties[at].terms[0].path == path for at in mended)
        empty = not self.within[path][0][1].value
        return _Guess((spoilt - len(mended), empty, not about, min(mended)), path, change)

    def guesses(self, at: int) -> list[_Guess]:
        """What could be wrong when this tie does not hold."""
        off = self.ties[at].off
        made = (self.guess(term.path, -off * term.sign) for term in self.ties[at].terms)
        return [each for each in made if each is not None]

    def rivals(self, best: _Guess, mended: list[int]) -> list[Term]:
        """The other cells of the tie whose correction would mend the same and spoil no more."""
        tie = self.ties[mended[0]]
        found = []
        for term in tie.terms:
            guess = self.guess(term.path, -tie.off * term.sign)
            if guess is None or guess.path == best.path or guess.worth[:2] != best.worth[:2]:
                continue
            if self.mended(guess.path, guess.change) == mended:
                found.append(term)
        return found

    def _holds(self, at: int, term: Term, change: Decimal) -> bool:
        tie = self.ties[at]
        return abs(tie.off + change * term.sign) <= tie.leeway


def blames(ties: Sequence[Tie]) -> list[Blame]:
    """Every broken tie is in just one blame. The heap keeps it near linear: a guess can only lose worth."""
    board, found = _Board(ties), []
    heap = [each for at in sorted(board.open) for each in board.guesses(at)]
    heapify(heap)
    while heap:
        best = heappop(heap)
        now = board.guess(best.path, best.change)
        if now is None:
            continue
        if now != best:
            heappush(heap, now)
            continue
        mended = board.mended(best.path, best.change)
        rivals = board.rivals(best, mended)
        board.open.difference_update(mended)
        board.settled.update(mended)
        found.append(_blame(board, best, mended, alone=not rivals))
    return found


def _blame(board: _Board, guess: _Guess, mended: list[int], *, alone: bool) -> Blame:
    """The tie that is told stands in the cell's own table, is about the cell, and has few parts.

    Where several parts of a sum could be wrong just as well, it is told of the sum.
    """
    about = any(board.ties[at].terms[0].path == guess.path for at in mended)
    path = guess.path if alone or about else board.ties[mended[0]].terms[0].path
    table = next(term.table for term in board.ties[mended[0]].terms if term.path == guess.path)
    ties = sorted(
        (board.ties[at] for at in mended),
        key=lambda tie: (any(each.table != table for each in tie.terms), tie.terms[0].path != path, len(tie.terms)),
    )
    own = next((each for each in ties[0].terms if each.path == path), ties[0].terms[0])
    expected = own.value - ties[0].off * own.sign
    return Blame(own, expected, tuple(ties), alone and guess.worth[0] < -1, own.path != guess.path)
