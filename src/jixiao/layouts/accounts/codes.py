"""Code lists of the government classification: code ↔ official name, with the names of other years.

The lists are remembered, not copied from an issued text (`evidence`): what they do not hold is unknown, never wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import NamedTuple
from unicodedata import normalize

CLOSED = re.compile(r"[\s\"'“”‘’「」·、,，。]")
LONGEST = 80  # characters; no name is longer
LENGTHS = {1: 3, 2: 5, 3: 7}  # digits of 类, 款, 项


class Former(NamedTuple):
    """A name that older years printed, and the last of these years."""

    name: str
    until: int


class CodeList:
    """One classification: what each code is called, and which code a name has."""

    def __init__(self, file: str) -> None:
        data = tomllib.loads(files(__package__).joinpath(file).read_text(encoding="utf-8"))
        self.evidence: str = data["list"]["evidence"]
        self.document: str = data["list"]["document"]
        self.names = _names(data["codes"])
        self.former = {code: Former(**stated) for code, stated in data.get("former", {}).items()}
        self._codes: dict[str, list[str]] = {}
        for code in sorted({*self.names, *self.former}):
            for name in self.named(code):
                self._codes.setdefault(folded_name(name), []).append(code)

    def known(self, code: str) -> bool:
        """Whether the list holds the code."""
        return code in self.names or code in self.former

    def named(self, code: str, year: int | None = None) -> tuple[str, ...]:
        """The names of a code, that of the year first: units go on printing those of other years. Unknown: ()."""
        name, former = self.names.get(code), self.former.get(code)
        found = [each for each in (name, former.name if former else None) if each]
        if former and year is not None and year <= former.until:
            found.reverse()
        return tuple(found)

    def coded(self, name: str, level: int | None = None, under: str = "") -> str | None:
        """The one code of a name, or None when it has none or several.

        `level` 1, 2, 3 asks for 类, 款, 项 (else the highest that the name stands for), `under` for codes that begin so.
        A class may be called with or without 支出 at the end: 教育, 教育支出.
        """
        if len(name) > LONGEST:
            return None
        key = folded_name(name)
        other = key.removesuffix("支出") if key.endswith("支出") else f"{key}支出"
        classes = [code for code in self._codes.get(other, ()) if len(code) == LENGTHS[1]]
        found = [code for code in {*self._codes.get(key, ()), *classes} if code.startswith(under)]
        if level is not None:
            found = [code for code in found if len(code) == LENGTHS[level]]
        highest = [code for code in found if len(code) == min(map(len, found))]
        return highest[0] if len(highest) == 1 else None


def folded_name(name: str) -> str:
    """A name for comparison: full-width or not, quotation marks, white space and commas do not count."""
    return CLOSED.sub("", normalize("NFKC", name))


def _names(stated: Mapping[str, list[str]]) -> dict[str, str]:
    """`"20101" = ["人大事务", "04人大会议"]` → 20101, 2010104."""
    names: dict[str, str] = {}
    for code, (name, *parts) in stated.items():
        names[code] = name
        names.update({code + part[:2]: part[2:] for part in parts})
    return names
