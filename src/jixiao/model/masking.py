"""Names of experts and their telephone numbers hidden: 刘某某 → 刘**, everywhere in reports and in text left over.

Whole occurrences only: a name inside a sentence counts where signs or words such as 专家, 认为 stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from jixiao.model.cell import Cell
from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Place

T = TypeVar("T")
LETTER = "\u3400-\u9fffA-Za-z"
SHORT = 2  # characters: such a name may be a common word, so both its sides must be free


class People(Struct, frozen=True):
    """Who is hidden."""

    names: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()

    def __or__(self, other: People) -> People:
        return People(self.names | other.names, self.phones | other.phones)


class Bounds(Struct, frozen=True):
    """Words that may stand right before and right behind a name, and common words that a name may begin inside of."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


class Mask:
    """Hides these people in texts, and in whatever holds texts."""

    def __init__(self, people: People, bounds: Bounds) -> None:
        self._names = _pattern(people.names, bounds) if people.names else None
        self._phones = re.compile("|".join(_spaced(phone) for phone in _longest(people.phones))) if people.phones else None

    def __bool__(self) -> bool:
        return self._names is not None or self._phones is not None

    def text(self, text: str) -> str:
        """The text with every whole occurrence hidden."""
        if self._names is not None:
            text = self._names.sub(lambda match: _hidden(match[0]), text)
        if self._phones is not None:
            text = self._phones.sub(lambda match: match[0][:3] + "*" * (len(match[0]) - 3), text)
        return text

    def of(self, part: T) -> T:
        """A struct or a tuple with every text in it hidden."""
        return self._of(part)  # type: ignore[no-any-return]

    def grids(self, grids: Sequence[Grid]) -> tuple[Grid, ...]:
        """The tables and lines of a file with every text hidden."""
        return tuple(
            msgspec.structs.replace(
                grid, before=tuple(map(self._cell, grid.before)),
                rows=tuple(tuple(map(self._cell, row)) for row in grid.rows),
            )
            for grid in grids
        )

    def _cell(self, cell: GridCell) -> GridCell:
        text = self.text(cell.text)
        return cell if text == cell.text else msgspec.structs.replace(cell, text=text)

    def _of(self, part: Any) -> Any:
        if isinstance(part, str):
            return self.text(part)
        if isinstance(part, tuple):
            return tuple(self._of(item) for item in part)
        if isinstance(part, Cell):
            text = self.text(part.text) if part.text else part.text
            return part if text == part.text else msgspec.structs.replace(part, text=text, understood=None)
        if not isinstance(part, Struct) or isinstance(part, Place):
            return part
        values = ((field, getattr(part, field)) for field in part.__struct_fields__)
        changed = {field: new for field, value in values if (new := self._of(value)) is not value and new != value}
        return msgspec.structs.replace(part, **changed) if changed else part


def _pattern(names: frozenset[str], bounds: Bounds) -> re.Pattern[str]:
    """Names of two characters between free sides; longer ones with one free side, unless they begin inside a word."""
    before = "|".join(f"(?<={re.escape(word)})" for word in bounds.before)
    left = f"(?:(?<![{LETTER}])|{before})" if before else f"(?<![{LETTER}])"
    after = "|".join(map(re.escape, bounds.after))
    right = f"(?![{LETTER}]|·)" + (f"|(?={after})" if after else "")
    parts = []
    for name in _longest(names):
        spaced = _spaced(name)
        if len(name) <= SHORT:
            parts.append(f"{left}{spaced}(?:{right})")
            continue
        inside = "".join(f"(?<!{re.escape(word[0])})" for word in bounds.joined if len(word) == 2 and word[1] == name[0])
        parts.append(f"{inside}(?:{left}{spaced}|{spaced}(?:{right}))")
    return re.compile("|".join(parts))


def _longest(words: frozenset[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _spaced(word: str) -> str:
    """The characters of a name or number with the white space that prints put between them."""
    return r"[ \u3000]{0,4}\n?".join(map(re.escape, (char for char in word if not char.isspace())))


def _hidden(name: str) -> str:
    """The first character and two stars: not even the length is told."""
    return f"{name[0]}**"
