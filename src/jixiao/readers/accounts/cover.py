"""Cover and contents of final accounts: title, department, year, and the lines of 目录."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from msgspec import Struct

from jixiao.layouts.vocabulary import vocabulary
from jixiao.model.cell import Cell
from jixiao.readers.accounts.narrative.headings import begins_heading
from jixiao.readers.rows import Row

FIRST_ROWS = 60  # a cover ends before them
LONGEST = 60
MOST_CONTENTS = 200
_YEARS = r"(?P<year>(?:19|20)\d\d|二[〇○零O0]([〇○零一二三四五六七八九]){2})年度?"
_KIND = (
    r"(?:部门汇总|汇总|部门|单位|本级)?决算(?:信息公开|公开|情况)?"
    r"(?:草案|报告|说明|文本|情况|信息)?(?:\([^()]{1,12}\))?"
)
TITLES = (
    re.compile(rf"^(?P<department>[^。，;:]*?){_YEARS}(?P<kind>{_KIND})$"),
    re.compile(rf"^{_YEARS}(?P<department>[^。，;:]+?)(?P<kind>{_KIND})$"),
    re.compile(r"^(?P<department>[^。，;:\d]{3,40}?)(?P<kind>(?:部门|单位)决算(?:公开|报告|说明)?)$"),
)
_YEAR_ALONE = re.compile(rf"^{_YEARS}$")
# The end of a line in a sentence, or the title of a table.
_MONEY = re.compile(r"支出|收入|收支|经费|预算|拨款|资金|项目|基金|[“”\"]")
_CONTENTS = re.compile(r"^目录$")
_PAGE = re.compile(r"(?:[.…·\-—_]{2,}\d{1,3}|(?<=\D)\d{1,3})$")
_DIGITS = {sign: str(at) for at, sign in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0", "O": "0"}


class Cover(Struct, frozen=True):
    """What the first page says; `taken` are the numbers of its rows."""

    title: Cell | None = None
    department: Cell | None = None
    fiscal_year: int | None = None
    contents: tuple[Cell, ...] = ()
    taken: frozenset[int] = frozenset()


def plain(text: str) -> str:
    """NFKC without blanks."""
    return "".join(normalize("NFKC", text).split())


def title_of(text: str) -> re.Match[str] | None:
    """Whether a line is the title of final accounts."""
    if "决算" not in text[: LONGEST * 3]:
        return None
    folded = plain(text[: LONGEST * 3])
    if len(folded) > LONGEST or begins_heading(folded):
        return None
    found = next((found for pattern in TITLES if (found := pattern.match(folded))), None)
    return None if found is None or _MONEY.search(found["department"]) else found


def cover_of(rows: Sequence[Row]) -> Cover:
    """Title, department, year and contents of the accounts that begin with these rows."""
    first = [row for row in rows[:FIRST_ROWS] if row.only is not None]
    contents, taken = _contents(rows)
    at, found = next(((at, found) for at, row in enumerate(first) if row.number not in taken
                      and (found := title_of(row.cells[0].text))), (0, None))
    if found is None:
        return Cover(contents=contents, taken=frozenset(taken))
    title = first[at].cells[0]
    near = first[max(at - 3, 0) : at + 4]
    words = found["department"]
    row = first[at] if words else next((each for each in near if _is_body(each.cells[0].text)), None)
    department = None
    if row is not None:
        name = words or row.cells[0].text.strip()
        department = Cell(name, row.cells[0].at)
        taken.add(row.number)
    year, year_row = _year(found, near)
    taken |= {first[at].number, *([year_row] if year_row is not None else [])}
    return Cover(Cell(title.text.strip(), title.at), department, year, contents, frozenset(taken))


def _year(found: re.Match[str], near: Sequence[Row]) -> tuple[int | None, int | None]:
    """The year of the title, or of a line beside it that is only a year."""
    if found.groupdict().get("year"):
        return year_number(found["year"]), None
    for row in near:
        if alone := _YEAR_ALONE.match(plain(row.cells[0].text)):
            return year_number(alone["year"]), row.number
    return None, None


def year_number(text: str) -> int:
    """2023 and 二〇二三."""
    return int("".join(_DIGITS.get(sign, sign) for sign in text))


def _is_body(text: str) -> bool:
    name = plain(text[: LONGEST * 2])
    return 3 < len(name) <= 40 and name.endswith(tuple(vocabulary().bodies)) and not re.search("[。，;:决算]", name)


def _contents(rows: Sequence[Row]) -> tuple[tuple[Cell, ...], set[int]]:
    """The lines behind 目录 up to where the first of them is printed again, as the heading of its chapter."""
    begin = next((at for at, row in enumerate(rows[:FIRST_ROWS]) if row.only and _CONTENTS.match(plain(row.only[:9]))),
                 None)
    if begin is None:
        return (), set()
    lines, keys = list[tuple[Row, str]](), dict[str, int]()
    for row in rows[begin + 1 : begin + 1 + MOST_CONTENTS]:
        text = row.only if row.only is not None else None
        key = _PAGE.sub("", plain(text[:200])) if text else ""
        if text is None or len(key) > LONGEST or "。" in key or (lines and keys.get(key) == 0):
            break
        keys.setdefault(key, len(lines))
        lines.append((row, key))
    end = _body_start(lines, keys)
    kept = [row for row, _ in lines[:end]]
    cells = tuple(Cell(row.cells[0].text.strip(), row.cells[0].at) for row in kept)
    return cells, {rows[begin].number, *(row.number for row in kept)}


def _body_start(lines: Sequence[tuple[Row, str]], keys: dict[str, int]) -> int:
    """Where a part is printed again the body has begun, although the first line of the contents is not repeated."""
    for at, (_, key) in enumerate(lines):
        if keys[key] != at and begins_heading(key):
            return at
    return len(lines)
