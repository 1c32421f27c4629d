"""Texts looked up by what a name is about, at a cost that does not grow with rows times texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from msgspec import Struct


class Lookup(Struct, frozen=True):
    """Where two signs stand beside each other: `beside` for each text, `places` for each two signs."""

    beside: tuple[frozenset[str], ...]
    places: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Lookup:
        """The lookup of these texts."""
        beside = tuple(frozenset("".join(two) for two in pairwise(text)) for text in texts)
        places: dict[str, list[int]] = {}
        for position, signs in enumerate(beside):
            for two in signs:
                places.setdefault(two, []).append(position)
        return cls(beside, {two: tuple(at) for two, at in places.items()})

    def sharing(self, two: frozenset[str], least: int) -> Iterator[int]:
        """The positions of the texts that hold so many of the pairs of signs.

        Such a text holds one of the rarest len(two) - least + 1, so that only those are looked up.
        """
        rarest = sorted(two, key=lambda each: (len(self.places.get(each, ())), each))[: len(two) - least + 1]
        seen: set[int] = set()
        for each in rarest:
            for position in self.places.get(each, ()):
                if position not in seen and len(two & self.beside[position]) >= least:
                    yield position
                seen.add(position)
