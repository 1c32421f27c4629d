"""部门预算支出经济分类: the economic classification of departmental expenditure, 类 (3 digits) and 款 (5)."""

from __future__ import annotations

from functools import cache, lru_cache

from jixiao.layouts.accounts.codes import CodeList


@cache
def economic_list() -> CodeList:
    """The whole list, with the mark of its evidence."""
    return CodeList("economics.toml")


@lru_cache(maxsize=4096)
def economic_code(name: str, level: int | None = None, under: str = "") -> str | None:
    """`差旅费` → `30211`; `level` 1 or 2 asks for 类 or 款, `under` for a code within a class (办公设备购置: 309 or 310)."""
    return economic_list().coded(name, level, under)


def economic_name(code: str, year: int | None = None) -> tuple[str, ...]:
    """The names of a code, that of the year first, those of other years behind; () when the code is unknown."""
    return economic_list().named(code, year)


def known(code: str) -> bool:
    """Whether the list holds the code; one that it does not hold is not therefore wrong."""
    return economic_list().known(code)
