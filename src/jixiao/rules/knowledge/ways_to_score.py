"""How sure it is that a row is scored as the standard says, where that standard is not the place's own."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.rules.case import Case, Row
from jixiao.scoring import load_standard
from jixiao.scoring.marks import mark
from jixiao.wording.numbers import plain

# Printed under published forms: beyond a target with ≤ the score is target ÷ actual (cn-2020#reverse names both).
_BESIDE_LINEAR = "practice-notes-reverse-ratio"


class OtherWay(Struct, frozen=True):
    """What the other way in use gives, with its reckoning and what messages add about it."""

    score: Decimal
    formula: str

    @property
    def zh(self) -> str:
        """The other way, for messages."""
        return f"；按 {self.formula} 应为 {plain(self.score)}，两种记法都不相符" if self.formula else ""

    @property
    def en(self) -> str:
        """The same in English."""
        return f"; {self.formula} gives {plain(self.score)}, and it fits neither" if self.formula else ""


NEITHER = OtherWay(Decimal(0), "")


def is_open(case: Case, row: Row) -> bool:
    """Whether no standard of the place is known and nothing published shows how rows of this kind are scored."""
    if case.scored.own or row.figures is None:
        return False
    cites = case.standard.method(row.figures.slot)[1].cites
    return all(case.standard.citations[cite].evidence != "V" for cite in cites)


def other_way(case: Case, row: Row) -> OtherWay | None:
    """The ratio beside the linear way to score a row with ≤, None where only one way is known."""
    figures, points = row.figures, row.score.maximum
    if not is_open(case, row) or figures is None or points is None or row.score.method != "reverse_linear":
        return None
    found = mark(figures, points, load_standard(_BESIDE_LINEAR))
    formula = found.steps[0].formula if found.steps else ""
    return OtherWay(found.score, formula) if found.score is not None else None
