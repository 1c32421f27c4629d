"""The score sheet of a made-up evaluation: what the experts gave, and all that is computed from it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from math import gcd

import msgspec
from msgspec import Struct

from jixiao.corpus.dice import Dice
from jixiao.model import Rounding, rounded

PERCENT = Rounding(places=2)
SOUND = ("framework", "short")  # systems that give enough for what was achieved
GRADES = ((90, "优"), (80, "良"), (60, "中"), (0, "差"))


class System(Struct, frozen=True, forbid_unknown_fields=True):
    """A system of criteria."""

    rows: tuple[tuple[str, str, str, int], ...]


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """What the report says about the scores."""

    comments: tuple[str, ...]
    findings: tuple[str, ...]
    recommendations: tuple[str, ...]
    letters: tuple[str, ...]


class Row(Struct, frozen=True):
    """One criterion with the score of each expert."""

    level1: str
    level2: str
    level3: str
    weight: Decimal
    scores: tuple[Decimal, ...]  # of the experts; of one re-check alone beside 自评得分
    own: Decimal | None = None  # 自评得分

    @property
    def sum(self) -> Decimal:
        """合计."""
        return sum(self.scores, Decimal(0))

    @property
    def average(self) -> Decimal:
        """平均分: the dice see to it that two places hold it."""
        return self.sum / len(self.scores)


class Panel(Struct, frozen=True):
    """The whole sheet."""

    rows: tuple[Row, ...]

    @property
    def experts(self) -> int:
        """How many."""
        return len(self.rows[0].scores)

    @property
    def totals(self) -> tuple[Decimal, ...]:
        """The total of each expert."""
        return tuple(sum((row.scores[at] for row in self.rows), Decimal(0)) for at in range(self.experts))

    @property
    def score(self) -> Decimal:
        """The total of the means."""
        return sum((row.average for row in self.rows), Decimal(0))

    @property
    def grade(self) -> str:
        """The grade under the scale of the Ministry of Finance."""
        return next(name for least, name in GRADES if self.score >= least)

    def of(self, level1: str, level2: str | None = None) -> tuple[Row, ...]:
        """The rows of a level 1, or of one of its level 2."""
        return tuple(row for row in self.rows if row.level1 == level1 and level2 in (None, row.level2))

    def levels(self) -> Mapping[str, list[str]]:
        """The level 2 of each level 1, in printed order."""
        found: dict[str, list[str]] = {}
        for row in self.rows:
            names = found.setdefault(row.level1, [])
            names += [] if row.level2 in names else [row.level2]
        return found


def average(rows: Sequence[Row]) -> Decimal:
    """What these rows are given together."""
    return sum((row.average for row in rows), Decimal(0))


def weight(rows: Sequence[Row]) -> Decimal:
    """What they could be given."""
    return sum((row.weight for row in rows), Decimal(0))


def lost(rows: Sequence[Row]) -> Decimal:
    """失分率 with two places."""
    return rounded((weight(rows) - average(rows)) / weight(rows) * 100, PERCENT)


def panel(system: str, experts: int, dice: Dice) -> Panel:
    """A sheet that so many experts filled in, each score between 85 and 100 per cent of its weight.

    One expert re-checks the unit's own scores, which are none the lower.
    """
    rows = []
    for one, two, three, points in systems()[system].rows:
        scores = _scores(points, experts, dice)
        own = Decimal(dice.between(int(scores[0] * 10), points * 10)).scaleb(-1) if experts == 1 else None
        rows.append(Row(one, two, three, Decimal(points), scores, own))
    return Panel(tuple(rows))


def _scores(points: int, experts: int, dice: Dice) -> tuple[Decimal, ...]:
    """Scores in tenths whose mean has no more than two places."""
    tenths = [dice.between(points * 17 // 2 + 1, points * 10) for _ in range(experts)]
    step = experts // gcd(experts, 10)
    for _ in range(sum(tenths) % step):
        at = max(range(experts), key=tenths.__getitem__)
        tenths[at] -= 1
    return tuple(Decimal(score).scaleb(-1) for score in tenths)


@cache
def systems() -> Mapping[str, System]:
    """The systems of criteria, by name."""
    return msgspec.convert({name: value for name, value in _data().items() if name != "words"}, dict[str, System])


@cache
def report_words() -> Words:
    """The words of the reports."""
    return msgspec.convert(_data()["words"], Words)


@cache
def _data() -> dict[str, object]:
    return tomllib.loads((files(__package__) / "criteria.toml").read_text(encoding="utf-8"))
