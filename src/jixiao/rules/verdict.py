"""What became of a rule on a form: pass, fail, cannot judge (and what is missing), or not meant for it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jixiao.model.finding import Finding

Outcome = Literal["pass", "fail", "unjudged", "outside"]


class Missing(Struct, frozen=True):
    """What a rule would have to know, and where: `path` is None where the whole form lacks it."""

    zh: str
    en: str
    path: str | None = None


class Verdict(Struct, frozen=True):
    """The outcome of one rule. `fail` also where some places passed or could not be judged."""

    code: str
    outcome: Outcome
    findings: int = 0
    missing: tuple[Missing, ...] = ()


class Judgement(Struct, frozen=True):
    """All findings about a form (or a group of forms), and what became of every rule that was asked."""

    findings: tuple[Finding, ...]
    verdicts: tuple[Verdict, ...]
