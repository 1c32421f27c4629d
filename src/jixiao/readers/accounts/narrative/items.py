"""The words before an amount → the item it is an amount of."""

from __future__ import annotations

import re

from msgspec import Struct

from jixiao.layouts.accounts.concepts import concept_of
from jixiao.layouts.accounts.phrases import phrases
from jixiao.readers.accounts.narrative import patterns
from jixiao.readers.accounts.narrative.line import Line

LONGEST = 80


class Item(Struct, frozen=True):
    """Where an item stands in a line; `role` is what the words say about the kind of amount."""

    start: int
    end: int
    role: str = "final"
    bare: bool = False  # only 年初预算为 or 支出决算为, no item of its own

    @property
    def empty(self) -> bool:
        """No words are left."""
        return self.start >= self.end


def item_in(line: Line, start: int, end: int, department: str = "") -> Item:
    """The item in the words before an amount: without year, owner, connecting words and copulas."""
    start, end = _trimmed(line.plain, start, end)
    before = line.plain[start:end]
    start, end = _dated(line.plain, start, end, department)
    for mark in ("中的", "用于"):
        middle = line.plain.rfind(mark, start, end)
        if start < middle < end - 3:
            start = middle + 2
    words = line.plain[start:end]
    role = "budget" if patterns.BUDGET.search(words) else "previous" if patterns.PREVIOUS.match(before) else "final"
    # 2030年支出：799.12万元 is about all expenditure, not about the matter before.
    whole = words == "支出" and line.plain[end : end + 1] == ":"
    bare = bool(words) and not whole and patterns.ROLE.fullmatch(words) is not None
    return Item(start, end, role, bare)


def topic_in(line: Line, item: Item) -> Item:
    """The item without the words that say budget or final account: 公务接待费年初预算 → 公务接待费."""
    role = patterns.ROLE.search(line.plain, item.start, item.end)
    if role is None or role.start() == item.start:
        return item
    return Item(item.start, role.start(), item.role)


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    moved = True
    while moved and start < end:
        moved = False
        for pattern in (patterns.JOINED, patterns.ORDINAL, patterns.OPENING, patterns.OWNER):
            found = pattern.match(plain, start, end)
            if found and found.end() > start and not (pattern is patterns.OWNER and _is_word(plain, found, end)):
                start, moved = found.end(), True
    while start < end and (found := patterns.COPULA.search(plain, max(start, end - 4), end)):
        end = found.start()
    if plain[start:end] in ("合计", "总计", "计") or patterns.NOTE.fullmatch(plain, start, end):
        start = end
    return start, end


def _is_word(plain: str, found: re.Match[str], end: int) -> bool:
    """部门项目: the owner is part of the item when nothing else would be left."""
    return found.end() == end or (found[0] in ("部门", "全部") and plain[found.end() : found.end() + 1] in "门项")


def _dated(plain: str, start: int, end: int, department: str) -> tuple[int, int]:
    """What follows the last year; where only 决算 follows it, what stands before."""
    years = list(patterns.YEAR.finditer(plain, start, end))
    if not years:
        if department and plain.startswith(department, start) and start + len(department) < end:
            start += len(department)
        return _trimmed(plain, start, end)
    last = years[-1]
    after = _trimmed(plain, last.end(), end)
    if department and plain.startswith(department, after[0]) and after[0] + len(department) < after[1]:
        after = _trimmed(plain, after[0] + len(department), after[1])
    words = plain[after[0] : after[1]]
    before = _trimmed(plain, start, last.start())
    named = before[0] < before[1] and plain[before[0] : before[1]] != department and len(years) == 1
    if named and (not words or patterns.ROLE.fullmatch(words)) and not _ends_body(plain[before[0] : before[1]]):
        return before
    return after


def _ends_body(words: str) -> bool:
    """Names of bodies and their owners are no items: 某某局2023年决算数."""
    return words.endswith(("局", "厅", "委", "委员会", "部", "院", "中心", "会", "办", "办公室", "处", "镇", "街道"))


class Counted(Struct, frozen=True):
    """`设置4个内设机构`: whose, which relation, and the noun behind the unit."""

    subject: tuple[int, int]
    relation: tuple[int, int]
    noun: tuple[int, int]


def counted_in(line: Line, start: int, end: int, tail: int, stop: int) -> Counted | None:
    """The noun behind a count, where the words before it are no item of their own."""
    found = patterns.COUNTED.match(line.plain, tail, stop)
    if found is None:
        return None
    relation = patterns.RELATION.search(line.plain, start, end)
    cut = relation.start() if relation else end
    verb = patterns.VERB.search(line.plain, max(start, cut - 8), cut)
    quoted = start < end and line.plain[end - 1] in "”》"  # 对“社会救助”1个项目开展部门评价: the names of those counted
    if relation is None and verb is None and start < end and not quoted:
        return None
    cut = start if quoted else _without(line.plain, start, cut)
    subject = (start, cut) if cut > start and concept_of(line.plain[start:cut]) else (start, start)
    span = (relation.start(), relation.end()) if relation and relation[0] != "其中" else (start, start)
    return Counted(subject, span, (found.start("noun"), found.end("noun")))


def _without(plain: str, start: int, end: int) -> int:
    """Where the words before a count end without owner and verb: 经费包括本部门 → 经费."""
    moved = True
    while moved and start < end:
        owner = next((word for word in phrases().owners if plain.endswith(word, start, end)), "")
        verb = patterns.VERB.search(plain, max(start, end - 8), end - len(owner))
        before, end = end, verb.start() if verb else end - len(owner)
        moved = end < before
    return end
