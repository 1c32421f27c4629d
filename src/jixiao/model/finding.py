"""A problem with its place: the one shape from reading to audit."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jixiao.model.place import Place

Level = Literal["error", "warning", "info"]


class Elsewhere(Struct, frozen=True, omit_defaults=True):
    """A field of another form (report, accounts) that a finding rests on: which document, where, what it prints."""

    document: str
    form: int  # counted from 1 among those of its kind
    path: str
    at: Place | None = None
    found: str | None = None
    kind: Literal["form", "report", "accounts"] = "form"


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
    document: str | None = None  # with `form`: where a finding across forms stands; None in findings of one form
    form: int | None = None
    also: tuple[Elsewhere, ...] = ()  # the other forms that spoke
    fix: str | None = None  # the text of the cell with its typography repaired
