"""The scores of a form for programs: JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from jixiao.cli.language import lang, say
from jixiao.model import Place
from jixiao.scoring import Score, Scored, explain

CSV_HEAD = ("file", "form", "name", "standard", "path", "label", "printed", "computed", "maximum", "agrees", "reason",
            "line", "table", "row", "column", "low", "high", "decided", "standing", "choice", "open_high")
AGAIN = "total.recomputed"  # the path of the recomputed total, which stands in no cell of the form


def scored_data(scored: Scored) -> dict[str, Any]:
    """All of it, with what follows for each score: its limits (those of a decided score are the score itself), and
    `decided` and `standing`."""
    found: dict[str, Any] = msgspec.to_builtins(scored)
    for name in ("execution_rate", "execution_score", "total"):
        if (score := getattr(scored, name)) is not None:
            found[name] |= limits_of(score)
    found["rows"] = [row | limits_of(score) for row, score in zip(found["rows"], scored.rows, strict=True)]
    return found | {"decided": scored.again.decided, "standing": scored.standing}


def limits_of(score: Score) -> dict[str, Any]:
    """The limits of a score (those of a decided one are the score itself), and how it stands."""
    low, high = score.limits or (None, None)
    return {"low": low, "high": high, "decided": score.decided, "standing": score.standing}


def scored_rows(scored: Scored) -> Iterator[Sequence[object]]:
    """A row a score under the columns of CSV_HEAD from `standard` on; the recomputed total is a row of its own."""
    chosen = scored.choice
    choice = say(chosen.reason, chosen.reason_en) if chosen else None
    for score in scored.parts:
        yield row_of(scored.standard, score, choice)
    if scored.total is not None:
        yield (scored.standard, AGAIN, *_cells(scored.again), choice, "yes" if scored.open_high else None)


def row_of(standard: str, score: Score, choice: str | None = None) -> Sequence[object]:
    """The row of one score."""
    return (standard, score.path, *_cells(score), choice, "yes" if score.open_high else None)


def _cells(score: Score) -> Sequence[object]:
    at, limits = score.at or Place(), score.limits or (None, None)
    agrees = {True: "yes", False: "no", None: None}[score.agrees]
    return (explain.label(score, lang()), score.claimed, score.computed, score.maximum, agrees,
            say(score.reason or "", score.reason_en or ""), at.line, at.table, at.row, at.column, *limits,
            score.decided, score.standing)
