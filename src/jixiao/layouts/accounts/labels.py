"""Whether a text is what public tables print on the left of a row: 总计, 一般公共服务支出, 30101, 基本工资."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from jixiao.layouts.accounts.economics import economic_code
from jixiao.layouts.accounts.functions import function_code
from jixiao.layouts.accounts.kinds import row_key, words

CODE = re.compile(r"2\d\d(?:\d\d){0,2}|3\d\d(?:\d\d)?")


@lru_cache(maxsize=4096)
def labels_a_row(text: str) -> bool:
    """Whether a text is a whole label or code of a row."""
    key = row_key(text)
    if not key:
        return False
    return bool(CODE.fullmatch(key)) or key in _stated() or bool(function_code(key) or economic_code(key))


@cache
def _stated() -> frozenset[str]:
    shared = words()
    groups = (shared.rows, shared.funds, shared.incomes, shared.expenditures)
    return frozenset(row_key(label) for group in groups for labels in group.values() for label in labels)
