"""Which numbers of a running text stand for the year's work itself.

    投诉由上年86件降至41件                    41件; 86件 is the level before
    计划更换500盏，实际更换505盏              505盏 in a result; 500盏 is the plan
    主干道205盏，支路300盏，合计505盏         505盏; the others are its parts
    三年更换1500盏，其中2023年500盏           500盏; 1500盏 is for several years

What is left out hands its words on to the number that counts: 41件 is about 投诉 too.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import Count, counts
from jixiao.rules.knowledge.wordlists import any_of

Column = Literal["target", "actual"]
_SEVERAL = 2
MOST = 300  # counts of one text that are looked at
_REACH = 24  # signs before a number that may tell what it is
_SENTENCE = re.compile(r"[。;!?\n]")
_IN_CLAUSE = r"[^。;,:!?\d\n]"
_NUMERALS = "一二两三四五六七八九十百"
_LEVEL = re.compile("[至到为成]")
_OWN_YEAR = re.compile(rf"(?:20\d\d年|本年|今年|当年){_IN_CLAUSE}{{0,10}}$")
_YEARS = re.compile(
    r"(?:(?<![\d第])[2-9两二三四五六七八九十]年(?![级度])|20\d\d年?[-—~至到]20\d\d年?|[十一二三四五六七八九]五\W?(?:规划)?(?:时期|期间)"
    r"|规划期|建设期)"
    rf"{_IN_CLAUSE}{{0,16}}$"
)


class Settled(Struct, frozen=True):
    """A count that stands for the work, with the parts that it sums up and the words before it, none inherited."""

    count: Count
    words: str
    parts: tuple[Decimal, ...] = ()

    @property
    def change(self) -> bool:
        """Whether it tells how much more or less."""
        return is_change(self.words)


@lru_cache(maxsize=2048)
def settled(text: str, column: Column) -> tuple[Settled, ...]:
    """The counts of a goal (target) or a result (actual) without former levels, plans, parts and sums of years."""
    found: list[Settled] = []
    open_: list[Count] = []  # of this sentence, left out until now, whose words the next one of the unit inherits
    start, last = 0, 0
    for count in counts(text)[:MOST]:
        if _SENTENCE.search(text, last, count.start):
            start, open_ = len(found), []
        before = text[max(last, count.start - _REACH) : count.start]
        if left_out(before, text[count.end : count.end + _REACH], column):
            open_.append(count)
        elif not (count.before.endswith("其中") or "每" in count.before):
            _add(found, start, count, before, open_)
        last = count.end
    return tuple(found)


def one_sentence(text: str, first: Count, last: Count) -> bool:
    """Whether both counts stand in one sentence."""
    return _SENTENCE.search(text, first.end, last.start) is None


def is_change(words: str) -> bool:
    """Whether words before a number, or the name of a row, make it a decrease or a difference: 较上年减少, not 降至."""
    return lessens(words) or _is_so_much(words, "against_last_year")


def lessens(words: str) -> bool:
    """Whether they make it a decrease: the more, the less is left."""
    return _is_so_much(words, "lessening")


def _is_so_much(words: str, name: str) -> bool:
    listed = said(words, name)
    return bool(listed) and not _LEVEL.search(words, words.rindex(listed[-1]))


def left_out(before: str, after: str, column: Column) -> bool:
    """Whether the number is a level of before, a plan beside a result, or for several years."""
    if _LEVEL.search(after) and (_changed().match(after) or (_from().search(before) and _to().match(after))):
        return True
    if _earlier().search(before):
        return True
    return bool(_YEARS.search(before)) or (column == "actual" and _planned().search(before) is not None)


def _add(found: list[Settled], start: int, count: Count, before: str, left_out: list[Count]) -> None:
    """Put a count behind those of its sentence, which begin at `start`; a sum takes the place of its parts."""
    parts = _parts(found, start, count) if len(found) - start >= _SEVERAL and _sum().search(before) else 0
    heirs = [each.count for each in found[len(found) - parts :]] if parts else []
    del found[len(found) - parts :]
    follows = _followed(count, before, left_out) if left_out else []
    inherited = " ".join(one.before for one in (*heirs, *follows))
    whole = replace(count, before=f"{count.before} {inherited}") if inherited else count
    found.append(Settled(whole, count.before, tuple(one.value for one in heirs)))


def _followed(count: Count, before: str, left_out: list[Count]) -> list[Count]:
    """The counts left out before this one that it goes on about: the year of several, the level reached, the work."""
    follows = _OWN_YEAR.search(before) or _answers().search(before)
    return [one for one in left_out if one.unit == count.unit] if follows else []


def _parts(found: list[Settled], start: int, total: Count) -> int:
    """How many of the last counts of the sentence, all in the unit of the sum, add up to it; at least two."""
    rest, taken = total.value, 0
    for each in reversed(found[start:]):
        if each.count.unit != total.unit:
            break
        rest, taken = rest - each.count.value, taken + 1
        if rest <= 0:
            break
    return taken if rest == 0 and taken >= _SEVERAL else 0


@cache
def _earlier() -> re.Pattern[str]:
    """上年为, 去年同期的; not 较上年增加, nor 上年结转项目更换, where the number is of this year."""
    return re.compile(rf"(?:{any_of('earlier_levels')})(?:度|同期)?(?:[的为是有共]|{_IN_CLAUSE}{{0,6}}[为是])?$")


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"[由从自]{_IN_CLAUSE}{{0,12}}$")


@cache
def _to() -> re.Pattern[str]:
    """降至41, 减少投诉到41."""
    return re.compile(rf",?{_IN_CLAUSE}{{0,6}}?(?:{any_of('changing')})?[至到为成]{_IN_CLAUSE}{{0,4}}[\d{_NUMERALS}]")


@cache
def _changed() -> re.Pattern[str]:
    """The same, right behind the number."""
    return re.compile(rf"(?:{any_of('changing')})[至到为成][\d{_NUMERALS}]")


@cache
def _planned() -> re.Pattern[str]:
    between = ("", "年度", "年初", "原定", "既定", "全年")
    kept = "".join(f"(?<!{word}{more})" for word in any_of("plan_kept").split("|") for more in between)
    return re.compile(rf"{kept}(?:{any_of('planned_numbers')})(?!生育){_IN_CLAUSE}{{0,12}}$")


@cache
def _sum() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('sums')}){_IN_CLAUSE}{{0,8}}$")


@cache
def _answers() -> re.Pattern[str]:
    """What ties a number to one that was left out before it: 降至, 实际, 完成."""
    changed = f"(?:{any_of('changing')})?[至到]|(?:{any_of('changing')})[为成]"
    return re.compile(rf"(?:{changed}|实际|已|{any_of('finished')}){_IN_CLAUSE}{{0,8}}$")
