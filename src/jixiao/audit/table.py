"""Tables of settings read strictly: every key is known, every value is what it should be, and complaints say where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from msgspec import Struct

from jixiao.wording.language import Term
from jixiao.wording.terms import LEVELS


class SettingsError(Exception):
    """What is wrong with a file of settings or a baseline, where, and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} {en}")
        self.zh, self.en = zh, en


class Value(Struct, frozen=True):
    """What a value should be: the words for it, and the test."""

    should_be: Term
    fits: Callable[[Any], bool]


WORD = Value(("须是加引号的文字", "must be a text in quotes"), lambda value: isinstance(value, str))
WORDS = Value(
    ('须是文字的列表，如 ["FND", "SCO102"]', 'must be a list of texts, like ["FND", "SCO102"]'),
    lambda value: isinstance(value, list) and all(isinstance(each, str) for each in value),
)
FLAG = Value(("须是 true 或 false", "must be true or false"), lambda value: isinstance(value, bool))
LEVEL = Value(
    (f"须是 {'、'.join(LEVELS)} 之一", f"must be one of {', '.join(LEVELS)}"),
    lambda value: isinstance(value, str) and value in LEVELS,
)
DAY = Value(
    ("须是日期，如 2026-12-31，不加引号", "must be a date like 2026-12-31, without quotes"),
    lambda value: isinstance(value, date) and not isinstance(value, datetime),
)


def taken(file: str, where: str, table: Any, allowed: Mapping[str, Value | None]) -> dict[str, Any]:
    """The values of a table, lists as tuples. A key that is not allowed, or a value of another kind, is refused."""
    if not isinstance(table, dict):
        raise refuse(file, where, f"须写成 [{where}]", f"must be written [{where}]")
    for key, value in table.items():
        full = f"{where}.{key}".lstrip(".")
        if key not in allowed:
            near = get_close_matches(key, allowed, n=1)
            guess, guess_en = (f"是不是 {near[0]}？", f"did you mean {near[0]}? ") if near else ("", "")
            raise refuse(file, full, f"没有这一项；{guess}可以写 {'、'.join(allowed)}",
                         f"unknown; {guess_en}allowed here: {', '.join(allowed)}")
        kind = allowed[key]
        if kind is not None and not kind.fits(value):
            raise refuse(file, full, *kind.should_be)
    return {key: tuple(value) if allowed[key] is WORDS else value for key, value in table.items()}


def refuse_blank(file: str, where: str, table: Mapping[str, str], keys: Iterable[str], code: str = "") -> None:
    """Raise SettingsError when one of the keys is missing or blank."""
    for key in keys:
        if not str(table.get(key, "")).strip():
            zh, en = (f"（{code}）", f" ({code})") if code else ("", "")
            raise refuse(file, f"{where}.{key}", f"没有写，必须写明{zh}", f"is missing and has to be stated{en}")


def refuse(file: str, where: str, zh: str, en: str) -> SettingsError:
    """The error about one key."""
    return SettingsError(f"{file}：{where} {zh}", f"{file}: {where} {en}")
