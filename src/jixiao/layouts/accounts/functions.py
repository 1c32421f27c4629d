"""支出功能分类: the functional classification of expenditure, 类 (3 digits), 款 (5) and 项 (7)."""

from __future__ import annotations

from functools import cache, lru_cache

from jixiao.layouts.accounts.codes import CodeList


@cache
def function_list() -> CodeList:
    """The whole list, with the mark of its evidence."""
    return CodeList("functions.toml")


@lru_cache(maxsize=4096)
def function_code(name: str, level: int | None = None, under: str = "") -> str | None:
    """`群众团体事务` → `20129`; `level` 1, 2, 3 asks for 类, 款, 项, `under` for a code within a class or 款.

    None when the name is unknown or, like 行政运行, belongs to many codes.
    """
    return function_list().coded(name, level, under)


def function_name(code: str, year: int | None = None) -> tuple[str, ...]:
    """The names of a code, that of the year first, those of other years behind; () when the code is unknown."""
    return function_list().named(code, year)


def known(code: str) -> bool:
    """Whether the list holds the code; one that it does not hold is not therefore wrong."""
    return function_list().known(code)
