"""The number a heading or an item begins with: 一、 （一） 1. （1） ① 第一部分 1.2 一是."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

CHINESE = "一二三四五六七八九十"
STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(r"\s*第([一二三四五六七八九十\d]{1,3})(?:部分|章|篇)[\s、：:.]*")),
    ("chinese", re.compile(r"\s*([一二三四五六七八九十]{1,3})\s*[、．.，,]\s*")),
    ("brackets", re.compile(r"\s*[（(]\s*([一二三四五六七八九十]{1,3})\s*[)）]\s*[、.．]?\s*")),
    ("decimal", re.compile(r"\s*((?:\d{1,2}[.．]){1,3}\d{1,2})[.．、\s]*(?=[^\d\s.．，,；。%％万亿元年月日份个分])")),
    ("figure", re.compile(r"\s*(\d{1,2})\s*[、．.](?!\d)\s*")),
    ("figure_brackets", re.compile(r"\s*[（(]\s*(\d{1,2})\s*[)）]\s*[、.．]?\s*")),
    ("half_bracket", re.compile(r"\s*(\d{1,2})\s*[)）]\s*")),
    ("ring", re.compile(r"\s*([①-⑳])\s*")),
    ("is", re.compile(r"\s*([一二三四五六七八九十]{1,2})是")),
    ("ordinal", re.compile(r"\s*第([一二三四五六七八九十]{1,2})[，、,]\s*")),
)


class Numbering(NamedTuple):
    """The manner of a number, its value, and where the text behind it begins."""

    style: str
    value: int
    end: int


@lru_cache(maxsize=8192)
def _found(head: str) -> Numbering | None:
    for style, pattern in STYLES:
        if match := pattern.match(head):
            depth = match[1].replace("．", ".").count(".") if style == "decimal" else 0
            return Numbering(f"{style}{depth or ''}", _value(match[1]), match.end())
    return None


def numbering(text: str) -> Numbering | None:
    """The number that a text begins with, or None."""
    return _found(text[:24])


def bare(text: str) -> str:
    """The text without its number."""
    found = numbering(text)
    return text[found.end :] if found else text


def _value(digits: str) -> int:
    last = digits.replace("．", ".").rpartition(".")[2]
    if last.isdecimal():
        return int(last)
    if "①" <= last <= "⑳":
        return ord(last) - ord("①") + 1
    tens, ten, ones = last.partition("十")
    if not ten:
        return CHINESE.index(last[0]) + 1
    return (CHINESE.index(tens[-1]) + 1 if tens else 1) * 10 + (CHINESE.index(ones[0]) + 1 if ones else 0)
