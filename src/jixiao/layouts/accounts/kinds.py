"""The public tables as data: one TOML a kind in `tables`, and `words.toml` with the wordings that all share."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Literal
from unicodedata import normalize

import msgspec
from msgspec import Struct, field

from jixiao.layouts.layout import LayoutError

Labels = tuple[str, ...]
LONGEST = 60  # characters; no head, row label or title is longer
QUOTES = re.compile(r"[\s\"'“”‘’「」*]")
YEAR = re.compile(r"^\d{4}年度?(?=.)")
NOTE = re.compile(r"\([^()]*\)")
LEAD = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|其中[:：]?)+"
)


class TableLayout(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of table.

    `titles` are how a title may end, `contains` words that all stand in it; `marks` are heads by which a table without
    a title is known. A column has the wordings of its head, from the top down: `本年支出/小计`. `same` are wordings for
    the words in them. A table with `halves` has income on the left and expenditure on the right, the columns of the
    income half being those of `income`; one that may be `turned` lists its columns in rows.
    """

    id: str
    evidence: Literal["V", "X", "M", "D"]
    columns: dict[str, Labels]
    source: str = ""
    titles: Labels = ()
    contains: Labels = ()
    marks: Labels = ()
    halves: bool = False
    turned: bool = False
    codes: Literal["function", "economic", "either"] | None = None
    income: Labels = ()
    same: dict[str, Labels] = field(default_factory=dict)


class Titles(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands before and behind titles."""

    others: Labels
    bodies: Labels
    tails: Labels


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The wordings that all tables share."""

    head: dict[str, Labels]
    rows: dict[str, Labels]
    funds: dict[str, Labels]
    incomes: dict[str, Labels]
    expenditures: dict[str, Labels]
    lines: dict[str, Labels]
    titles: Titles


@cache
def table_layouts() -> Mapping[str, TableLayout]:
    """Every kind of table by id."""
    folder = files(__package__).joinpath("tables")
    found = [_parsed(path, TableLayout) for path in sorted(folder.iterdir(), key=str) if path.name.endswith(".toml")]
    return {layout.id: layout for layout in found}


@cache
def words() -> Words:
    """The wordings of words.toml."""
    found: Words = _parsed(files(__package__).joinpath("words.toml"), Words)
    return found


@lru_cache(maxsize=16384)
def head_key(text: str) -> str:
    """A head for comparison: NFKC, no white space, quotation marks, year, notes in brackets or colon at the end."""
    if len(text) > LONGEST:
        return ""
    folded = YEAR.sub("", QUOTES.sub("", normalize("NFKC", text)))
    return (NOTE.sub("", folded) or folded.strip("()")).strip(":：")


@lru_cache(maxsize=16384)
def row_key(text: str) -> str:
    """The label of a row for comparison: a head key without 一、 （一） 1. 其中： before it."""
    if len(text) > LONGEST:
        return ""
    return head_key(LEAD.sub("", QUOTES.sub("", normalize("NFKC", text))))


@lru_cache(maxsize=4096)
def title_kind(text: str) -> str | None:
    """The kind of table that a line is the title of: `某局2021年度收入决算表` → income."""
    if len(text) > LONGEST or "表" not in text:
        return None
    title = head_key(text)
    for tail in words().titles.tails:
        title = title.removesuffix(tail).rstrip("-—")
    for layout in table_layouts().values():
        if layout.contains and title.endswith("表") and all(word in title for word in layout.contains):
            return layout.id
    for start in range(max(0, len(title) - 2)):
        if (kind := _endings().get(title[start:])) is not None:
            return kind if _may_precede(title[:start]) else None
    return None


@cache
def _endings() -> Mapping[str, str]:
    return {head_key(title): layout.id for layout in table_layouts().values() for title in layout.titles}


def _may_precede(prefix: str) -> bool:
    """Whether this may stand before a title: a year, a department, a number, but no words of another title."""
    behind = prefix.rpartition("年度")[2] if "年度" in prefix else prefix.rpartition("年")[2]
    titles = words().titles
    return behind.endswith(titles.bodies) or not any(other in behind for other in titles.others)


def _parsed(path: Traversable, kind: type[Any]) -> Any:
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LayoutError(f"{path.name}: {error}") from None
