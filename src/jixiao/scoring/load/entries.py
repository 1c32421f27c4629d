"""The entries of a standard file: every section knows its names and fields, every entry its citation."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from jixiao.model.rounding import MODES
from jixiao.scoring.load.file import File, Raw
from jixiao.scoring.load.sense import refuse_bands, refuse_entry, refuse_figure, refuse_grades
from jixiao.scoring.method import OPTIONAL, SLOTS, Band, Method, methods
from jixiao.scoring.result import Citation
from jixiao.scoring.standard import AMOUNTS, BUDGETS, GAPS, Setting, Value

NAMES = {
    "rounding": ("rate", "execution", "row"),
    "tolerance": ("score", "total"),
    "reading": ("unsigned", "adjusted", "frequency"),
    "aggregate": ("ratio",),
    "execution": ("rate",),
    "method": SLOTS,
    "grade_gap": ("fiscal",),
}
READINGS = {"unsigned": "infer", "adjusted": "use", "frequency": "full_year"}
FIELDS = {
    "rounding": {"places", "mode"}, "tolerance": {"value"}, "aggregate": {"by"}, "execution": {"by"},
    "weight": {"value", "free"}, "grade": {"from"}, "grade_gap": set(GAPS),
}  # fmt: skip
MAY_ADD = {"method.over_achievement": {"level1"}}  # what an entry may state beside what it must
AMOUNTS_OF = {"aggregate": AMOUNTS, "execution": BUDGETS}  # what `by` may name
SECTIONS = {*NAMES, *FIELDS}
REQUIRED = tuple(
    f"{section}.{name}" for section, names in NAMES.items() for name in names
    if section != "grade_gap" and name not in OPTIONAL
)
WORDS = ("mode", "method", "by", "level1")
WHAT = dict.fromkeys(WORDS, "a text") | dict.fromkeys(READINGS.values(), "true or false") | {
    "free": "true, or leave it out",
}  # fmt: skip


def settings(file: File, citations: Mapping[str, Citation]) -> dict[str, Setting]:
    """Every entry of the file by its key, `method.positive`."""
    found: dict[str, Setting] = {}
    for section in sorted(SECTIONS & set(file.data)):
        for name, value in file.table(section, file.data[section]).items():
            key = f"{section}.{name}"
            table = file.table(key, value)
            _refuse_malformed(file, section, name, key, table)
            fields = {each: _value(file, key, each, table[each]) for each in table if each not in ("cite", "bands")}
            refuse_entry(file, key, fields)
            found[key] = Setting(key, fields, _cites(file, key, table, citations), _bands(file, key, table),
                                 file.identifier)
    refuse_grades(file, found)
    return found


def _refuse_malformed(file: File, section: str, name: str, key: str, table: Raw) -> None:
    """Refuse names, fields and words that this section does not know."""
    if section in NAMES:
        file.only(section, [name], NAMES[section])
    fields = _fields(file, section, name, key, table)
    file.only(key, table, fields | MAY_ADD.get(key, set()) | {"cite"})
    missing = fields - set(table)
    if section == "weight":
        missing = set() if {"value", "free"} & set(table) else {"value"}
    if missing:
        raise file.refuse(f"{key}.{min(missing)}", "is missing", "give it, with the cite of the entry")
    if section == "rounding" and table["mode"] not in MODES:
        raise file.refuse(f"{key}.mode", f"is {table['mode']!r}", f"allowed: {', '.join(sorted(MODES))}")
    if section in AMOUNTS_OF and table["by"] not in AMOUNTS_OF[section]:
        raise file.refuse(f"{key}.by", f"is {table['by']!r}", f"allowed: {', '.join(AMOUNTS_OF[section])}")


def _fields(file: File, section: str, name: str, key: str, table: Raw) -> set[str]:
    if section == "reading":
        return {READINGS[name]}
    if section != "method":
        return FIELDS[section]
    method = _method(file, name, key, table)
    return {"method", *method.numbers} | ({"bands"} if method.bands else set())


def _method(file: File, slot: str, key: str, table: Raw) -> Method:
    fitting = {name: method for name, method in methods().items() if slot in method.slots}
    name = table.get("method")
    if name not in fitting:
        raise file.refuse(f"{key}.method", f"is {name!r}", f"methods for this slot: {', '.join(sorted(fitting))}")
    return fitting[name]


def _value(file: File, key: str, field: str, value: object) -> Value:
    if field in WORDS and isinstance(value, str) and value.strip():
        return value
    if (field == "free" and value is True) or (field in READINGS.values() and isinstance(value, bool)):
        return value
    return _number(file, key, field, value)


def _number(file: File, key: str, field: str, value: object) -> Decimal:
    number = isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite()
    if field in WHAT or not number:
        raise file.refuse(f"{key}.{field}", f"is {value!r}", f"give {WHAT.get(field, 'a number')}")
    figure = Decimal(str(value))
    refuse_figure(file, key, field, figure)
    return figure


def _bands(file: File, key: str, table: Raw) -> tuple[Band, ...]:
    """The bands of a method, from the highest bound (its first number) down; nothing where the method has none."""
    given = table.get("bands")
    if given is None:
        return ()
    wanted = methods()[table["method"]].bands
    example = ", ".join(f"{name} = 0" for name in wanted)
    if not isinstance(given, list) or not given:
        raise file.refuse(f"{key}.bands", "is no list of bands", f"write [ {{ {example} }}, … ]")
    found = []
    for place, band in enumerate(given, 1):
        where = f"{key}.bands.{place}"
        file.only(where, file.table(where, band), wanted)
        for name in wanted:
            if name not in band:
                raise file.refuse(f"{where}.{name}", "is missing", f"write {{ {example} }}")
        found.append({name: _number(file, where, name, band[name]) for name in wanted})
    refuse_bands(file, key, found)
    return tuple(found)


def _cites(file: File, key: str, table: Raw, citations: Mapping[str, Citation]) -> tuple[str, ...]:
    given = table.get("cite")
    if not given:
        raise file.refuse(f"{key}.cite", "is missing: no number and no choice without its source",
                          'add cite = "…" and the [cite.…] it names')
    names = given if isinstance(given, list) else [given]
    full = tuple(str(name) if "#" in str(name) else f"{file.identifier}#{name}" for name in names)
    for cite in full:
        if cite not in citations:
            known = ", ".join(sorted(citations)) or "none"
            raise file.refuse(f"{key}.cite", f"names {cite!r}, which does not exist", f"known: {known}")
    return full
