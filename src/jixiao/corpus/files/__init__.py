"""Made-up forms as files. One file a kind; a module of this package has

    def write(tables: Sequence[Table], dice: Dice) -> bytes

Nothing is registered; modules are found by walking the package. They import what is heavy only when they write.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from jixiao.corpus.dice import Dice
from jixiao.corpus.table import Table, tables
from jixiao.model import Form


class Kind(Protocol):
    """A module of this package."""

    def write(self, tables: Sequence[Table], dice: Dice) -> bytes: ...


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind of file by the ending of its names."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}") for name in names}


def render(forms: Sequence[Form], kind: str, dice: Dice) -> bytes:
    """The forms of one layout as one file, in a manner that the dice choose."""
    return kinds()[kind].write(tables(forms, dice), dice)
