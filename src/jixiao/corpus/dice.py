"""Chance that falls the same on every machine and every Python: built on `Random.random` alone."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """A seeded source of choices. `Random.choice` may change between Pythons; `random()` is promised not to."""

    def __init__(self, seed: int) -> None:
        self._next = Random(seed).random

    def chance(self, probability: float) -> bool:
        """True with the given probability."""
        return self._next() < probability

    def between(self, low: int, high: int) -> int:
        """A whole number, both bounds included."""
        return low + int(self._next() * (high - low + 1))

    def pick(self, items: Sequence[Item]) -> Item:
        """One of the items."""
        return items[int(self._next() * len(items))]

    def some(self, items: Sequence[Item], count: int) -> list[Item]:
        """`count` different items in their own order, or all when there are fewer."""
        rest = list(range(len(items)))
        while len(rest) > count:
            del rest[int(self._next() * len(rest))]
        return [items[position] for position in rest]
