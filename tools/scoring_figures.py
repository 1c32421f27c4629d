"""The figures of the report of scores: every score of every form as a line, and how they are counted by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from msgspec import Struct
from scoring_sources import Found

from jixiao import api
from jixiao.model import Cell, Form, Indicator, text
from jixiao.model.value import Duration, Frequency, Quantity, Range, Several
from jixiao.scoring.result import Score, Scored
from jixiao.scoring.why import Explanation, asks, why

NUMBERS = (Quantity, Range, Duration, Frequency, Several)


class Line(Struct, frozen=True):
    """One score of a form; `row` is None for money and total, `differs` that it calls for an explanation."""

    found: Found
    scored: Scored
    score: Score
    row: Indicator | None
    differs: bool
    why: tuple[Explanation, ...]

    @property
    def place(self) -> str:
        return self.found.place

    @property
    def numeric(self) -> bool:
        """Whether it is a row whose target or actual value holds a number."""
        return self.row is not None and any(map(holds_number, (self.row.target, self.row.actual)))

    @property
    def compared(self) -> bool:
        """Whether a printed score stands beside a computed one."""
        return self.score.agrees is not None

    @property
    def bracketed(self) -> bool:
        """Whether a printed score stands beside an interval narrower than the points."""
        return self.score.decided == "bracketed" and self.score.claimed is not None

    @property
    def idle(self) -> bool:
        """Whether it is a row that no points are printed for, or none but 0: there is nothing to decide."""
        if self.row is None:
            return False
        unprinted = self.score.maximum is None and not any(map(str.isalnum, text(self.row.weight) or ""))
        return unprinted or self.score.maximum == 0

    @property
    def open(self) -> bool:
        """Whether what it earns is not decided: a row, or the points of execution, without a computed score."""
        return self.score.computed is None and self.score is not self.scored.total and not self.idle


class Figures(Struct, frozen=True):
    """What is counted for a place, or for all of them."""

    place: str
    forms: int
    other_forms: int  # that are not scored: targets, monitoring
    rows: tuple[Line, ...]
    money: tuple[Line, ...]
    totals: tuple[Line, ...]

    @property
    def numeric(self) -> list[Line]:
        return [line for line in self.rows if line.numeric]

    @property
    def weighed(self) -> list[Line]:
        """The rows that have points to earn."""
        return [line for line in self.rows if not line.idle]

    def decided(self) -> Counter[str]:
        """Rows that have points by decided, bracketed, undecided."""
        return Counter(line.score.decided for line in self.weighed)

    def stand(self) -> Counter[str]:
        """Totals by how they stand to the interval of the recomputed one; `none` where there is nothing to compare."""
        return Counter(line.scored.standing or "none" for line in self.totals)

    def left(self) -> Counter[str]:
        """Why rows are undecided, by code."""
        return Counter(line.score.code or "" for line in self.weighed if line.score.decided == "undecided")


def holds_number(cell: Cell | None) -> bool:
    """Whether a printed text holds a digit, or was understood as a number that is spelled."""
    printed = text(cell)
    if cell is None or printed is None:
        return False
    return any(sign.isdigit() for sign in normalize("NFKC", printed)) or isinstance(cell.understood, NUMBERS)


def lines(found: Iterable[Found]) -> Iterator[Line]:
    """Every score of the self-evaluation forms, explained where it differs."""
    for each in found:
        if each.form.kind != "self_evaluation":
            continue
        scored = api.score(each.form)
        for score in scored.parts:
            yield Line(each, scored, score, _row(each.form, score), asks(scored, score), why(each.form, scored, score))


def _row(form: Form, score: Score) -> Indicator | None:
    if not score.path.startswith("indicators"):
        return None
    return form.indicators[int(score.path.partition("[")[2].partition("]")[0])]


def by_place(found: list[Found], every: list[Line]) -> list[Figures]:
    """The figures of every place, in order."""
    return [_figures(place, [each for each in found if each.place == place],
                     [line for line in every if line.place == place])
            for place in dict.fromkeys(each.place for each in found)]


def whole(found: list[Found], every: list[Line], name: str) -> Figures:
    """The figures of all places together."""
    return _figures(name, found, every)


def _figures(place: str, found: list[Found], every: list[Line]) -> Figures:
    forms = sum(each.form.kind == "self_evaluation" for each in found)
    rows = tuple(line for line in every if line.row is not None)
    totals = tuple(line for line in every if line.score is line.scored.total)
    money = tuple(line for line in every if line.row is None and line.score is not line.scored.total)
    return Figures(place, forms, len(found) - forms, rows, money, totals)
