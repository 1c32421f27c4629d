"""Cells as the inputs of a step, and the reason when they do not serve as such."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell, text
from jixiao.scoring.result import Code, Input, Score, Step


class Refusal(Struct, frozen=True):
    """Why something is not computed, and what is missing; `code` is for rules."""

    reason: str
    reason_en: str
    code: Code = "not_computable"


def given(name: str, cell: Cell | None, path: str, value: Decimal | None) -> Input:
    """The input of that name, with the doubt about its reading."""
    if cell is None:
        return Input(name, None, value, path, None)
    return Input(name, cell.text, value, path, cell.at, cell.doubt)


def weighs_nothing(blank: Score, weight: Cell | None, path: str, *, trace: bool) -> Score:
    """A score of nothing, where there are no points to earn."""
    step = Step("分值为 0，不记分", "no points to earn", "0", Decimal(0),
                (given("分值", weight, f"{path}.weight", blank.maximum),))
    return replace(blank, computed=Decimal(0), steps=(step,) if trace else ())


def folded(cell: Cell | None) -> str:
    """The text of a label, a sign or a word without blanks, full-width signs made half-width."""
    printed = text(cell)
    return _folded(printed) if printed else ""


@lru_cache(maxsize=16384)
def _folded(printed: str) -> str:
    return "".join(normalize("NFKC", printed).split())
