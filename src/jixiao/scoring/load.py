"""Standards from TOML: reads, refuses what breaks a rule, merges a child into its parent.

A standard states entries in six sections; an entry is a table of numbers and words with a `cite`:

    [rounding]  rate, execution, row     places, mode
    [tolerance] score, total             value
    [reading]   unsigned                 infer (whether a sign not printed may be inferred)
    [method]    one entry per slot       method, and the numbers that method needs
    [weight]    any name                 value, or free = true
    [grade]     any name                 from (lower bound, inclusive)

`cite` names a `[cite.x]` of the same file or, in full, one of a parent (`cn-2020#weights`). A child
states only what differs, entry by entry; if it states any grade, it states the whole scale.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, cast, get_args

from jixiao.model.rounding import MODES
from jixiao.scoring.method import SLOTS, methods
from jixiao.scoring.result import Citation, Evidence
from jixiao.scoring.standard import UNSIGNED, Applies, Setting, Standard, StandardError
from jixiao.sources import sources

Raw = Mapping[str, Any]  # one TOML file

TOP = {"id", "title", "title_en", "extends", "applies", "checked"}
SECTIONS = {"rounding", "tolerance", "reading", "method", "weight", "grade"}
APPLIES = {"region", "forms", "layouts", "from", "until"}
CITE = {"title", "document", "evidence", "source", "says", "says_en", "decision", "article", "quote"}
ROUNDINGS = ("rate", "execution", "row")
TOLERANCES = ("score", "total")
READINGS = ("unsigned",)
REQUIRED = (
    *(f"rounding.{name}" for name in ROUNDINGS),
    "tolerance.score",
    "tolerance.total",
    UNSIGNED,
    *(f"method.{slot}" for slot in SLOTS),
)
WHAT = {"mode": "a text", "method": "a text", "free": "true, or leave it out", "infer": "true or false"}
FIELDS = {
    "rounding": {"places", "mode"},
    "tolerance": {"value"},
    "reading": {"infer"},
    "weight": {"value", "free"},
    "grade": {"from"},
}


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
        raise StandardError(f"{heirs[0]}.toml: extends runs in a circle: {' → '.join((*heirs, identifier))}")
    if identifier not in raw:
        known = ", ".join(sorted(raw))
        who = f"{heirs[-1]}.toml: extends = {identifier!r}" if heirs else f"standard {identifier!r}"
        raise StandardError(f"{who}: there is no such standard; known: {known}")
    return _File(identifier, raw[identifier]).standard(
        lambda parent: build(parent, raw, (*heirs, identifier))
    )


class _File:
    """One standard file while it is being checked; every refusal names the file and the key."""

    def __init__(self, identifier: str, data: Raw) -> None:
        self.identifier = identifier
        self.data = data

    def refuse(self, key: str, problem: str, remedy: str) -> StandardError:
        return StandardError(f"{self.identifier}.toml: {key}: {problem}; {remedy}")

    def only(self, key: str, given: Iterable[str], allowed: Iterable[str]) -> None:
        unknown = sorted(set(given) - set(allowed))
        if unknown:
            where = f"{key}.{unknown[0]}" if key else unknown[0]
            raise self.refuse(where, "unknown key", f"allowed here: {', '.join(sorted(allowed))}; remove or rename it")

    def table(self, key: str, value: object) -> Raw:
        if not isinstance(value, dict):
            raise self.refuse(key, f"is {value!r}, not a table", "write it as { … }, with its cite")
        return value

    def words(self, key: str, table: Raw, name: str, *, needed: bool = False) -> str | None:
        value = table.get(name)
        if value is None and not needed:
            return None
        if not isinstance(value, str) or not value.strip():
            raise self.refuse(f"{key}.{name}" if key else name, "is missing or no text", "give it as a text")
        return value

    def day(self, key: str, value: object) -> date | None:
        if value is None or type(value) is date:
            return value
        raise self.refuse(key, f"is {value!r}, not a date", "write it as 2020-02-25, without quotation marks")

    def standard(self, parent_of: Any) -> Standard:
        self.only("", self.data, TOP | SECTIONS | {"cite"})
        if self.words("", self.data, "id", needed=True) != self.identifier:
            raise self.refuse("id", f"is {self.data['id']!r}", f"make it the file's name, {self.identifier!r}")
        extends = self.words("", self.data, "extends")
        parent: Standard | None = parent_of(extends) if extends is not None else None
        citations = {**(parent.citations if parent else {}), **self.citations()}
        own = self.settings(citations)
        inherited = dict(parent.settings) if parent else {}
        if any(key.startswith("grade.") for key in own):
            inherited = {key: value for key, value in inherited.items() if not key.startswith("grade.")}
        settings = {**inherited, **own}
        for key in REQUIRED:
            if key not in settings:
                raise self.refuse(key, "is stated neither here nor by a parent",
                                  "state it, or name a parent in extends")
        return Standard(
            id=self.identifier,
            title=self.words("", self.data, "title", needed=True) or "",
            title_en=self.words("", self.data, "title_en", needed=True) or "",
            extends=extends,
            applies=self.applies(),
            checked=self.day("checked", self.data.get("checked")),
            settings=settings,
            citations=citations,
        )

    def applies(self) -> Applies:
        table = self.table("applies", self.data.get("applies", {}))
        self.only("applies", table, APPLIES)
        for name in ("forms", "layouts"):
            if not isinstance(table.get(name), list) or not all(isinstance(item, str) for item in table[name]):
                raise self.refuse(f"applies.{name}", "is missing or no list of texts", 'give it as ["…", "…"]')
        return Applies(
            region=self.words("applies", table, "region", needed=True) or "",
            forms=tuple(table["forms"]),
            layouts=tuple(table["layouts"]),
            since=self.day("applies.from", table.get("from")),
            until=self.day("applies.until", table.get("until")),
        )

    def citations(self) -> dict[str, Citation]:
        table = self.table("cite", self.data.get("cite", {}))
        return {f"{self.identifier}#{name}": self.citation(name, value) for name, value in table.items()}

    def citation(self, name: str, value: object) -> Citation:
        key = f"cite.{name}"
        table = self.table(key, value)
        self.only(key, table, CITE)
        read = {field: self.words(key, table, field) for field in CITE}
        evidence = read["evidence"] or ("D" if read["decision"] else None)
        if evidence not in get_args(Evidence):
            raise self.refuse(f"{key}.evidence", f"is {evidence!r}", "give V, X or M, or name our decision page")
        if (evidence == "D") != (read["decision"] is not None):
            raise self.refuse(key, "evidence D and a decision page belong together", "give both or neither")
        if evidence != "D" and not (read["says"] and (read["source"] or read["document"])):
            raise self.refuse(key, "names no source or does not say what it says", "give says, and source or document")
        self.sources(key, evidence, (read["source"] or "").split())
        for field in ("article", "quote"):
            if read[field] is not None and evidence != "V":
                raise self.refuse(f"{key}.{field}", f"stands under evidence {evidence}",
                                  "article and quote are allowed only under V, from the opened text")
        return Citation(
            key=f"{self.identifier}#{name}",
            title=read["title"] or str(self.data.get("title")),
            document=read["document"],
            evidence=cast(Evidence, evidence),
            source=read["source"],
            says=read["says"],
            says_en=read["says_en"],
            decision=read["decision"],
            article=read["article"],
            quote=read["quote"],
        )

    def sources(self, key: str, evidence: str | None, named: list[str]) -> None:
        """Refuse a key that the register of sources does not hold, and V where none of the sources was opened."""
        for each in named:
            if each not in sources():
                raise self.refuse(f"{key}.source", f"names {each}, which is not in the register of sources",
                                  f"known: {', '.join(sources())}; add it there, or name one of these")
        if evidence == "V" and named and not any(sources()[each].evidence == "V" for each in named):
            raise self.refuse(f"{key}.evidence", "is V, but none of its sources was opened",
                              "give X, or a source that was opened")

    def settings(self, citations: Mapping[str, Citation]) -> dict[str, Setting]:
        found: dict[str, Setting] = {}
        for section in sorted(SECTIONS & set(self.data)):
            for name, value in self.table(section, self.data[section]).items():
                key = f"{section}.{name}"
                table = self.table(key, value)
                self.entry(section, name, key, table)
                fields = {field: self.value(key, field, v) for field, v in table.items() if field != "cite"}
                found[key] = Setting(key, fields, self.cites(key, table, citations))
        return found

    def entry(self, section: str, name: str, key: str, table: Raw) -> None:
        """Refuse names, fields and words that this section does not know."""
        names = {"rounding": ROUNDINGS, "tolerance": TOLERANCES, "reading": READINGS, "method": SLOTS}.get(section)
        if names is not None:
            self.only(section, [name], names)
        fields = self.method_fields(name, key, table) if section == "method" else FIELDS[section]
        self.only(key, table, fields | {"cite"})
        missing = fields - set(table) if section != "weight" else set() if {"value", "free"} & set(table) else {"value"}
        if missing:
            raise self.refuse(f"{key}.{min(missing)}", "is missing", "give it, with the cite of the entry")
        if section == "rounding" and table["mode"] not in MODES:
            raise self.refuse(f"{key}.mode", f"is {table['mode']!r}", f"allowed: {', '.join(sorted(MODES))}")

    def method_fields(self, slot: str, key: str, table: Raw) -> set[str]:
        fitting = {name: method for name, method in methods().items() if slot in method.slots}
        name = table.get("method")
        if name not in fitting:
            raise self.refuse(f"{key}.method", f"is {name!r}", f"methods for this slot: {', '.join(sorted(fitting))}")
        return {"method", *fitting[name].numbers}

    def value(self, key: str, field: str, value: object) -> Decimal | str | bool:
        if field in ("mode", "method") and isinstance(value, str):
            return value
        if (field == "free" and value is True) or (field == "infer" and isinstance(value, bool)):
            return value
        number = isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite()
        if field in WHAT or not number:
            what = WHAT.get(field, "a number")
            raise self.refuse(f"{key}.{field}", f"is {value!r}", f"give {what}")
        figure = Decimal(str(value))
        if field.endswith("places") and (figure < 0 or figure != figure.to_integral_value()):
            raise self.refuse(f"{key}.{field}", f"is {value!r}", "give a whole number from 0 up")
        return figure

    def cites(self, key: str, table: Raw, citations: Mapping[str, Citation]) -> tuple[str, ...]:
        given = table.get("cite")
        if not given:
            raise self.refuse(f"{key}.cite", "is missing: no number and no choice without its source",
                              'add cite = "…" and the [cite.…] it names')
        names = given if isinstance(given, list) else [given]
        full = tuple(str(name) if "#" in str(name) else f"{self.identifier}#{name}" for name in names)
        for cite in full:
            if cite not in citations:
                known = ", ".join(sorted(citations)) or "none"
                raise self.refuse(f"{key}.cite", f"names {cite!r}, which does not exist", f"known: {known}")
        return full
