"""The sentences of final accounts, for what stands in them beside the figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jixiao.model.finding import Elsewhere
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.folding import fold, folded


class Line(NamedTuple):
    """A text with its path; lines that nobody understood have no path but a place."""

    path: str
    words: str  # folded
    also: tuple[Elsewhere, ...] = ()


def lines(case: AccountsCase) -> Iterator[Line]:
    """The sentences, or else what the figures keep of them and what was not understood; each text once."""
    seen: set[str] = set()
    whole = bool(case.accounts.prose)
    for path, cell in case.cells.items():
        if path.startswith("prose[" if whole else ("figures[", "sections[", "title")):
            words = folded(cell)
            if len(words) > 1 and words not in seen:
                seen.add(words)
                yield Line(path, words)
    document = case.document
    if whole or document.forms or document.reports:
        return
    for unread in document.unread:
        yield Line("", fold(unread.text), (Elsewhere(document.source, 1, "", unread.at, unread.text),))
