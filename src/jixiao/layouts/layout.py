"""Official forms as data: one TOML a layout, serving reading now and writing later."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, get_args

import msgspec
from msgspec import Struct, field

from jixiao.model.form import Contact, FundLine, Indicator, Kind, Project, Source, Subject, Task

COMMON = "common.toml"
ACCOUNTS = "accounts"  # the folder of the public tables of final accounts, which are no forms
# What a label may stand for, by section: the fields of the model.
FIELDS: Mapping[str, frozenset[str]] = {
    "identity.labels": frozenset(
        [f"project.{field}" for field in Project.__struct_fields__]
        + [f"contact.{field}" for field in Contact.__struct_fields__]
        + ["supervising_department", "implementing_unit", "primary_budget_unit", "fiscal_year"]
    ),
    "funds.columns": frozenset(FundLine.__struct_fields__) - {"source"},
    "funds.lines": frozenset(get_args(Source)),
    "goals.heads": frozenset(f"{scope}.{field}" for scope in ("annual", "project") for field in ("expected", "actual")),
    "tasks.columns": frozenset(Task.__struct_fields__),
    "tasks.heads": frozenset(("budget", "executed")),
    "indicators.columns": frozenset(Indicator.__struct_fields__),
}
Labels = tuple[str, ...]


class LayoutError(ValueError):
    """A layout file cannot be used; the message names file, key and remedy."""


class Identity(Struct, frozen=True, forbid_unknown_fields=True):
    """The head of the form: which fields stand in which row, and how they are called."""

    rows: tuple[tuple[str, ...], ...] = ()
    labels: dict[str, Labels] = field(default_factory=dict)


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the money block; `right` is the label of the right block of target forms."""

    source: Source
    label: Labels = ()
    right: Labels = ()


class Money(Struct, frozen=True, forbid_unknown_fields=True):
    """The money block (项目资金)."""

    block: Labels = ()
    heading: str | None = None
    currency_unit: str | None = None
    columns: dict[str, Labels] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()


class TaskTable(Struct, frozen=True, forbid_unknown_fields=True):
    """The main tasks of a whole department (年度主要任务): columns in printed order, the label of the row of sums.

    Columns of one money (总额, 财政拨款, 其他资金) stand side by side under the head that `heads` names.
    """

    block: Labels = ()
    columns: dict[str, Labels] = field(default_factory=dict)
    heads: dict[str, Labels] = field(default_factory=dict)
    total: str | None = None


class Goals(Struct, frozen=True, forbid_unknown_fields=True):
    """The goals (总体目标) and the heads over their cells; no heads: one cell beside the block label."""

    block: Labels = ()
    heading: str | None = None
    heads: dict[str, Labels] = field(default_factory=dict)


class IndicatorTable(Struct, frozen=True, forbid_unknown_fields=True):
    """The indicator table (绩效指标): columns in printed order, usual level-2 rows of each level 1.

    `blocks` are the labels of two tables, 长期 and 年度, one below the other or, where `beside` is said, side
    by side under the heads of the goals.
    """

    block: Labels = ()
    columns: dict[str, Labels] = field(default_factory=dict)
    levels: dict[str, Labels] = field(default_factory=dict)
    level1_weights: dict[str, str] = field(default_factory=dict)
    level2_notes: dict[str, str] = field(default_factory=dict)
    blocks: Labels = ()
    beside: bool = False


class TotalRow(Struct, frozen=True, forbid_unknown_fields=True):
    """The last row (总分)."""

    label: Labels = ()
    columns: tuple[str, ...] = ()


class ProjectList(Struct, frozen=True, forbid_unknown_fields=True):
    """One flat list for many projects, a row an indicator."""

    columns: tuple[str, ...] = ()


class Layout(Struct, frozen=True, forbid_unknown_fields=True):
    """One official form. `marks` are texts that tell it from its relatives; `places` are names one of which
    a form must print to be taken for a layout that nothing else tells from that of other places; `closing` are
    the labels of rows for the whole form behind its last table."""

    id: str
    kind: Kind
    region: str
    title: str
    issued_by: str
    subject: Subject = "project"
    extends: str | None = None
    marks: Labels = ()
    places: Labels = ()
    identity: Identity = Identity()
    funds: Money = Money()
    tasks: TaskTable = TaskTable()
    goals: Goals = Goals()
    indicators: IndicatorTable = IndicatorTable()
    total: TotalRow = TotalRow()
    closing: Labels = ()
    list: ProjectList | None = None


@cache
def layouts() -> Mapping[str, Layout]:
    """Every shipped layout by id, found by walking the folder."""
    sources = {}
    for path in sorted(_toml_files(files(__package__)), key=str):
        data = _parsed(path)
        sources[data.get("id", path.name)] = (path.name, data)
    return {id: parsed(name, _with_parents(name, data, sources, ())) for id, (name, data) in sources.items()}


def parsed(name: str, data: dict[str, Any]) -> Layout:
    """A layout from its TOML data; unknown keys and fields are refused with file, key and what is allowed."""
    try:
        layout = msgspec.convert(data, Layout)
    except msgspec.ValidationError as error:
        raise LayoutError(f"{name}: {error}; {_allowed_beside(str(error))}") from None
    named = {
        "identity.labels": layout.identity.labels,
        "funds.columns": layout.funds.columns,
        "tasks.columns": layout.tasks.columns,
        "tasks.heads": layout.tasks.heads,
        "goals.heads": layout.goals.heads,
        "indicators.columns": layout.indicators.columns,
    }
    for section, labels in named.items():
        refuse_unknown(name, section, labels)
    return layout


def refuse_unknown(name: str, section: str, concepts: Iterable[str]) -> None:
    """Raises LayoutError when a section names a field that no form has."""
    for concept in concepts:
        if concept not in FIELDS[section]:
            known = ", ".join(sorted(FIELDS[section]))
            raise LayoutError(f"{name}: [{section}] {concept!r} is no field; known: {known}")


def _allowed_beside(error: str) -> str:
    """The keys that the section named in an error may hold."""
    where = error.rpartition("`$.")[2].rstrip("`").split(".")[0].split("[")[0] if "`$." in error else ""
    section = {
        "identity": Identity, "funds": Money, "tasks": TaskTable, "goals": Goals, "indicators": IndicatorTable,
        "total": TotalRow,
    }
    return f"allowed keys: {', '.join(section.get(where, Layout).__struct_fields__)}"


def _toml_files(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != ACCOUNTS:
            found += _toml_files(entry)
        elif entry.name.endswith(".toml") and entry.name != COMMON:
            found.append(entry)
    return found


def _parsed(path: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LayoutError(f"{path.name}: not valid TOML: {error}") from None


def _with_parents(
    name: str, data: dict[str, Any], sources: Mapping[str, tuple[str, dict[str, Any]]], seen: tuple[str, ...]
) -> dict[str, Any]:
    parent = data.get("extends")
    if parent is None:
        return data
    if parent in seen or parent not in sources:
        raise LayoutError(f"{name}: extends {parent!r}, which is {'a cycle' if parent in seen else 'not known'}")
    base = _with_parents(*sources[parent], sources, (*seen, parent))
    merged = {**base, **data}
    for key, value in base.items():
        if isinstance(value, dict) and isinstance(data.get(key), dict):
            merged[key] = {**value, **data[key]}
    return merged
