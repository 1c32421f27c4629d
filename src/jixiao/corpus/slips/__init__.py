"""Controlled slips of a tab-separated dump, one module each, found by walking this folder.

A slip module has `slip(draft, dice)`, which returns the spoilt draft, or None where it does not fit;
`STEP` says when: 0 spoils labels, 1 moves cells to other columns (a form suffers one of these at
most), 2 spoils whole lines. Where a slip destroys evidence, the form it returns states what can
still be read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from msgspec import Struct

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft


class Slip(Struct, frozen=True):
    """One slip by the name of its module."""

    name: str
    step: int
    apply: Callable[[Draft, Dice], Draft | None]


@cache
def slips() -> Mapping[str, Slip]:
    """Every slip by name; modules with a leading underscore are helpers."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    return {name: Slip(name, module.STEP, module.slip) for name, module in modules.items()}


def spoil(draft: Draft, dice: Dice) -> tuple[Draft, tuple[str, ...]]:
    """The draft after some slips (often none), and their names."""
    if not _usual(draft):
        return draft, ()
    done: list[str] = []
    moving = dice.pick([slip for slip in slips().values() if slip.step == 1]) if dice.chance(0.55) else None
    for slip in sorted(slips().values(), key=lambda slip: slip.step):
        if slip is moving or (slip.step != 1 and dice.chance(0.1)):
            spoilt = slip.apply(draft, dice)
            if spoilt is not None:
                draft, done = spoilt, [*done, slip.name]
    return draft, tuple(done)


def _usual(draft: Draft) -> bool:
    """Whether the table is of the usual make, one block of rows with both levels; slips are made for those."""
    table = draft.page.layout.indicators
    return {"level1", "level2", "target"} <= set(table.columns) and not table.blocks
