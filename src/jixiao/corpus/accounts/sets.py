"""Which tables a place prints and in which manner, read from sets.toml beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class TableSet(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of one place."""

    region: str
    number: str
    unit: str
    codes: str
    total: str
    index: bool
    blank: str  # how nothing is printed
    comma: bool
    narrative: str
    tables: tuple[tuple[str, str], ...]

    @property
    def meetings(self) -> bool:
        """Whether the table of “三公” has columns for 会议费 and 培训费, too."""
        return any(kind == "three_public" and "会议费" in title for kind, title in self.tables)

    def written(self, amount: Decimal | None) -> str:
        """An amount as the tables print it."""
        if not amount:
            return self.blank
        return f"{amount:,.2f}" if self.comma else f"{amount:.2f}"


@cache
def sets() -> Mapping[str, TableSet]:
    """The sets shipped with the package, by id."""
    data = tomllib.loads((files(__package__) / "sets.toml").read_text(encoding="utf-8"))
    return msgspec.convert(data, dict[str, TableSet])
