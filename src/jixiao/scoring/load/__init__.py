"""Standards from TOML: reads, refuses what breaks a rule, merges a child into its parent.

A standard states entries in nine sections; an entry is a table of numbers and words with a `cite`:

    [rounding]  rate, execution, row     places, mode
    [tolerance] score, total             value
    [reading]   unsigned                 infer (whether a sign not printed may be inferred)
                adjusted                 use (whether an adjusted target takes the place of the first)
                frequency                full_year (whether 每季度 is four times)
    [aggregate] ratio                    by (the money that weighs ratios of several units)
    [execution] rate                     by (the budget that the execution rate is measured against)
    [method]    one entry per slot       method, and the numbers and bands that method needs; over_achievement may
                                         name the level1 (一级指标) to whose rows alone it applies
    [weight]    any name                 value, or free = true
    [grade]     any name                 from (lower bound, inclusive)
    [grade_gap] fiscal                   one, two, three: the factor of a fiscal score so many grades below (SC-43)

A weight named after two levels (基本运行/过紧日子) is a part of the first. What [weight] leaves out is free.

`cite` names a `[cite.x]` of the same file or, in full, one of a parent (`cn-2020#weights`). A child
states only what differs, entry by entry; if it states any grade or any weight, it states the whole scale.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from importlib.resources.abc import Traversable
from pathlib import Path

from jixiao.scoring.load.citing import citations
from jixiao.scoring.load.entries import REQUIRED, SECTIONS, settings
from jixiao.scoring.load.file import File, Raw
from jixiao.scoring.load.sense import refuse_weights
from jixiao.scoring.load.validity import applies, refuse_overlaps
from jixiao.scoring.standard import Setting, Standard, StandardError

__all__ = ["SECTIONS", "Raw", "build", "parse", "read_folder", "refuse_overlaps"]

TOP = {"id", "title", "title_en", "extends", "applies", "checked"}
SCALES = ("grade.", "weight.")  # what is one whole: a child that states a part states all of it


def read_folder(folder: Traversable | Path) -> dict[str, Raw]:
    """Every `*.toml` of a folder, parsed and keyed by the id its file name gives."""
    raw: dict[str, Raw] = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            raw[file.name.removesuffix(".toml")] = parse(file.read_text(encoding="utf-8"), file.name)
    return raw


def parse(text: str, file: str) -> Raw:
    """One TOML text, all its fractions as Decimal."""
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise StandardError(f"{file}: not valid TOML: {error}") from error


def build(identifier: str, raw: Mapping[str, Raw], heirs: tuple[str, ...] = ()) -> Standard:
    """The standard of that id with its parents merged in. `heirs` are the ids that led here."""
    if identifier in heirs:
        raise StandardError(f"{heirs[0]}.toml: extends: runs in a circle: {' → '.join((*heirs, identifier))}; "
                            "name another parent, or none")
    if identifier not in raw:
        known = ", ".join(sorted(raw))
        who = f"{heirs[-1]}.toml: extends: is {identifier!r}" if heirs else f"standard {identifier!r}"
        raise StandardError(f"{who}: there is no such standard; known: {known}")
    return _standard(File(identifier, raw[identifier]), lambda parent: build(parent, raw, (*heirs, identifier)))


def _standard(file: File, parent_of: Callable[[str], Standard]) -> Standard:
    file.only("", file.data, TOP | SECTIONS | {"cite"})
    if file.words("", file.data, "id", needed=True) != file.identifier:
        raise file.refuse("id", f"is {file.data['id']!r}", f"make it the file's name, {file.identifier!r}")
    extends = file.words("", file.data, "extends")
    parent = parent_of(extends) if extends is not None else None
    known = {**(parent.citations if parent else {}), **citations(file)}
    merged = _merged(parent, settings(file, known))
    for key in REQUIRED:
        if key not in merged:
            raise file.refuse(key, "is stated neither here nor by a parent", "state it, or name a parent in extends")
    made_for = applies(file)
    refuse_weights(file, merged, made_for)
    return Standard(
        id=file.identifier,
        title=file.words("", file.data, "title", needed=True) or "",
        title_en=file.words("", file.data, "title_en", needed=True) or "",
        extends=extends,
        applies=made_for,
        checked=file.day("checked", file.data.get("checked")),
        settings=merged,
        citations=known,
    )


def _merged(parent: Standard | None, own: dict[str, Setting]) -> dict[str, Setting]:
    inherited = dict(parent.settings) if parent else {}
    for scale in SCALES:
        if any(key.startswith(scale) for key in own):
            inherited = {key: value for key, value in inherited.items() if not key.startswith(scale)}
    return {**inherited, **own}
