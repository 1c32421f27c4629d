"""How far a long reading is, for those who wait for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Told = Callable[[int, int], None]
_told: ContextVar[Told | None] = ContextVar("told", default=None)


@contextmanager
def told(to: Told) -> Iterator[None]:
    """Within this context `to` is called with the pages done and the pages in all."""
    token = _told.set(to)
    try:
        yield
    finally:
        _told.reset(token)


def step(done: int, total: int) -> None:
    """A page is done, or a file of many; where nobody knows how many there are, `total` is what is done."""
    to = _told.get()
    if to is not None:
        to(done, total)
