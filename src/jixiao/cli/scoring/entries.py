"""Entries of standards as lines: what each states, and what it rests on with its mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.cli.language import lang, say
from jixiao.scoring import Citation, entry_words, explain
from jixiao.scoring.difference import Entry
from jixiao.scoring.standard import Setting
from jixiao.wording.columns import wrap

STEMS, ROMAN = "甲乙丙丁戊己庚辛壬癸", ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def short_names(count: int) -> list[str]:
    """Short names of so many standards: 甲、乙, in English I, II; A is the actual value in formulas."""
    return [say(STEMS[at], ROMAN[at]) if at < len(ROMAN) else str(at + 1) for at in range(count)]


class Sides:
    """Two standards, called by two short names."""

    def __init__(self, names: tuple[str, str]) -> None:
        self.names = names
        self._told: set[str] = set()

    def lines(self, entry: Entry, room: int, by: int) -> Iterator[str]:
        """What each of them states, and under it what that rests on; a citation that comes again by its key only."""
        for name, stated in zip(self.names, (entry.one, entry.other), strict=True):
            yield from indented(f"{name} {side(stated.setting if stated else None)}", room, by, hanging=2)
            for citation in stated.citations if stated else ():
                yield from indented(self._basis(citation), room, by + 2, hanging=2)

    def _basis(self, citation: Citation) -> str:
        if citation.key in self._told:
            return f"{citation.key} {say('（见上）', '(see above)')}"
        self._told.add(citation.key)
        return explain.cited(citation, lang())


def side(setting: Setting | None) -> str:
    """What an entry states, or that the standard says nothing."""
    return entry_words.says(setting, lang()) if setting else say("没有规定", "says nothing")


def marks(citations: Iterable[Citation], own: str) -> str:
    """`[V] #weights、[X] cn-2020#over`: the citations by their keys, without the id of the standard `own`."""
    return say("、", ", ").join(f"[{each.evidence}] {each.key.removeprefix(own)}" for each in citations)


def indented(told: str, room: int, by: int, *, hanging: int = 0) -> Iterator[str]:
    """A text in lines that begin at one column; those behind the first `hanging` columns further in."""
    for at, line in enumerate(wrap(told, room - by - hanging)):
        yield " " * (by + (hanging if at else 0)) + line
