"""The subjects of the classification that the made-up accounts use, read from codes.toml beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

Names = tuple[str, ...]


class Office(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of department: the 项 that it spends money under."""

    name: str
    running: str  # 行政运行
    projects: Names
    fund: str  # of 政府性基金
    duties: Names
    units: Names


class Reasons(Struct, frozen=True, forbid_unknown_fields=True):
    """Why a figure differs from another one."""

    more: Names
    less: Names


class Codes(Struct, frozen=True, forbid_unknown_fields=True):
    """All names by their codes."""

    classes: Mapping[str, str]
    groups: Mapping[str, str]
    items: Mapping[str, tuple[str, str]]
    economic: Mapping[str, str]
    office: tuple[Office, ...]
    reasons: Reasons

    def function(self, code: str) -> str:
        """The name of a 类, 款 or 项."""
        if len(code) == 7:
            return self.items[code][0]
        return self.classes[code] if len(code) == 3 else self.groups[code]


@cache
def codes() -> Codes:
    """The names shipped with the package."""
    return msgspec.convert(tomllib.loads((files(__package__) / "codes.toml").read_text(encoding="utf-8")), Codes)
