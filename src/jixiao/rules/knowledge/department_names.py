"""The name of the department, as cover and tables print it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from jixiao.model.cell import Cell
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.folding import folded
from jixiao.rules.knowledge.wordlists import any_of

_TITLE = re.compile(r"^(?:20\d\d年度?)?([^\d]{3,40}?)(?:20\d\d年|部门决算|单位决算|决算公开)")


class Name(NamedTuple):
    """A name without what stands beside it, where it is printed, and how to call that place."""

    path: str
    core: str
    where: str
    where_en: str


def names(case: AccountsCase) -> list[Name]:
    """The names in the order of their weight: the cover, then the tables."""
    return list(_names(case))


def _names(case: AccountsCase) -> Iterator[Name]:
    accounts = case.accounts
    title = _TITLE.match(folded(accounts.title))
    for path, words in (("department", folded(accounts.department)), ("title", title[1] if title else "")):
        if core := _core(words):
            yield Name(path, core, "封面", "on the cover")
    for position, table in enumerate(accounts.tables):
        if core := _core(_behind_colon(table.unit_name)):
            yield Name(f"tables[{position}].unit_name", core, "表格", "over a table")


def _behind_colon(cell: Cell | None) -> str:
    words = folded(cell)
    return words.rpartition(":")[2] if ":" in words else words


def _core(words: str) -> str:
    """The bare name; a name that is nothing but such words is none."""
    return _beside().sub("", words)


@cache
def _beside() -> re.Pattern[str]:
    beside = any_of("beside_a_name")
    return re.compile(rf"^(?:{beside})+|(?:{beside})+$")
