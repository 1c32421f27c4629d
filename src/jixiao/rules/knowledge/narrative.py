"""The words of a form taken apart: goals and results, what they count, and what a name is about.

No dictionary of the language stands behind this: two texts speak of the same thing when they share two
characters in a row that are not among the words every form uses (`generic_words` in lexicons/parts.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.model.form import Form
from jixiao.model.understanding.numbers import CHINESE, SCALE, SCALED, number, scale
from jixiao.model.understanding.units import UNIT
from jixiao.rules.knowledge.prompts import only_a_prompt
from jixiao.rules.knowledge.wordlists import any_of, parts_of
from jixiao.rules.knowledge.words import folded, is_empty

if TYPE_CHECKING:
    from jixiao.rules.case import Case

_NEAR = 12  # signs of a text that belong to a number beside them
_CLAUSE = re.compile(r"[。;,!?:\n]|(?<!\d)、(?!\d)")
_TITLE = re.compile(r"《[^》]*》")
_LEADING = re.compile(r"^(?:目标\d{1,2}:|[一二三四五六七八九]是|[(]?\d{1,2}[)、.])")
_COUNT = re.compile(
    rf"(?<![第每前近A-Za-z\d.〔-])(?:(?P<number>{SCALED})|(?P<spelled>{CHINESE}))(?P<more>[余多])?"
    rf"(?P<scale>{SCALE})?余?(?P<unit>{UNIT})(?P<up>以上)?(?P<loose>左右)?"
)  # fmt: skip
_CHINESE_RUN = re.compile(r"[一-鿿“”\"·]*")
_BEFORE = re.compile(r"[一-鿿“”\"·]*$")


class Count(Struct, frozen=True):
    """A number with its unit in a running text, and the words on either side of it within the clause."""

    value: Decimal
    unit: str
    before: str
    after: str
    printed: str
    exact: bool  # not 以上, 余, 左右, 约
    start: int = 0  # where it stands in the text
    end: int = 0

    @property
    def near(self) -> str:
        """The words that may name what is counted."""
        return f"{self.before} {self.after}"


class Telling(Struct, frozen=True):
    """A goal (预期目标) or a result (实际完成情况) with its path."""

    path: str
    text: str  # half-width, without blanks and without the titles of documents
    scope: str


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(rf"{any_of('generic_words')}|[率性度数量](?=\W|$)|[^一-鿿A-Za-z]+")


def goals_of(case: Case) -> tuple[Telling, ...]:
    """The goals that say something."""
    return case.told[0]


def results_of(case: Case) -> tuple[Telling, ...]:
    """The results that say something."""
    return case.told[1]


def tellings(form: Form, column: str) -> Iterator[Telling]:
    """What the goals of a form say in one column."""
    for position, goal in enumerate(form.goals):
        cell = getattr(goal, column)
        if not is_empty(cell) and not only_a_prompt(cell.text):
            yield Telling(f"goals[{position}].{column}", _TITLE.sub("《》", folded(cell)), goal.scope)


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[str, ...]:
    """The parts between the signs, without their numbering."""
    parts = (_LEADING.sub("", part) for part in _CLAUSE.split(text))
    return tuple(part for part in parts if part)


@lru_cache(maxsize=4096)
def counts(text: str) -> tuple[Count, ...]:
    """What a text counts: things and persons, neither money nor time nor shares."""
    return tuple(found for match in _COUNT.finditer(text) if (found := _count(text, match)) is not None)


def _count(text: str, found: re.Match[str]) -> Count | None:
    unit = found["unit"]
    value = number(found["number"] or found["spelled"])
    if value is None or unit.startswith("元") or unit in parts_of("units_of_time_and_money"):
        return None
    if found["spelled"] == "一" and unit in parts_of("units_of_one"):
        return None
    before = _BEFORE.search(text[max(0, found.start() - _NEAR) : found.start()])
    after = _CHINESE_RUN.match(text, found.end(), found.end() + _NEAR)
    assert before is not None
    assert after is not None
    if before[0].endswith(("无", "未", "没有")):  # 无一起投诉
        return None
    exact = not (found["more"] or found["up"] or found["loose"] or before[0].endswith(("约", "近", "超过", "不少于")))
    words = before[0], after[0].removeprefix("的")
    return Count(value * scale(found["scale"]), unit, *words, found[0], exact, found.start(), found.end())


@lru_cache(maxsize=4096)
def content(name: str) -> tuple[str, ...]:
    """What a name is about: its parts without the words that every form uses."""
    return tuple(part for part in _generic().sub(" ", name).split() if len(part) > 1)


@lru_cache(maxsize=8192)
def pairs(name: str) -> frozenset[str]:
    """Every two neighbouring signs of what a name is about."""
    return frozenset("".join(two) for part in content(name) for two in pairwise(part))


@lru_cache(maxsize=64)
def neighbours(text: str) -> frozenset[str]:
    """Every two neighbouring signs of a text that is asked for many names."""
    return frozenset(map("".join, pairwise(text)))


def speaks_of(text: str, name: str) -> bool:
    """Whether the text holds two neighbouring signs of what the name is about."""
    return any(two in text for two in pairs(name))


def shared(text: str, name: str) -> int:
    """How many of them it holds."""
    return sum(two in text for two in pairs(name))
