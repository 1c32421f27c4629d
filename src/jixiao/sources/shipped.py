"""The register that is shipped, and what other packages add to it.

Another distribution adds obligations of its own office through the entry-point group `jixiao.sources`: the package
it names holds a folder `register` with such files.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files

from jixiao.sources.entries import Obligation, Source, SourceError
from jixiao.sources.load import Register, read


@cache
def register() -> Register:
    """Everything, read once."""
    packages = ["jixiao.sources", *(entry.value for entry in entry_points(group="jixiao.sources"))]
    return read(files(package) / "register" for package in packages)


def obligations() -> Mapping[str, Obligation]:
    """Every obligation by its id."""
    return register().obligations


def sources() -> Mapping[str, Source]:
    """Every source by its key."""
    return register().sources


def obligation(identifier: str) -> Obligation:
    """The obligation of that id. Raises SourceError."""
    try:
        return register().obligations[identifier]
    except KeyError:
        raise SourceError(f"no obligation {identifier!r} in the register") from None


def source(key: str) -> Source:
    """The source of that key. Raises SourceError."""
    try:
        return register().sources[key]
    except KeyError:
        raise SourceError(f"no source {key!r} in the register") from None


def threshold(name: str) -> Decimal:
    """The number of that name (`B-05.explain_below`). Raises SourceError."""
    try:
        return register().thresholds[name].value
    except KeyError:
        raise SourceError(f"no threshold {name!r} in the register") from None

