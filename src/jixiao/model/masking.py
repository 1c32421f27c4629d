"""Names of experts and their telephone numbers hidden, as long as printed: 刘某某 → 刘**.

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
LETTER = re.compile("[\u3400-\u9fffA-Za-z·]")
HIDDEN = re.compile(r"\S")
LONGEST = 8  # characters of a word beside a name
MOST = 500  # persons of one document
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
        self._bounds = bounds
        self._names, self._phones = _either(people.names), _either(people.phones)

    def __bool__(self) -> bool:
        return self._names is not None or self._phones is not None

    def text(self, text: str) -> str:
        """The text with every whole occurrence hidden."""
        if self._names is not None:
            text = self._names.sub(self._name, text)
        if self._phones is not None:
            text = self._phones.sub(lambda match: match[0][:3] + "*" * (len(match[0]) - 3), text)
        return text

    def _name(self, match: re.Match[str]) -> str:
        """What stands for the name: stars behind its first character, or the same where it is another word.

        It is as long as the name, so that places inside of the text stay right.

        A short name needs free sides, as it may be a common word; a longer one needs one free side, unless it
        begins inside of a word.
        """
        text, found = match.string, match[0]
        before, after = text[: match.start()][-LONGEST:], text[match.end() : match.end() + LONGEST]
        left = not LETTER.match(before[-1:]) or before.endswith(self._bounds.before)
        right = not LETTER.match(after[:1]) or after.startswith(self._bounds.after)
        whole = left and right if len(found) <= SHORT else left or right
        if not whole or (before[-1:] + found[0] in self._bounds.joined and not (left and right)):
            return found
        return found[0] + HIDDEN.sub("*", found[1:])

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


def _either(words: frozenset[str]) -> re.Pattern[str] | None:
    """Any of the words, the longest first, with the white space that prints put between their characters."""
    ordered = sorted(words, key=lambda word: (-len(word), word))[:MOST]
    return re.compile("|".join(map(_spaced, ordered))) if ordered else None


def _spaced(word: str) -> str:
    return r"[ \u3000]{0,4}\n?".join(map(re.escape, (char for char in word if not char.isspace())))
