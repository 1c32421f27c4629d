"""A problem with its place: the one shape from reading to audit."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jixiao.model.place import Place

Level = Literal["error", "warning", "info"]


class Finding(Struct, frozen=True, omit_defaults=True):
    """What is wrong, where, under which rule, and what should stand there.

    `path` names the field of the form (`indicators[3].score`, counted from 0), `found` is the
    printed text, `expected` what would be right, `basis` the citation keys (`cn-2020#weights`).
    """

    code: str
    level: Level
    message: str  # 中文
    message_en: str
    path: str | None = None
    at: Place | None = None
    found: str | None = None
    expected: str | None = None
    basis: tuple[str, ...] = ()
