"""The figures of an evaluation report or of final accounts, computed again: a line a figure, or every step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from jixiao.cli.language import lang, say
from jixiao.cli.scoring.cells import WRONG
from jixiao.cli.scoring.data import limits_of, row_of
from jixiao.scoring import Score, explain
from jixiao.scoring.recomputed import METHODS, Recomputed, computed
from jixiao.wording.columns import lined, wrap
from jixiao.wording.language import pick
from jixiao.wording.style import paint

CUT = {0: 40}


def recomputed_lines(found: Recomputed, room: int, *, traced: bool) -> list[str]:
    """The lines below the heading."""
    if not found.parts:
        return [say("  没有可以重算的数", "  nothing that follows from other figures")]
    listed = [line for score in found.parts for line in _opened(score)] if traced else _table(found.parts, room)
    wrong = sum(score.standing in WRONG for score in found.parts)
    count = len(found.parts)
    total = say(f"  重算 {count} 个数，不符 {wrong} 个", f"  {count} figures computed again, {wrong} differ")
    return [*listed, paint(total, "bold")]


def _table(scores: Sequence[Score], room: int) -> list[str]:
    """A line a figure; how one that differs comes about stands below it."""
    head = (say("数", "figure"), say("关系", "relation"), say("表上", "printed"), say("重算", "computed"),
            say("结论", "verdict"))
    rows = [(explain.label(each, lang()), pick(METHODS[each.method or ""], lang()), each.printed or "—",
             computed(each), explain.verdict(each, lang())) for each in scores]
    first, *lines = lined([head, *rows], room=room, indent="  ", right=(2, 3), cut_to=CUT)
    found = [paint(first, "dim")]
    for score, line in zip(scores, lines, strict=True):
        wrong = score.standing in WRONG
        found.append(paint(line, "red") if wrong else line)
        because = pick((score.because or "", score.because_en or ""), lang())
        told = filter(None, (explain.brief(score, lang()) if wrong else "", because))
        found += [f"      {part}" for each in told for part in wrap(each, room - 6)]
    return found


def _opened(score: Score) -> list[str]:
    """The trace of one figure, its heading in red where the printed one is another."""
    first, *steps = explain.score_lines(score, lang())
    return [paint(first, "red" if score.standing in WRONG else "bold"), *steps]


def recomputed_data(found: Recomputed, *, traced: bool) -> list[dict[str, Any]]:
    """Every figure for programs; steps and citations only where they are wanted."""
    return [_data(score, traced=traced) for score in found.parts]


def _data(score: Score, *, traced: bool) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(score) | limits_of(score)
    left_out = () if traced else ("steps", "citations")
    return {name: value for name, value in told.items() if name not in left_out}


def recomputed_rows(found: Recomputed) -> Iterator[Sequence[object]]:
    """A row a figure under the columns of forms; in place of the standard stands the relation."""
    return (row_of(score.method or "", score) for score in found.parts)

