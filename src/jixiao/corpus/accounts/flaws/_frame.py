"""What a flaw of accounts is, and the document it is put into."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

from jixiao.corpus.accounts.book import Book
from jixiao.corpus.accounts.paper import Paper
from jixiao.corpus.dice import Dice


class Spoilt(Struct, frozen=True):
    """The document with its flaw, and the keys of all that differs from the sound one."""

    paper: Paper
    keys: frozenset[str]


class Case(Struct, frozen=True):
    """A sound document and the chance that decides where it is spoilt."""

    book: Book
    dice: Dice
    texts: Mapping[str, str]  # of the paper, by key

    @property
    def paper(self) -> Paper:
        """The sound document."""
        return self.book.paper

    def off(self) -> Decimal:
        """By how much a figure is wrong: more than any rounding, and never a round sum."""
        return Decimal(self.dice.between(111, 999)).scaleb(-2)

    def amount(self, key: str) -> Decimal | None:
        """The figure under a key, None where nothing or nothing but a blank is printed."""
        text = self.texts.get(key, "").replace(",", "").rstrip("%")
        return Decimal(text) if text else None

    def some(self, keys: Iterable[str]) -> str | None:
        """One of the keys that print a figure other than nothing."""
        printed = [key for key in keys if self.amount(key)]
        return self.dice.pick(printed) if printed else None

    def like(self, start: str, end: str) -> list[str]:
        """The keys that begin and end so."""
        return [key for key in self.texts if key.startswith(start) and key.endswith(end)]

    def put(self, texts: Mapping[str, str]) -> Spoilt | None:
        """The document with other texts; None where it has no such places, or they are the same."""
        if any(self.texts.get(key, text) == text for key, text in texts.items()):
            return None
        return Spoilt(self.paper.put(texts), frozenset(texts))

    def moved(self, *keys: str | None, by: Decimal | None = None) -> Spoilt | None:
        """The document with the figures under these keys greater by the same amount, written as they were."""
        off, texts = by or self.off(), dict[str, str]()
        for key in keys:
            before = self.texts.get(key or "")
            if key is None or before is None:
                return None
            figure = (self.amount(key) or Decimal(0)) + off
            texts[key] = f"{figure:,.2f}" if "," in before else f"{figure:.2f}"
            texts[key] += "%" if before.endswith("%") else ""
        return self.put(texts)

    def without(self, *keys: str) -> Spoilt | None:
        """The document without these lines or tables."""
        if not all(key in self.texts for key in keys):
            return None
        paper = self.paper
        for key in keys:
            paper = paper.without(key)
        return Spoilt(paper, frozenset(keys))


Plant = Callable[[Case], Spoilt | None]  # None = the document has no place for it


class Flaw(Struct, frozen=True):
    """A mistake that can be put into accounts; a finding about any of the ids of its basis finds it."""

    name: str
    basis: tuple[str, ...]  # ids of regulations 5.5 and 3.2.5
    plant: Plant


def flaw(*basis: str) -> Callable[[Plant], Flaw]:
    """Make a flaw of a function that plants it."""
    return lambda plant: Flaw(plant.__name__.replace("_", "-"), basis, plant)
