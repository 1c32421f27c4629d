"""What the accounts say in words, one module a manner; each has `narrative(ledger, chapter, dice)`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from jixiao.corpus.accounts.ledger import Ledger
from jixiao.corpus.accounts.narrative import beijing, national, shanghai
from jixiao.corpus.accounts.paper import Line
from jixiao.corpus.dice import Dice

Narrative = Callable[[Ledger, list[Line], Dice], Iterator[Line]]
MANNERS: Mapping[str, Narrative] = {
    "shanghai": shanghai.narrative,
    "beijing": beijing.narrative,
    "national": national.narrative,
    "sichuan": national.narrative,
}
