"""Controlled flaws of accounts and evaluation reports, one function each, found by walking this folder.

Each breaks the obligations of its basis in a sound document and says which figures it changed. Flaws between the
accounts of two years stand apart (`years`), because the document alone is sound.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from msgspec import Struct

from jixiao.corpus.accounts.book import Book
from jixiao.corpus.accounts.flaws._frame import Case, Flaw, Spoilt
from jixiao.corpus.dice import Dice


class Planted(Struct, frozen=True):
    """A document with one flaw."""

    flaw: Flaw
    spoilt: Spoilt


@cache
def flaws() -> Mapping[str, Flaw]:
    """Every flaw by its name."""
    modules = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    found = [each for name in modules for each in vars(import_module(f"{__name__}.{name}")).values()]
    return {flaw.name: flaw for flaw in sorted((each for each in found if isinstance(each, Flaw)), key=_name)}


def plant(book: Book, flaw: Flaw) -> Spoilt | None:
    """The document with that flaw; None where it has no place for it."""
    return flaw.plant(Case(book, Dice(book.seed), book.paper.figures()))


def planted(book: Book) -> Iterator[Planted]:
    """The document with each flaw that it has a place for."""
    for each in flaws().values():
        spoilt = plant(book, each)
        if spoilt is not None:
            yield Planted(each, spoilt)


def _name(flaw: Flaw) -> str:
    return flaw.name
