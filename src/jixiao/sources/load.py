"""The register from TOML: reads, and refuses what breaks a rule.

    [source.S0]                             kind, evidence, zh, en, place, place_en, year
    [obligation.B-05]                       evidence, zh, en, source ("P1 R2"), document, decision
    [obligation.B-05.threshold.explain_below]   the same, and value, unit

V needs a source that we opened, X a source, M the document remembered, D the page of our decision. An
article of a law is named, and words are quoted, only under V. What software does is never more than X.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from jixiao.sources.entries import Obligation, Source, SourceError, Threshold

ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]+条|\b[Aa]rt(icle|\.) ?\d|《|「|“[^”]{13,}”")
KEY = re.compile(r"[A-Z]{1,4}\d{1,3}")
IDENTIFIER = re.compile(r"[A-Z]{1,4}-\d{2,3}")

Founded = TypeVar("Founded", Obligation, Threshold)
Entry = TypeVar("Entry", Source, Obligation, Threshold)


class Register(msgspec.Struct, frozen=True):
    """All obligations, sources and thresholds by their names."""

    obligations: Mapping[str, Obligation]
    sources: Mapping[str, Source]
    thresholds: Mapping[str, Threshold]


def read(folders: Iterable[Traversable | Path]) -> Register:
    """The register that stands in the `*.toml` of these folders. Raises SourceError."""
    sources: dict[str, Source] = {}
    stated: list[tuple[str, str, dict[str, Any]]] = []
    for folder in folders:
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".toml"):
                data = _parsed(file)
                _add(sources, file.name, data.pop("source", {}))
                stated += [(file.name, key, entry) for key, entry in data.pop("obligation", {}).items()]
                if data:
                    raise SourceError(f"{file.name}: {min(data)}: unknown; allowed here: source, obligation")
    obligations: dict[str, Obligation] = {}
    for name, key, entry in stated:
        if key in obligations:
            raise SourceError(f"{name}: obligation {key} is stated twice")
        obligations[key] = _obligation(name, key, entry, sources)
    thresholds = {each.name: each for obligation in obligations.values() for each in obligation.thresholds}
    return Register(obligations, sources, thresholds)


def _parsed(file: Traversable | Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{file.name}: not valid TOML: {error}") from error


def _add(sources: dict[str, Source], file: str, stated: Mapping[str, Any]) -> None:
    for key, entry in stated.items():
        if key in sources:
            raise SourceError(f"{file}: source {key} is stated twice")
        if KEY.fullmatch(key) is None:
            raise SourceError(f"{file}: source.{key}: a key is capital letters and digits, like P1")
        source = _built(f"{file}: source.{key}", {**entry, "key": key}, Source)
        if source.evidence not in ("V", "X") or (source.evidence == "V" and source.kind not in ("text", "form")):
            raise SourceError(f"{file}: source.{key}.evidence: V for a text or form that we opened, else X")
        if bool(source.place) != bool(source.place_en):
            raise SourceError(f"{file}: source.{key}: give place and place_en, or neither")
        sources[key] = source


def _obligation(file: str, key: str, entry: dict[str, Any], sources: Mapping[str, Source]) -> Obligation:
    if IDENTIFIER.fullmatch(key) is None:
        raise SourceError(f"{file}: obligation.{key}: an id is capital letters, a dash and digits, like B-05")
    where = f"{file}: obligation.{key}"
    thresholds = tuple(
        _stated(f"{where}.threshold.{name}", {**each, "name": f"{key}.{name}"}, Threshold, sources)
        for name, each in entry.pop("threshold", {}).items()
    )
    return _stated(where, {**entry, "id": key, "thresholds": thresholds}, Obligation, sources)


def _stated(where: str, entry: dict[str, Any], kind: type[Founded], sources: Mapping[str, Source]) -> Founded:
    entry["source"] = tuple(str(entry.get("source", "")).split())
    built = _built(where, entry, kind)
    refuse_unfounded(where, built.evidence, built.source, built.document, built.decision, sources)
    if built.evidence != "V" and (found := ARTICLE.search(built.zh) or ARTICLE.search(built.en)):
        raise SourceError(f"{where}: names an article or quotes ({found[0]}) under {built.evidence}; only V may")
    return built


def refuse_unfounded(
    where: str, evidence: str, keys: Iterable[str], document: str | None, decision: str | None,
    sources: Mapping[str, Source],
) -> None:
    """Raise SourceError when a mark of evidence is not borne out by what is named for it."""
    keys = tuple(keys)
    if unknown := [key for key in keys if key not in sources]:
        known = ", ".join(sources)
        raise SourceError(f"{where}.source: {unknown[0]} is not in the register of sources; known: {known}")
    opened = any(sources[key].evidence == "V" for key in keys)
    faults = {
        "V": not opened and "V needs a source that we opened",
        "X": not keys and "X needs a source",
        "M": document is None and "M needs the document that is remembered",
        "D": decision is None and "D needs the page of our decision",
    }
    if fault := faults.get(evidence):
        raise SourceError(f"{where}: {fault}")
    if decision is not None and evidence != "D":
        raise SourceError(f"{where}.decision: stands under {evidence}; a page of ours is no evidence but D")


def _built(where: str, entry: dict[str, Any], kind: type[Entry]) -> Entry:
    if unknown := sorted(entry.keys() - set(kind.__struct_fields__)):
        raise SourceError(f"{where}.{unknown[0]}: unknown key; allowed: {', '.join(sorted(kind.__struct_fields__))}")
    try:
        built = msgspec.convert(entry, kind)
    except msgspec.ValidationError as error:
        raise SourceError(f"{where}: {error}") from error
    if not built.zh.strip() or not built.en.strip():
        raise SourceError(f"{where}: zh and en must not be empty")
    return built
