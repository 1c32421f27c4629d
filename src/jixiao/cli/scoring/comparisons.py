"""What `jixiao score --under A --under B` makes of a form: its scores side by side, and what decides them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from jixiao import api
from jixiao.cli.language import lang, say
from jixiao.cli.scoring.cells import CUT, RIGHT, WRONG, cells, heads, percent
from jixiao.cli.scoring.entries import Sides, indented, short_names, side
from jixiao.cli.scoring.page import why_nothing
from jixiao.model import Form
from jixiao.scoring import Score, Standard, entry_words, explain
from jixiao.scoring.result import Standing
from jixiao.scoring.under import Cause, Compared, Comparison, Points
from jixiao.wording.columns import lined
from jixiao.wording.numbers import plain
from jixiao.wording.style import paint

MARKS: Mapping[Standing | None, str] = {"agrees": "=", "differs": "≠", "inside": "∈", "above": "↑", "below": "↓"}


class Comparisons:
    """Each form under several standards."""

    traced = None
    head = ("standard", "path", "label", "printed", "computed", "low", "high", "decided", "standing", "reason",
            "decided_by", "open_high")

    def __init__(self, standards: Sequence[Standard]) -> None:
        self._standards = standards

    def lines(self, form: Form, room: int) -> list[str]:
        """The standards, a line a score with all their figures, and under a row that differs what decides it."""
        if reason := why_nothing(api.score(form, self._standards[0], trace=False)):
            return [reason]
        found = api.under(form, self._standards)
        named = [f"{name} {each.id}  {say(each.title, each.title_en)}"
                 for name, each in zip(short_names(len(self._standards)), self._standards, strict=True)]
        return [*named, *_Table(form, found, room).lines(), *_points(found.points, room)]

    def data(self, form: Form) -> Mapping[str, Any]:
        """The comparison without the steps of the scores."""
        found = api.under(form, self._standards)
        return {"comparison": {
            "standards": found.standards,
            "rows": [_data(each, found.standards) for each in found.rows],
            "total": _data(found.total, found.standards), "points": msgspec.to_builtins(found.points),
        }}

    def rows(self, form: Form) -> Iterator[Sequence[object]]:
        """A row for every score under every standard."""
        found = api.under(form, self._standards)
        for each in (*found.rows, found.total):
            causes = {cause.other: " ".join(entry.key for entry in cause.entries) for cause in each.causes}
            for standard, score in zip(found.standards, each.scores, strict=True):
                yield (standard, each.path, explain.label(score, lang()), score.claimed, score.computed,
                       *(score.limits or (None, None)), score.decided, score.standing,
                       say(score.reason or "", score.reason_en or ""), causes.get(standard),
                       "yes" if score.open_high else None)


class _Table:
    """The scores side by side; an entry that decides several of them is written out once."""

    def __init__(self, form: Form, found: Comparison, room: int) -> None:
        self.form, self.found, self.room = form, found, room
        self.names = dict(zip(found.standards, short_names(len(found.standards)), strict=True))
        self.told: set[tuple[str, str]] = set()

    def lines(self) -> list[str]:
        """The table, what its marks mean, and how many scores depend on the standard."""
        every = (*self.found.rows, self.found.total)
        rows = zip(cells(self.form, [each.scores[0] for each in every]), every, strict=True)
        body = [(*before, *(cell for score in each.scores for cell in _figure(score))) for before, each in rows]
        head = (*heads(), *(cell for name in self.names.values() for cell in (name, "")))
        right = (*RIGHT, *range(6, 6 + 2 * len(self.names), 2))
        first, *lines = lined([head, *body], room=self.room, indent="  ", right=right, cut_to=CUT)
        found = [paint(first, "dim")]
        for each, line in zip(every, lines, strict=True):
            found += [self._painted(each, line), *(told for cause in each.causes for told in self._cause(each, cause))]
        return [*found, _legend(sum(1 for each in self.found.rows if each.causes), len(self.found.rows))]

    def _painted(self, each: Compared, line: str) -> str:
        if each.causes:
            return paint(line, "yellow")
        return paint(line, "red") if all(score.standing in WRONG for score in each.scores) else line

    def _cause(self, each: Compared, cause: Cause) -> Iterator[str]:
        """What decides; the entries as both standards have them, and the reckoning under both."""
        sides = Sides((self.names[cause.one], self.names[cause.other]))
        entries = say("、", ", ").join(f"{entry_words.full_name(e.key, lang())} ({e.key})" for e in cause.entries)
        yield from indented(say(f"{sides.names[1]}与{sides.names[0]}不同，由此决定：{entries}",
                                f"{sides.names[1]} differs from {sides.names[0]}; decided by: {entries}"), self.room, 4)
        for entry in cause.entries:
            if (cause.other, entry.key) not in self.told:
                self.told.add((cause.other, entry.key))
                yield from sides.lines(entry, self.room, 6)
        if each is not self.found.total:
            for standard in (cause.one, cause.other):
                score = each.scores[self.found.standards.index(standard)]
                yield from indented(f"{self.names[standard]} {explain.brief(score, lang())}", self.room, 6, hanging=2)


def _figure(score: Score) -> tuple[str, str]:
    """The score and the mark of how the printed one stands to it; nothing where that is open."""
    is_open = score.decided == "undecided" and score.standing == "inside"
    return explain.value(score) + percent(score), "" if is_open else MARKS.get(score.standing, "")


def _legend(differing: int, every: int) -> str:
    words = say("，", ", ").join(f"{mark} {explain.standing(each, lang())}" for each, mark in MARKS.items() if each)
    return paint(say(f"  {every} 项中 {differing} 项因标准而异。表上得分：{words}",
                     f"  {differing} of {every} scores depend on the standard. Printed score: {words}"), "dim")


def _points(points: Sequence[Points], room: int) -> list[str]:
    """The points that the standards state differently, which move no score."""
    if not points:
        return []
    first = say("  各标准规定的分值不同；得分按表上所印的分值计算：",
                "  points that the standards state differently; scores are made of the printed ones:")
    rows = [(entry_words.name(each.key, lang()),
             say("表上 ", "printed ") + (plain(each.printed) if each.printed is not None else "—"),
             *(f"{name} {side(setting)}" for name, setting in
               zip(short_names(len(each.stated)), each.stated, strict=True)))
            for each in points]
    return [paint(line, "dim") for line in (first, *lined(rows, room=room, indent="    "))]


def _data(each: Compared, standards: Sequence[str]) -> dict[str, Any]:
    scores = [
        {"standard": standard, "computed": score.computed, "low": score.limits and score.limits[0],
         "high": score.limits and score.limits[1], "open_high": score.open_high,
         "decided": score.decided, "standing": score.standing,
         "method": score.method, "reason": score.reason, "reason_en": score.reason_en, "keys": score.keys}
        for standard, score in zip(standards, each.scores, strict=True)
    ]
    return {"path": each.path, "label": each.label, "printed": each.scores[0].claimed, "scores": scores,
            "causes": msgspec.to_builtins(each.causes)}
