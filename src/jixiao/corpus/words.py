"""The invented vocabulary of the generated forms, read from words.toml beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

Names = tuple[str, ...]
# What a level-2 wording asks for; the first part found in the wording decides.
FAMILIES = {
    "生态环境成本": "ecological",
    "成本": "cost",
    "数量": "count",
    "质量": "quality",
    "时效": "timing",
    "经济": "economic",
    "生态": "ecological",
    "环境": "ecological",
    "可持续": "lasting",
    "满意": "people",
    "社会": "social",
}


class Field(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one walk of life (教育, 交通 …)."""

    office: str
    units: Names
    projects: Names
    purpose: str
    count: tuple[tuple[str, str, int, int], ...]
    quality: Names
    timing: Names
    cost: Names
    economic: Names
    social: Names
    ecological: Names
    lasting: Names
    people: Names


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """All words."""

    places: Names
    surnames: Names
    field: tuple[Field, ...]


@cache
def words() -> Words:
    """The vocabulary shipped with the package."""
    return msgspec.convert(tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8")), Words)


def family(level2: str) -> str:
    """Which list of a field suits a level-2 wording; unknown wordings take social benefits."""
    return next((name for part, name in FAMILIES.items() if part in level2), "social")
