"""Whether the name of a unit or department begins with a place, and is not merely named after one.

四川省某某厅 stands in Sichuan, 成都市郫都区某某局 in Pidu too; 上海市虹口区四川北路街道, 四川外国语大学 and
郫都路社区 stand in neither.
Design of our own (D): docs/decisions/0016-which-standard.md.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jixiao.model import Form

_ENDING = (r"(?:省|(?:[一-龥]{1,4}族)?自治[区州县旗]|地区|市(?!场)|(?<![社小校院景灾林园库牧厂])区(?!域)|县|盟|旗(?!舰)"
           r"|(?<=[一-龥]{2})州)")
_UNIT = re.compile(rf"(?:(?![学院校局厅司办驻所])[一-龥]){{1,8}}?{_ENDING}")
_ENDS = re.compile(_ENDING)
# What stands before the place in names of party, tax and other bodies that are called after it.
_BODIES = re.compile(r"中国共产党|中共|中国共产主义青年团|共青团|中国人民政治协商会议|政协|国家税务总局|中华人民共和国")
_CODES = re.compile(r"^[\d\sA-Za-z\-—–_.．:：()（）\[\]【】〔〕]+")
_SEVERAL = re.compile(r"[、，,;；/]")
_ROAD = re.compile(r"[东南西北中]?[一二三四五六七八九十]?[东南西北中]?"
                   r"(?:路|街|大街|大道|巷|弄|桥|镇|乡(?!村)|村|广场|大厦)")
_CALLED = re.compile(r"大学|学院|外国语|学校|中学|小学|幼儿园|公司|集团|银行|酒店|宾馆|饭店|商会|厂$")


def unit_names(form: Form) -> tuple[str, ...]:
    """The printed names of unit and department, blanks and leading codes taken off, one for each body."""
    return _names(printed_units(form))


def printed_units(form: Form) -> str:
    """The same as printed, without blanks."""
    cells = (form.supervising_department, form.implementing_unit, form.primary_budget_unit, form.context.department,
             form.context.unit)
    return "、".join(["".join(cell.text.split()) for cell in cells if cell is not None and cell.text])


@lru_cache(maxsize=4096)
def _names(printed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_plain(each) for each in _SEVERAL.split(printed)))


def _plain(name: str) -> str:
    bare = _CODES.sub("", name)
    return bare[found.end():] if (found := _BODIES.match(bare)) else bare


@lru_cache(maxsize=4096)
def begins_with(name: str, place: str, region: str) -> bool:
    """Whether the name of a unit begins with this place of a region, alone or after what the place lies in."""
    if place not in name:
        return False
    above = _above(place, region)
    at = 0
    while not _is_place(name, at, place):
        unit = _UNIT.match(name, at) if above is not None else None
        higher = _bare(name, at, above or ())
        if higher is None and (unit is None or _elsewhere(unit[0], above or ())):
            return False
        at += len(higher or (unit[0] if unit else ""))
    return True


def _above(place: str, region: str) -> tuple[str, ...] | None:
    """The units in which a place of the region lies; None for one that nothing stands before (四川 of 四川省)."""
    for each in region.split("、"):
        if each.startswith(place):
            return None
        if place in each:
            return tuple(_UNIT.findall(each[:each.index(place)]))
    return ()


def _is_place(name: str, at: int, place: str) -> bool:
    """Whether the place itself is meant there: with its administrative ending, or no road, school or company."""
    if not name.startswith(place, at):
        return False
    rest = name[at + len(place):]
    if _ENDS.match(rest):
        return True
    return not _ROAD.match(rest) and (place[-1] in "省市区县州盟旗" or not _CALLED.search(rest))


def _bare(name: str, at: int, above: tuple[str, ...]) -> str | None:
    """A unit above the place, printed without its ending (四川成都郫都区)."""
    for unit in above:
        short = re.sub(r"(?:省|市|(?:壮族|回族|维吾尔)?自治区)$", "", unit)
        if name.startswith(short, at) and not name.startswith(unit, at) and not _ROAD.match(name, at + len(short)):
            return short
    return None


def _elsewhere(unit: str, above: tuple[str, ...]) -> bool:
    """Whether a printed unit is of the same level as one above the place, but another (河南省 beside 四川省)."""
    level = [each for each in above if each[-1] == unit[-1]]
    return bool(level) and unit not in level
