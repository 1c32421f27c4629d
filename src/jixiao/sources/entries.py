"""What stands in the register: obligations with their thresholds, and sources."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from jixiao.wording.language import Term

Evidence = Literal["V", "X", "M", "D"]
Kind = Literal["text", "form", "digest", "system", "tool"]

KINDS: Mapping[Kind, Term] = {
    "text": ("文件原文", "the text itself"),
    "form": ("公开的表格", "published form"),
    "digest": ("他人转述", "somebody's summary"),
    "system": ("省级系统所见做法，不是法规", "practice seen in a provincial system, no law"),
    "tool": ("软件所见做法，不是法规", "practice seen in software, no law"),
}


class SourceError(Exception):
    """The register breaks one of its rules, or does not hold what was asked for; the installation is broken."""


class Source(Struct, frozen=True):
    """One thing we have what we say from. `evidence`: V we opened it, X we know of it through others."""

    key: str  # S0, P1, K2
    kind: Kind
    evidence: Evidence
    zh: str
    en: str
    place: str | None = None
    place_en: str | None = None
    year: int | None = None


class _Stated(Struct, frozen=True):
    evidence: Evidence
    zh: str
    en: str
    source: tuple[str, ...] = ()
    document: str | None = None
    decision: str | None = None


class Threshold(_Stated, frozen=True, kw_only=True):
    """A number that an obligation turns on, with its own evidence."""

    name: str  # B-05.explain_below
    value: Decimal
    unit: str


class Obligation(_Stated, frozen=True, kw_only=True):
    """What a form owes, in our own words. `missing`: why no rule checks it (yet); then nothing may cite it."""

    id: str  # B-05
    missing: str | None = None
    missing_en: str | None = None
    thresholds: tuple[Threshold, ...] = ()
