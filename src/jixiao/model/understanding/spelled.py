"""Numbers written out: 三次, 百分之九十五, 九成五, 零投诉."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from jixiao.model.understanding.numbers import ARABIC, CHINESE, chinese, number, tidy
from jixiao.model.understanding.phrases import measured
from jixiao.model.understanding.units import UNIT, unit_of
from jixiao.model.value import Quantity, Unknown

# A numeral counts only before a unit, and not in 一次通过, 第一名, 统一, 数十人, 一方面, 一批, 两会, 三级.
_COUNT = re.compile(
    rf"(?<![第统唯进同每万某任逐一数几上前])(?P<number>{CHINESE})(?P<more>[余多])?"
    rf"(?P<unit>(?!次(?:通过|验收|合格|成功|到位|达标|交验|办[结成好理]|告知|报[批审]))(?![年类方线种点批面站度期季位口部区村县街乡镇标则档本时])(?:{UNIT}))(?![式化性线制体卡])"
)
_SHARE = re.compile(
    rf"(?:百分之(?P<percent>百|{CHINESE}|{ARABIC})|(?P<hundred>百分百)|千分之(?P<permille>{CHINESE}|{ARABIC})"
    r"|(?P<tenths>[一二三四五六七八九1-9])成(?P<half>半)?(?P<ones>[一二三四五六七八九])?(?![为员立果本功交型品熟就效分都长]))"
)
_ZERO = re.compile(
    r"零(?=(?:有效|重大|安全|责任|信访)?(?:投诉|事故|差错|上访|发生|违规|违纪|伤亡|死亡|感染|失误|遗漏|拖欠|新增|积压|舆情"
    r"|缺陷|延误|泄露|泄密|火灾|事件|案件|复发|信访|举报|违约|漏报|瞒报|排放|污染|故障|纠纷|返贫|输入))"
)
_PAIR = re.compile(r"一[一-鿿]一[一-鿿]")  # 一户一档
_BARE = re.compile(rf"{CHINESE}(?<=..)|零")
_DIGIT = re.compile(r"[0-9]")


def spelled(text: str) -> Quantity | Unknown | None:
    """The one number of a text without Arabic digits."""
    if _PAIR.search(text):
        return None
    if (zero := _ZERO.match(text)) is not None:
        none = measured(text, zero, Decimal(0), None)
        return replace(none, comparison="=") if isinstance(none, Quantity) and none.comparison is None else none
    if _BARE.fullmatch(text):
        bare = chinese(text)
        return None if bare is None else Quantity(bare)
    found = list(_COUNT.finditer(text))
    value = chinese(found[0]["number"]) if len(found) == 1 else None
    if value is None:
        return None
    factor, unit = unit_of(found[0]["unit"])
    return measured(text, found[0], tidy(value * factor), unit)


def share(text: str) -> Quantity | Unknown | None:
    """百分之九十五, 千分之五, 九成五, when no other number stands in the text."""
    found = _SHARE.search(text)
    if found is None or _DIGIT.search(text[: found.start()] + text[found.end() :]):
        return None
    value = Decimal(100) if found["hundred"] or found["percent"] == "百" else _share_value(found)
    return None if value is None else measured(text, found, value, "‰" if found["permille"] else "%")


def _share_value(found: re.Match[str]) -> Decimal | None:
    printed = found["percent"] or found["permille"]
    if printed:
        return number(printed)
    tens, ones = number(found["tenths"]), number(found["ones"] or "零")
    if tens is None or ones is None:
        return None
    return tens * 10 + (5 if found["half"] else ones)
