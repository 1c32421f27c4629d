"""The difference of two standards as a page and as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from jixiao.cli.language import lang, say
from jixiao.cli.scoring.entries import Sides, marks, short_names
from jixiao.cli.scoring.standards import LETTERS, ROOM, purpose
from jixiao.scoring import Standard, entry_words
from jixiao.scoring.difference import Difference, Entry, Stated
from jixiao.wording.columns import wrap

CSV_HEAD = ("key", "name", "one", "other", "one_basis", "other_basis", "same_value")


def page(one: Standard, other: Standard, found: Difference) -> str:
    """The page as Markdown: both standards, then what both state differently and what only one of them states."""
    lines = [say("# 两个计分标准的差异", "# The difference of two scoring standards"), ""]
    first, second = short_names(2)
    for name, each in ((first, one), (second, other)):
        lines += [f"{name} {each.id}  {say(each.title, each.title_en)}", f"  {purpose(each)}"]
    lines += ["", *wrap(say(*LETTERS), ROOM)]
    sides = Sides((first, second))
    for heading, entries in (
        (say("两者都有规定而不同", "Both state it, differently"), found.changed),
        (say(f"只有{first}规定", f"Only {first} states it"), found.only_one),
        (say(f"只有{second}规定", f"Only {second} states it"), found.only_other),
    ):
        lines += _section(heading, entries, sides)
    if found.recited:
        names = say("、", ", ").join(entry_words.full_name(entry.key, lang()) for entry in found.recited)
        lines += ["", f"## {say('规定相同，依据不同', 'Stated alike, for other reasons')} ({len(found.recited)})",
                  *(f"  {line}" for line in wrap(names, ROOM - 2))]
    alike = len(one.settings.keys() | other.settings.keys()) - len(found.entries) - len(found.recited)
    return "\n".join([*lines, "", say(f"其余 {alike} 项完全相同。", f"The other {alike} entries are the same.")])


def _section(heading: str, entries: Sequence[Entry], sides: Sides) -> Iterator[str]:
    if not entries:
        return
    yield from ("", f"## {heading} ({len(entries)})")
    for entry in entries:
        yield f"{entry_words.full_name(entry.key, lang())} ({entry.key})"
        yield from sides.lines(entry, ROOM, 2)


def data(found: Difference) -> dict[str, Any]:
    """All of it for programs, and what each entry is called and says."""
    given: dict[str, Any] = msgspec.to_builtins(found)
    for name in ("entries", "recited"):
        given[name] = [told | _words(entry) for told, entry in zip(given[name], getattr(found, name), strict=True)]
    return given


def _words(entry: Entry) -> dict[str, str | None]:
    return {"name": entry_words.full_name(entry.key, lang()), "one_says": _says(entry.one),
            "other_says": _says(entry.other)}


def _says(stated: Stated | None) -> str | None:
    return entry_words.says(stated.setting, lang()) if stated else None


def rows(found: Difference) -> Iterator[Sequence[object]]:
    """A row for every entry that is stated or founded differently, under CSV_HEAD."""
    for entries, same in ((found.entries, "no"), (found.recited, "yes")):
        for entry in entries:
            both = (entry.one, entry.other)
            yield (entry.key, entry_words.full_name(entry.key, lang()), *map(_says, both),
                   *(marks(stated.citations, "") if stated else None for stated in both), same)
