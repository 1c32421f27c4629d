"""Names of blocks as the score sheet and the text of a report print them: 一、项目决策情况 is the block 决策."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct, convert

from jixiao.model import Cell
from jixiao.scoring.inputs import folded

_NUMBER = re.compile(r"(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.:])+")
_BRACKETS = re.compile(r"[(][^()]{0,20}[)]$")  # 决策(10分)
_CODE = re.compile(r"^[A-Z]\d{0,3}[.、-]?(?=[\u4e00-\u9fff])")  # A11立项依据充分性
LONGEST = 60  # a longer text is no name


class _Names(Struct, frozen=True, forbid_unknown_fields=True):
    beginnings: tuple[str, ...]
    ends: tuple[str, ...]
    same: tuple[tuple[str, ...], ...]


@cache
def _names() -> _Names:
    text = (files("jixiao.scoring") / "dimension_names.toml").read_text(encoding="utf-8")
    return convert(tomllib.loads(text), _Names)


@cache
def _first_of() -> dict[str, str]:
    """Every name of a group with the one that stands for the group."""
    return {each: group[0] for group in _names().same for each in group}


def printed_name(cell: Cell | None) -> str:
    """The name without blanks, its number and the points in brackets; empty when nothing is printed."""
    return _printed(folded(cell))


@lru_cache(maxsize=4096)
def _printed(text: str) -> str:
    if len(text) > LONGEST:
        return text
    found = _NUMBER.match(text)
    return _BRACKETS.sub("", _CODE.sub("", text[found.end():] if found else text)) or text


def forms_of(name: str) -> Iterator[str]:
    """The name as printed, then without what is only put around it, then the one that stands for its group."""
    yield name
    bare = _bare(name)
    if bare != name:
        yield bare
    first = _first_of()
    if (known := first.get(name) or first.get(bare)) is not None:
        yield known


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    names = _names()
    for end in names.ends:
        if name.endswith(end) and len(name) > len(end) + 1:
            name = name.removesuffix(end)
    for beginning in names.beginnings:
        if name.startswith(beginning) and len(name) > len(beginning) + 1:
            return name.removeprefix(beginning)
    return name
