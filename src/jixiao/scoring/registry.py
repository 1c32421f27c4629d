"""The shipped standards."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from jixiao.scoring.load import build, read_folder, refuse_overlaps
from jixiao.scoring.standard import Standard, StandardError


@lru_cache(maxsize=1)
def _shipped() -> Mapping[str, Standard]:
    raw = read_folder(files("jixiao.scoring") / "standards")
    built = {identifier: build(identifier, raw) for identifier in sorted(raw)}
    refuse_overlaps(built.values())
    return built


def standards() -> tuple[Standard, ...]:
    """All shipped standards, sorted by id."""
    return tuple(_shipped().values())


def load_standard(identifier: str) -> Standard:
    """The shipped standard of that id. Raises StandardError when there is none."""
    try:
        return _shipped()[identifier]
    except KeyError:
        raise StandardError(f"no standard {identifier!r}; known: {', '.join(_shipped())}") from None


def standards_of(layout: str) -> tuple[str, ...]:
    """The ids of the standards that apply to forms of a layout."""
    return tuple(standard.id for standard in standards() if layout in standard.applies.layouts)
