"""What the words of a table mean: which are heads, which head is which column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from unicodedata import normalize

from jixiao.layouts.accounts.economics import economic_code
from jixiao.layouts.accounts.kinds import TableLayout, head_key, table_layouts, words

AMOUNT = re.compile(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?|[-—–/]+|\*+")
Path = tuple[str, ...]


@lru_cache(maxsize=16384)
def is_amount(text: str) -> bool:
    """Whether a cell holds a number or the dash that stands for none."""
    return len(text) < 40 and AMOUNT.fullmatch(text if text.isascii() else normalize("NFKC", text).strip()) is not None


@cache
def of(name: str) -> frozenset[str]:
    """The head words of one role: code, name, level, number, position, side_income …"""
    return frozenset(map(head_key, words().head[name]))


@cache
def labels() -> frozenset[str]:
    """Heads over codes and names."""
    return of("code") | of("name") | of("level")


@lru_cache(maxsize=8192)
def is_head(text: str) -> bool:
    """Whether a text heads a column of some public table."""
    key = head_key(text)
    return key in _heads() or economic_code(key) is not None


@cache
def _heads() -> frozenset[str]:
    shared = {head_key(word) for group in words().head.values() for word in group}
    return frozenset(shared.union(*(_words_of(layout) for layout in table_layouts().values())))


def _words_of(layout: TableLayout) -> set[str]:
    parts = {head_key(part) for paths in layout.columns.values() for path in paths for part in path.split("/")}
    return parts.union(head_key(word) for word, others in layout.same.items() for word in (word, *others))


@cache
def _same(kind: str) -> Mapping[str, str]:
    """Other wordings of a word of this kind → the word."""
    return {
        head_key(other): head_key(word) for word, others in table_layouts()[kind].same.items() for other in others
    }


@cache
def _patterns(kind: str) -> Mapping[str, tuple[tuple[str, Path], ...]]:
    """For the last word of a path: the columns it may be, the longest path first."""
    found: dict[str, list[tuple[str, Path]]] = {}
    for column, paths in table_layouts()[kind].columns.items():
        for path in paths:
            parts = tuple(map(head_key, path.split("/")))
            found.setdefault(parts[-1], []).append((column, parts))
    return {last: tuple(sorted(each, key=lambda one: -len(one[1]))) for last, each in found.items()}


@lru_cache(maxsize=8192)
def column_of(kind: str, path: Path) -> str | None:
    """The column that heads from the top down name, in a table of this kind; None when they name none."""
    parts = tuple(dict.fromkeys(_same(kind).get(part, part) for part in path))
    if not parts:
        return None
    if len(parts) > 1 and parts[-1] in of("budget") | of("final") and _has_phases(kind):
        parts = (parts[-1], *parts[:-1])  # 合计 over 预算数 and 决算数
    for column, pattern in _patterns(kind).get(parts[-1], ()):
        if _within(pattern, parts) and not _other_parent(kind, pattern, parts):
            return column
    return None


def phase_of(kind: str, path: Path) -> tuple[str, Path]:
    """`年初预算数/合计` → ("_budget", 合计): budget and final columns of the same money; three_public has its own."""
    if _has_phases(kind):
        return "", path
    phases = {"_budget": of("budget"), "_adjusted": of("adjusted"), "": of("final")}
    for suffix, known in phases.items():
        if any(part in known for part in path):
            return suffix, tuple(part for part in path if part not in known)
    return "", path


@cache
def _has_phases(kind: str) -> bool:
    """Whether columns of this kind say themselves whether they are budget or final."""
    return any("预算数" in parts for each in _patterns(kind).values() for _, parts in each)


def _within(pattern: Sequence[str], parts: Sequence[str]) -> bool:
    rest = iter(parts)
    return all(part in rest for part in pattern)


def _other_parent(kind: str, pattern: Path, parts: Path) -> bool:
    """Whether a head above is that of another column: 项目支出 under 年末结转和结余 is no expenditure."""
    for part in parts[:-1]:
        if part not in pattern:
            columns = {column for column, each in _patterns(kind).get(part, ()) if each == (part,)}
            if economic_code(part, 1) or (columns and not columns & {"total", "expenditure", "amount"}):
                return True
    return False
