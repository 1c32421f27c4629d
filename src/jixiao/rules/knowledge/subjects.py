"""Subjects of expenditure and what they are spent on."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.folding import folded

PURPOSE = ("主要用于", "用于")
ENDS = "。;"


def misplaced(case: AccountsCase) -> Iterator[tuple[str, str, str]]:
    """Path, subject and word of every purpose that belongs to another subject."""
    for path, before, purpose in _purposes(case):
        own = _subject(before)
        if own is None or any(word in purpose for word in _subjects()[own][1]):
            continue
        others = (word for at, (_, words) in enumerate(_subjects()) if at != own for word in words)
        word = next((word for word in others if word in purpose), None)
        if word is not None:
            yield path, next(name for name in _subjects()[own][0] if name in before), word


def _purposes(case: AccountsCase) -> Iterator[tuple[str, str, str]]:
    """Where a purpose stands, what is said before it, and the purpose itself."""
    told = [(f"{each.path}.{field}", folded(each.figure.item), folded(getattr(each.figure, field)))
            for each in case.narrative.figures for field in ("note", "reason")]
    prose = [(f"prose[{at}]", "", folded(cell)) for at, cell in enumerate(case.accounts.prose)]
    for path, item, words in (*told, *prose):
        begin = next((word for word in PURPOSE if word in words), None)
        if begin is None:
            continue
        before, _, behind = words.partition(begin)
        ends = [at for sign in ENDS if (at := behind.find(sign)) >= 0]
        yield path, item + before, behind[: min(ends, default=len(behind))]


def _subject(before: str) -> int | None:
    """The subject named last, which is the 项 of 类, 款 and 项; of names that end together the longest."""
    found = [(before.rfind(name) + len(name), len(name), at) for at, (names, _) in enumerate(_subjects())
             for name in names if name in before]
    return max(found)[2] if found else None


@cache
def _subjects() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    stated = tomllib.loads((Path(__file__).parent / "subjects.toml").read_text(encoding="utf-8"))["subject"]
    return tuple((tuple(each["names"]), tuple(each["words"])) for each in stated)
