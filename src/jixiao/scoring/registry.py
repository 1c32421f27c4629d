"""The shipped standards, and which of them a form is scored under."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files

from jixiao.model import Form
from jixiao.scoring.load import build, read_folder
from jixiao.scoring.standard import Standard, StandardError

DEFAULT = "cn-2020"


@lru_cache(maxsize=1)
def _shipped() -> Mapping[str, Standard]:
    raw = read_folder(files("jixiao.scoring") / "standards")
    return {identifier: build(identifier, raw) for identifier in sorted(raw)}


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


def standard_for(form: Form) -> Standard:
    """The standard made for the form's layout and fiscal year; the newest of several, cn-2020 if none.

    A form without a fiscal year is judged by its layout alone.
    """
    fitting = [standard for standard in standards() if standard.applies.covers(form)]
    if not fitting:
        return load_standard(DEFAULT)
    return max(fitting, key=lambda standard: (standard.applies.since or date.min, standard.id))
