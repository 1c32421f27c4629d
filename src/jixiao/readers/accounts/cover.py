"""Cover and contents of final accounts: title, department, year, and the lines of 目录."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from msgspec import Struct

from jixiao.layouts.vocabulary import vocabulary
from jixiao.model.cell import Cell
from jixiao.model.grid import GridCell
from jixiao.model.place import Place
from jixiao.readers.accounts.narrative.headings import begins_heading
from jixiao.readers.accounts.narrative.line import line_of
from jixiao.readers.rows import Row

FIRST_ROWS = 60  # a cover ends before them
LONGEST = 60
CONTENTS_ROWS = 200
_YEARS = r"(?P<year>(?:19|20)\d\d|二[〇○零O0]([〇○零一二三四五六七八九]){2})年度?"
_KIND = (
    r"(?:部门汇总|汇总|部门|单位|本级)?决算(?:信息公开|公开|情况)?"
    r"(?:草案|报告|说明|文本|情况|信息)?(?:\([^()]{1,12}\))?"
)
# 某局2023年度“三公”经费支出决算情况说明: published by itself.
_PART_KIND = r"(?:一般公共预算)?(?:财政拨款)?“三公”经费(?:财政拨款)?(?:支出)?决算(?:的)?(?:情况)?(?:的)?说明"
TITLES = (
    re.compile(rf"^(?P<department>[^。，;:]*?){_YEARS}(?P<kind>{_PART_KIND})$"),
    re.compile(rf"^(?P<department>[^。，;:]*?){_YEARS}(?P<kind>{_KIND})$"),
    re.compile(rf"^{_YEARS}(?P<department>[^。，;:]+?)(?P<kind>{_KIND})$"),
    re.compile(r"^(?P<department>[^。，;:\d]{0,40}?)(?P<kind>(?:部门|单位)决算(?:公开|报告|说明)?)$"),
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


def folded_text(text: str) -> str:
    """As the lines of the narrative are folded: each sign keeps its place."""
    return line_of([Row((GridCell(text, 0, 0, Place()),))]).plain


def title_of(text: str) -> re.Match[str] | None:
    """Whether a line is the title of final accounts."""
    if "决算" not in text[: LONGEST * 3]:
        return None
    folded = folded_text(text[: LONGEST * 3])
    if len(folded) > LONGEST or begins_heading(folded):
        return None
    found = next((found for pattern in TITLES if (found := pattern.match(folded))), None)
    return None if found is None or _MONEY.search(found["department"]) else found


def cover_of(rows: Sequence[Row]) -> Cover:
    """Title, department, year and contents of the accounts that begin with these rows."""
    first = [row for row in rows[:FIRST_ROWS] if row.only is not None]
    contents, taken = _contents(rows)
    for at, row in enumerate(first):
        found = title_of(row.cells[0].text) if row.number not in taken else None
        near = first[max(at - 3, 0) : at + 4]
        year, year_row = _year(found, near) if found is not None else (None, None)
        if found is not None and (year is not None or found["department"]):
            department, own = _department(found, row, near)
            taken |= {row.number, *(number for number in (year_row, own) if number is not None)}
            title = Cell(row.cells[0].text.strip(), row.cells[0].at)
            return Cover(title, department, year, contents, frozenset(taken))
    return Cover(contents=contents, taken=frozenset(taken))


def _department(found: re.Match[str], row: Row, near: Sequence[Row]) -> tuple[Cell | None, int | None]:
    """The department in the title, or the name of a body in a line beside it, with the number of its row."""
    if found["department"]:
        return line_of([row]).cell(*found.span("department")), None
    body = next((each for each in near if _is_body(each.cells[0].text)), None)
    return (None, None) if body is None else (Cell(body.cells[0].text.strip(), body.cells[0].at), body.number)


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
    for row in rows[begin + 1 : begin + 1 + CONTENTS_ROWS]:
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
