"""Two standards beside each other: which entries they state differently, and what each of them rests on."""

from __future__ import annotations

from msgspec import Struct

from jixiao.scoring.entry_words import in_order
from jixiao.scoring.result import Citation
from jixiao.scoring.standard import Setting, Standard


class Stated(Struct, frozen=True):
    """An entry as one standard has it, and what it rests on."""

    setting: Setting
    citations: tuple[Citation, ...]


class Entry(Struct, frozen=True):
    """One entry of two standards; None where a standard leaves it out."""

    key: str
    one: Stated | None
    other: Stated | None


class Difference(Struct, frozen=True):
    """What two standards state differently. `recited`: entries of one value that rest on other citations."""

    one: str
    other: str
    entries: tuple[Entry, ...]
    recited: tuple[Entry, ...] = ()

    @property
    def only_one(self) -> tuple[Entry, ...]:
        """What only the first states."""
        return tuple(entry for entry in self.entries if entry.other is None)

    @property
    def only_other(self) -> tuple[Entry, ...]:
        """What only the second states."""
        return tuple(entry for entry in self.entries if entry.one is None)

    @property
    def changed(self) -> tuple[Entry, ...]:
        """What both state, each in its way."""
        return tuple(entry for entry in self.entries if entry.one is not None and entry.other is not None)


def difference(one: Standard, other: Standard) -> Difference:
    """The entries of two standards that differ, in the order people read a standard."""
    keys = in_order(dict.fromkeys((*one.settings, *other.settings)))
    every = [Entry(key, stated(one, key), stated(other, key)) for key in keys]
    return Difference(
        one.id, other.id,
        tuple(entry for entry in every if _value(entry.one) != _value(entry.other)),
        tuple(entry for entry in every if _value(entry.one) == _value(entry.other) and _cites(entry)),
    )


def stated(standard: Standard, key: str) -> Stated | None:
    """An entry with its citations; None where the standard leaves it out."""
    setting = standard.settings.get(key)
    return Stated(setting, standard.cited(key)) if setting is not None else None


def _value(side: Stated | None) -> object:
    return (side.setting.fields, side.setting.bands) if side is not None else None


def _cites(entry: Entry) -> bool:
    """Whether the two rest on different citations."""
    assert entry.one is not None
    assert entry.other is not None  # of the same value, so both state it
    return set(entry.one.setting.cites) != set(entry.other.setting.cites)
