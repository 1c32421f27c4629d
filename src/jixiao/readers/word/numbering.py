"""Automatic numbers of paragraphs (1. （一） ①), which Word prints and does not store as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from lxml.etree import _Element

from jixiao.readers.word.names import Names

LEVELS = 9
LONGEST = 60  # characters printed around a figure; Word's dialog takes fewer
MOST_DIGITS = 5  # of a figure to begin with; Word takes up to 32767


class Level(NamedTuple):
    """One level of a list: how it counts, what is printed around the figure, and where it begins."""

    shape: str
    text: str
    start: int


class Numbers:
    """Counts the numbered paragraphs of a document as they come."""

    def __init__(self, names: Names, numbering: _Element | None, styles: _Element | None) -> None:
        self.names = names
        self._levels = _lists(names, numbering) if numbering is not None else {}
        self._styles = _numbered_styles(names, styles) if styles is not None and self._levels else {}
        self._counts: dict[str, list[int]] = {}

    def of(self, paragraph: _Element) -> str:
        """The number printed before a paragraph; nothing for one without."""
        if not self._levels:
            return ""
        found = self._numbered(paragraph)
        levels = self._levels.get(found[0]) if found else None
        if found is None or levels is None or found[1] not in levels:
            return ""
        return self._next(found[0], found[1], levels)

    def _numbered(self, paragraph: _Element) -> tuple[str, int] | None:
        """List and level of a paragraph, its own or those of its style."""
        names = self.names
        properties = paragraph.find(names.ppr)
        if properties is None:
            return None
        own = properties.find(names.w + "numPr")
        if own is not None:
            return _list_and_level(names, own)
        style = properties.find(names.w + "pStyle")
        return self._styles.get(style.get(names.val, "")) if style is not None else None

    def _next(self, list_: str, depth: int, levels: Mapping[int, Level]) -> str:
        counts = self._counts.setdefault(list_, [])
        while len(counts) <= depth:
            level = levels.get(len(counts))
            counts.append((level.start if level else 1) - 1)
        counts[depth] += 1
        del counts[depth + 1 :]
        text = levels[depth].text
        for number, count in enumerate(counts):
            shape = levels[number].shape if number in levels else "decimal"
            text = text.replace(f"%{number + 1}", _shaped(max(count, levels[number].start if number in levels else 1),
                                                          shape))
        return text


def _lists(names: Names, numbering: _Element) -> dict[str, dict[int, Level]]:
    """List id → its levels."""
    abstract = {}
    for element in numbering.iterfind(names.w + "abstractNum"):
        levels = {}
        for level in element.iterfind(names.w + "lvl"):
            depth = level.get(names.w + "ilvl", "")
            if depth.isdecimal() and int(depth) < LEVELS:
                shape, text = _value(names, level, "numFmt"), _value(names, level, "lvlText")
                start = _value(names, level, "start")
                levels[int(depth)] = Level(shape, "" if shape in ("bullet", "none") else text[:LONGEST],
                                           int(start) if start.isdecimal() and len(start) <= MOST_DIGITS else 1)
        abstract[element.get(names.w + "abstractNumId", "")] = levels
    return {
        element.get(names.w + "numId", ""): abstract.get(_value(names, element, "abstractNumId"), {})
        for element in numbering.iterfind(names.w + "num")
    }


def _numbered_styles(names: Names, styles: _Element) -> dict[str, tuple[str, int]]:
    found = {}
    for style in styles.iterfind(names.w + "style"):
        own = style.find(f"{names.ppr}/{names.w}numPr")
        if own is not None and (numbered := _list_and_level(names, own)):
            found[style.get(names.w + "styleId", "")] = numbered
    return found


def _list_and_level(names: Names, element: _Element) -> tuple[str, int] | None:
    list_, depth = _value(names, element, "numId"), _value(names, element, "ilvl") or "0"
    return (list_, int(depth)) if list_ not in ("", "0") and depth.isdecimal() and int(depth) < LEVELS else None


def _value(names: Names, element: _Element, child: str) -> str:
    found = element.find(names.w + child)
    return found.get(names.val, "") if found is not None else ""


CHINESE = "〇一二三四五六七八九"
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


def _chinese(count: int) -> str:
    """1 → 一, 12 → 十二, 35 → 三十五; lists of a form stay below a hundred."""
    if count >= 100:
        return str(count)
    tens, ones = divmod(count, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{CHINESE[tens]}十"
    return head + (CHINESE[ones] if ones or not tens else "")


def _of(signs: str) -> Callable[[int], str]:
    return lambda count: signs[count - 1] if 0 < count <= len(signs) else str(count)


_SHAPES: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
                     "ideographDigital", "chineseLegalSimplified"), _chinese),
    "decimalEnclosedCircle": _of("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": _of("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalZero": lambda count: f"{count:02d}",
    "lowerLetter": _of("abcdefghijklmnopqrstuvwxyz"),
    "upperLetter": _of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "upperRoman": _of("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"),
    "lowerRoman": _of("ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ"),
    "ideographTraditional": _of(STEMS),
    "ideographZodiac": _of(BRANCHES),
}  # fmt: skip


def _shaped(count: int, shape: str) -> str:
    return _SHAPES.get(shape, str)(count)
