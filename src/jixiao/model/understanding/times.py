"""Dates, periods and deadlines: 2023年12月底前, 5-6月, 上半年, 2023年4月1日-2023年10月31日."""

from __future__ import annotations

import re

from jixiao.model.understanding import reasons
from jixiao.model.understanding.calendar import Point
from jixiao.model.understanding.numbers import chinese
from jixiao.model.understanding.words import CODE_OR_NUMBER
from jixiao.model.value import Moment, Unknown

_SEPARATOR = r"(?:起?[-~—至到]|——|--)"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])"
_YEAR = r"(?:19|20)[0-9]{2}"


def _point(tag: str) -> str:
    """The pattern of one point in time; its groups end in `tag`."""
    return (
        rf"(?:(?P<y{tag}>{_YEAR})[-./](?P<m{tag}>[0-9]{{1,2}})(?:[-./](?P<d{tag}>[0-9]{{1,2}}))?"
        rf"|(?P<Y{tag}>{_YEAR})年(?:度|年)?(?:(?P<M{tag}>{_MONTH}|[0-9]{{2}})月(?!度)份?(?:(?P<D{tag}>[0-9]{{1,2}})[日号])?)?"
        rf"|(?P<n{tag}>{_MONTH}|[0-9]{{2}})月(?!度)份?(?:(?P<e{tag}>[0-9]{{1,2}})[日号])?)"
    )


_QUARTERS = (((1, 1), (3, 31)), ((4, 1), (6, 30)), ((7, 1), (9, 30)), ((10, 1), (12, 31)))
_WORDS = {
    "全年": ((1, 1), (12, 31)),
    "全年度": ((1, 1), (12, 31)),
    "上半年": ((1, 1), (6, 30)),
    "下半年": ((7, 1), (12, 31)),
}
_WORDS |= {f"{name}季度": span for names in ("一二三四", "1234") for name, span in zip(names, _QUARTERS, strict=True)}
_PART = "|".join(sorted(_WORDS, key=len, reverse=True))
_AT = r"(?:截止到|截至到|截止至|截至|截止|最迟|不晚于|不迟于|≤|预计|计划|=|于|在|到|至)"
_END = r"(?:(?:底|末|底之|年底|年末)?(?:之前|以前|前|止|为止)|年?[底末]|内|之内|以内|期间|起|之后|以后|后|开始)"
_LABEL = r"[^0-9，;、()≥≤><=]{0,8}?"
_REST = r"(?![和与及]|以[上下]|左右|[级均龄])[^0-9，;、()≥≤><=]{0,12}"
_RANGE = re.compile(
    rf"(?P<pre>{_LABEL}){_AT}?(?:自|从)?{_point('1')}{_SEPARATOR}{_point('2')}(?:期间|止|底)?(?P<post>{_REST})"
)
_MONTHS = re.compile(
    rf"(?P<pre>{_LABEL})(?:(?P<y>{_YEAR})[年.])?(?P<m>{_MONTH}){_SEPARATOR}(?P<n>{_MONTH})月份?(?P<end>期间|[底末]?前|底|末)?(?P<post>{_REST})"
)
_DAYS = re.compile(
    rf"(?P<pre>{_LABEL})(?:(?P<y>{_YEAR})年)?(?P<m>{_MONTH})月(?P<d>{_DAY})日?{_SEPARATOR}(?P<e>{_DAY})[日号](?P<post>{_REST})"
)
_YEARS = re.compile(rf"(?P<y>{_YEAR})年?度?{_SEPARATOR}(?P<z>{_YEAR})(?:年度?)?(?P<post>{_REST})")
_SINGLE = re.compile(
    rf"(?P<pre>{_LABEL})(?P<at>{_AT})?{_point('1')}(?:(?P<decade>[上中下]旬))?(?P<end>{_END})?(?P<post>{_REST})"
)
_NAMED = re.compile(
    rf"(?P<pre>{_LABEL})(?P<at>{_AT})?(?:(?P<y>{_YEAR})年度?|当年|本年度?|今年)?第?"
    rf"(?:(?P<part>{_PART})|(?<![一二两三四五六七八九十半几多每近])(?P<year>年度?(?:[底末终]|(?=内))))(?P<end>{_END})?(?P<post>{_REST})"
)
_COMPACT = re.compile(rf"(?P<y>{_YEAR})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])(?P<end>前|之前)")
_HINT = re.compile(r"[年月季]|[0-9]{4}[-./~至到][0-9]|[0-9]{8}前")
_NO_DATE = Unknown(reasons.NO_SUCH_DATE)
_DEADLINE = re.compile(r"前|止|内")
_UNTIL = frozenset("截最不≤到至")
_DECADES = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, None)}
_DONE = re.compile(
    r".{0,3}(?:完成|实施|开展|启动|发放|支付|拨付|建成|竣工|投入|结束|执行|举办|使用|策划|采购|交付|到位|验收|选址|设计|招标|施工).{0,2}|期间|学年"
)


def moment(text: str) -> Moment | Unknown | None:
    """The date, period or deadline that the whole text is, with its few words; None when it is none."""
    if _HINT.search(text) is None:
        return None
    for pattern, build in _READINGS:
        if found := pattern.fullmatch(text):
            return build(found)
    return None


def _month(text: str | None) -> int | None:
    if not text:
        return None
    value = int(text) if text.isascii() else chinese(text)
    return None if value is None else int(value)


def _at(found: re.Match[str], tag: str) -> Point:
    parts = found.groupdict()
    year, day = parts[f"y{tag}"] or parts[f"Y{tag}"], parts[f"d{tag}"] or parts[f"D{tag}"] or parts[f"e{tag}"]
    month = _month(parts[f"m{tag}"] or parts[f"M{tag}"] or parts[f"n{tag}"])
    return Point(int(year) if year else None, month, int(day) if day else None)


def _words(found: re.Match[str], *, also: str = "") -> str | None:
    parts = found.groupdict()
    return ((parts.get("pre") or "") + also + (parts.get("post") or "")).strip(":") or None


def _period(start: Point, end: Point, word: str | None) -> Moment | Unknown:
    end = end.completed_by(start)
    if not start.exists or not end.exists:
        return _NO_DATE
    if start.year is None and end.year is not None:
        return Unknown(reasons.START_WITHOUT_YEAR)
    if start.sort_key > end.sort_key and (start.year is not None or end.year is not None):
        return Unknown(reasons.ENDS_BEFORE_START)
    return Moment("period", start.iso, end.iso, word)


def _range(found: re.Match[str]) -> Moment | Unknown | None:
    if found["post"] and any(found[f"m{tag}"] and not found[f"d{tag}"] for tag in "12"):
        return None
    return _period(_at(found, "1"), _at(found, "2"), _words(found))


def _months(found: re.Match[str]) -> Moment | Unknown:
    year = int(found["y"]) if found["y"] else None
    start, end = Point(year, _month(found["m"])), Point(year, _month(found["n"]))
    if found["end"] in ("前", "底前", "末前"):
        return Unknown(reasons.PERIOD_OR_DEADLINE)
    return _period(start, end, _words(found))


def _days(found: re.Match[str]) -> Moment | Unknown:
    start = Point(int(found["y"]) if found["y"] else None, _month(found["m"]), int(found["d"]))
    return _period(start, Point(day=int(found["e"])), _words(found))


def _years(found: re.Match[str]) -> Moment | Unknown | None:
    if found["post"] and "年" not in found[0]:
        return None
    return _period(Point(int(found["y"])), Point(int(found["z"])), _words(found))


def _single(found: re.Match[str]) -> Moment | Unknown | None:
    point, end = _at(found, "1"), found["end"] or ""
    if not point.exists:
        return None if found["m1"] and not found["d1"] else _NO_DATE
    if found["m1"] and not found["d1"] and not end:
        return _numeric_month(found, point)
    if found["decade"]:
        return _decade(found, point)
    if "底" in end or "末" in end:
        point = Point(point.year).last if "年" in end or point.month is None else point.last
    if _DEADLINE.search(end) or (found["at"] or "")[:1] in _UNTIL:
        return Moment("deadline", None, (point.last if "内" in end else point).iso, _words(found))
    if end in ("起", "之后", "以后", "后", "开始"):
        return Moment("period", point.iso, None, _words(found, also=end))
    if point.day is not None:
        return Moment("date", point.iso, point.iso, _words(found))
    return _whole(found, point)


def _stands_alone(found: re.Match[str]) -> bool:
    """Nothing but an activity follows: 上半年启动 is a period, 2019年水平 is a phrase."""
    return not found["post"] or _DONE.fullmatch(found["post"]) is not None


def _numeric_month(found: re.Match[str], point: Point) -> Moment | Unknown | None:
    """2024-05 and 2024/5 are months; 2024.5 may be a number, and with a word behind it (2024.5万元) it is one."""
    if found["pre"] or found["post"]:
        return None
    return CODE_OR_NUMBER if "." in found[0] else Moment("period", point.iso, point.iso)


def _whole(found: re.Match[str], point: Point) -> Moment | None:
    """A bare year or month; a sentence that merely begins with one is none."""
    if not _stands_alone(found) or (point.month is None and found["pre"]):
        return None
    return Moment("period", point.iso, point.iso, _words(found))


def _decade(found: re.Match[str], point: Point) -> Moment:
    if found["end"]:
        return Moment("deadline", None, point.iso, _words(found, also=found["decade"] + found["end"]))
    first, last = _DECADES[found["decade"]]
    start, end = Point(point.year, point.month, first), Point(point.year, point.month, last).last
    return Moment("period", start.iso, end.iso, _words(found))


def _named(found: re.Match[str]) -> Moment | None:
    """Parts of a year: 年底前, 上半年, 2023年一季度."""
    year, end = int(found["y"]) if found["y"] else None, found["end"] or ""
    deadline = _DEADLINE.search(end) or (found["at"] or "")[:1] in _UNTIL
    if found["part"]:
        first, last = (Point(year, *day) for day in _WORDS[found["part"]])
        if found["part"].startswith("全年") and (found["post"] or found["pre"]):
            return None
        if deadline or end[:1] in ("底", "末"):
            return Moment("deadline" if deadline else "date", None if deadline else last.iso, last.iso, _words(found))
        return None if not _stands_alone(found) else Moment("period", first.iso, last.iso, _words(found))
    day = Point(year).last.iso
    return Moment("deadline", None, day, _words(found)) if deadline else Moment("date", day, day, _words(found))


def _compact(found: re.Match[str]) -> Moment | Unknown:
    point = Point(int(found["y"]), int(found["m"]), int(found["d"]))
    return Moment("deadline", None, point.iso) if point.exists else _NO_DATE


_READINGS = (
    (_DAYS, _days),
    (_MONTHS, _months),
    (_YEARS, _years),
    (_RANGE, _range),
    (_NAMED, _named),
    (_SINGLE, _single),
    (_COMPACT, _compact),
)
