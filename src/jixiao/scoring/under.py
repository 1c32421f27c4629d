"""One form under several standards, and for every figure that differs the entries of the standards that decide it.

What decides is proved, not read off: entries of the other standard are put into the first one and the form is scored
again. The first entry used in the row that alone gives the other's figure is named; where none does, the smallest set
found by leaving out one entry after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Form, number, text
from jixiao.model.arithmetic import total_line
from jixiao.scoring.difference import Entry, difference
from jixiao.scoring.engine import score
from jixiao.scoring.result import Score, Scored
from jixiao.scoring.standard import Setting, Standard

Figure = Callable[[Scored], object]


class Cause(Struct, frozen=True):
    """Why a figure under `other` is not that under `one`: with these entries of `other`, `one` gives its figure."""

    one: str
    other: str
    entries: tuple[Entry, ...]


class Compared(Struct, frozen=True):
    """One figure under every standard, in their order; a cause for each whose figure is not that of the first."""

    path: str
    label: str
    scores: tuple[Score, ...]
    causes: tuple[Cause, ...] = ()


class Points(Struct, frozen=True):
    """The points (分值) of a first-level indicator as printed, and as each standard states them. They move no score:
    a score is made of the points that are printed."""

    key: str  # weight.产出指标
    printed: Decimal | None
    stated: tuple[Setting | None, ...]


class Comparison(Struct, frozen=True):
    """A form under several standards: its scores row by row, its recomputed total, and the points that they state
    differently."""

    standards: tuple[str, ...]
    rows: tuple[Compared, ...]
    total: Compared
    points: tuple[Points, ...] = ()


def under(form: Form, standards: Sequence[Standard]) -> Comparison:
    """The form under two or more different standards."""
    if len(standards) < 2 or len({each.id for each in standards}) < len(standards):
        raise ValueError("give two or more standards, each once")
    every = [score(form, each) for each in standards]
    mixes = [_Mixed(form, standards[0], other, every[0], scored) for other, scored in
             zip(standards[1:], every[1:], strict=True)]
    rows = tuple(_row(at, every, mixes) for at in range(len(every[0].before_total)))
    total = _compared([each.again for each in every], [mix.total() for mix in mixes])
    return Comparison(tuple(each.id for each in standards), rows, total, tuple(_points(form, standards)))


def _row(at: int, every: Sequence[Scored], mixes: Sequence[_Mixed]) -> Compared:
    return _compared([each.before_total[at] for each in every], [mix.row(at) for mix in mixes])


def _compared(scores: Sequence[Score], causes: Iterable[Cause | None]) -> Compared:
    return Compared(scores[0].path, scores[0].label, tuple(scores), tuple(each for each in causes if each))


class _Mixed:
    """The first standard with entries of another one in it, and what that makes of the form."""

    def __init__(self, form: Form, one: Standard, other: Standard, before: Scored, after: Scored) -> None:
        self.form, self.one, self.other, self.before, self.after = form, one, other, before, after
        self.entries = {entry.key: entry for entry in difference(one, other).entries}
        self._made: dict[frozenset[str], Scored] = {}

    def row(self, at: int) -> Cause | None:
        """Why one score before the total differs; None where it does not."""
        used = (*self.before.before_total[at].keys, *self.after.before_total[at].keys, "tolerance.score")
        return self._cause(used, lambda scored: _figure(scored.before_total[at]),
                           lambda scored: scored.before_total[at].standing)

    def total(self) -> Cause | None:
        """Why the recomputed total differs: the entries that decide the rows, and those of the total."""
        rows = [self.row(at) for at in range(len(self.before.before_total))]
        used = [entry.key for cause in rows if cause for entry in cause.entries]
        used += [*self.before.again.keys, *self.after.again.keys, "tolerance.total"]
        return self._cause(used, lambda scored: (scored.added, _figure(scored.again)),
                           lambda scored: (scored.total and scored.total.standing, scored.standing))

    def _cause(self, used: Iterable[str], figure: Figure, standing: Figure) -> Cause | None:
        """Why the figure differs or, where it does not, how the printed one stands to it."""
        of = next((each for each in (figure, standing) if each(self.before) != each(self.after)), None)
        if of is None:
            return None
        keys = self._deciding([key for key in dict.fromkeys(used) if key in self.entries], of)
        return Cause(self.one.id, self.other.id, tuple(self.entries[key] for key in keys))

    def _deciding(self, likely: Sequence[str], of: Figure) -> Sequence[str]:
        alone = next((key for key in likely if self._gives([key], of)), None)
        if alone is not None:
            return [alone]
        return self._least(likely if self._gives(likely, of) else list(self.entries), of)

    def _least(self, keys: Sequence[str], of: Figure) -> Sequence[str]:
        """The keys without those that are not needed, the last ones first."""
        for key in reversed(keys):
            fewer = [each for each in keys if each != key]
            keys = fewer if self._gives(fewer, of) else keys
        return keys

    def _gives(self, keys: Iterable[str], of: Figure) -> bool:
        """Whether these entries of the other standard alone make the first one give the other's figure."""
        taken = frozenset(keys)
        if taken not in self._made:
            self._made[taken] = score(self.form, self._with(taken), trace=False)
        return of(self._made[taken]) == of(self.after)

    def _with(self, keys: frozenset[str]) -> Standard:
        settings = {key: each for key, each in self.one.settings.items() if key not in keys}
        theirs = {key: self.other.settings[key] for key in keys if key in self.other.settings}
        return replace(self.one, settings=settings | theirs)


def _figure(score: Score) -> object:
    return score.computed, score.limits, score.open_high


def _points(form: Form, standards: Sequence[Standard]) -> Iterable[Points]:
    """The points that the standards do not state alike."""
    keys = dict.fromkeys(key for each in standards for key in each.settings if key.startswith("weight."))
    for key in keys:
        stated = tuple(each.settings.get(key) for each in standards)
        if len({each and tuple(sorted(each.fields.items())) for each in stated}) > 1:
            yield Points(key, _printed(form, key.removeprefix("weight.")), stated)


def _printed(form: Form, name: str) -> Decimal | None:
    """The points printed for the execution rate, or for all rows of a first-level indicator."""
    if name == "budget_execution":
        line = total_line(form.funds)
        return number(line[1].weight) if line else None
    found = [number(row.weight) for row in form.indicators if text(row.level1) == name]
    return sum((each for each in found if each is not None), Decimal(0)) if any(found) else None
