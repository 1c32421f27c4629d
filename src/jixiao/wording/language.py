"""The two languages, and how one of them is picked."""

from __future__ import annotations

from typing import Literal

Lang = Literal["zh", "en"]
Term = tuple[str, str]  # Chinese, English


def pick(term: Term, lang: Lang) -> str:
    """The term in one language."""
    return term[1] if lang == "en" else term[0]


def many(count: int, thing: str) -> str:
    """1 form, 2 forms."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
