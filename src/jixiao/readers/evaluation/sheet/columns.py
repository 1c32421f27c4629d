"""The head of a score sheet: which column is what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from jixiao.layouts.evaluation import columns, folded, people
from jixiao.model.cell import plain_number
from jixiao.model.grid import GridCell
from jixiao.readers.evaluation.names import is_name
from jixiao.readers.rows import Row

LEVELS = ("level1", "level2", "level3", "level4")
NUMERIC = frozenset({"level1_weight", "level2_weight", "weight", "self_score", "recheck_score", "expert", "sum",
                     "average", "rate", "number"})  # fmt: skip
SCORES = frozenset({"self_score", "recheck_score", "expert", "sum", "average", "score"})
NOTE = re.compile(r"[（(【\[][^（）()【】\[\]]*[)）】\]]")
ORDINAL = r"(?:[一二三四五六七八九十\d]{1,3}|[甲乙丙丁戊己庚辛壬癸]|[IVX]{1,4}|[A-Za-z])[号位]?"
MARKED = re.compile(rf"(第?{ORDINAL})?(\D+?)[-—:]?({ORDINAL})?")  # 专家1, 2号评委, 专家甲
BARE = re.compile(rf"\(?{ORDINAL}\)?")  # 甲, A, 1, ① under 专家评分
CODE = re.compile(r"^[A-Z]\d{0,3}[.、]?(?=[\u4e00-\u9fff])")  # A项目决策
LONGEST = 24  # characters of a head
MOST = 60  # columns of a sheet
WEIGHTS = ("level1_weight", "level2_weight", "weight")
SHORT = 8  # characters of a head that says nothing: 甲, ①, 打分一
FEWEST = 2  # experts
MEANS = ("sum", "average", "score")
SAMPLE = 40  # rows that show what a column holds
LOOK = 4  # rows that a head may stand below the first


class Column(NamedTuple):
    """A column of the sheet: its role, the cell that heads it, and its place in the grid."""

    role: str | None
    head: GridCell
    place: int


class Head(NamedTuple):
    """The head of a sheet and how many rows it takes, those above it included."""

    columns: tuple[Column, ...]
    rows: int
    texts: tuple[str, ...]

    def of(self, role: str) -> list[Column]:
        """The columns of a role."""
        return [column for column in self.columns if column.role == role]

    @property
    def roles(self) -> frozenset[str]:
        """Every role of the sheet."""
        return frozenset(column.role for column in self.columns if column.role)


def head_of(rows: Sequence[Row]) -> Head | None:
    """The head of the table, when it is a score sheet."""
    for position, row in enumerate(rows[:LOOK]):
        first = {role_of(cell.text) for cell in row.cells}
        may = 2 <= len(row.cells) <= MOST and _may_head(first, rows[position + 1 :])
        if not may or len(named_blocks(row)) > 1:
            continue
        below = rows[position + 1] if position + 1 < len(rows) and _is_lower_head(row, rows[position + 1]) else None
        laid = _exact(row, below) if row.exact or (below and _by_place(row, below)) else _counted(row, below)
        figures = Figures(rows[position + 1 + (below is not None) :], len(laid))
        made = Head(
            tuple(_resolved(laid, figures)), position + 1 + (below is not None), tuple(cell.text for cell in row.cells)
        )
        return made if "weight" in made.roles or made.roles & SCORES else None
    return None


def _may_head(first: set[str | None], below: Sequence[Row]) -> bool:
    """Whether a row names a level, or scores where the row below names them (绩效指标 over 一级指标)."""
    if first & {*LEVELS}:
        return True
    second = {role_of(cell.text) for cell in below[0].cells} if below else set()
    return bool(first & {*NUMERIC, "score"}) and len(second & {*LEVELS}) >= FEWEST


@lru_cache(maxsize=4096)
def role_of(text: str) -> str | None:
    """What a head is known as, or None."""
    plain = folded(text)
    if len(plain) > LONGEST:
        return None
    words = _words()
    core = NOTE.sub("", plain).strip(":*")
    return words.get(plain) or words.get(core) or ("expert" if _is_expert(core) else None)


@cache
def _words() -> dict[str, str]:
    return {folded(word): role for role, words in columns().columns.items() for word in words}


def named_blocks(row: Row) -> list[GridCell]:
    """Cells that are names of blocks, 决策, 过程（20分）: side by side they head a table of blocks, no sheet."""
    return [cell for cell in row.cells if CODE.sub("", NOTE.sub("", folded(cell.text))) in _level1()]


@cache
def _level1() -> frozenset[str]:
    return frozenset(map(folded, columns().levels["level1"]))


def _is_expert(core: str) -> bool:
    found = MARKED.fullmatch(core)
    return bool(found and (found[1] or found[3]) and found[2] in columns().experts["words"])


def _is_group(text: str) -> bool:
    return NOTE.sub("", folded(text)) in columns().experts["group"]


def _is_lower_head(row: Row, below: Row) -> bool:
    """Whether the row below goes on with the head: words only, and room for them above."""
    bare = _counts_experts(row, below)
    if any((plain_number(cell.text) is not None and not bare) or len(cell.text) > LONGEST for cell in below.cells):
        return False
    over, under = ({role_of(cell.text) for cell in each.cells} for each in (row, below))
    known = (role_of(cell.text) is not None or is_name(cell.text) or bare for cell in below.cells)
    levels = under & {*LEVELS}
    if not all(known) or (over & levels and len(levels) < FEWEST):
        return False
    if _by_place(row, below):
        return bool(row.empty) or any(cell.rowspan > 1 or cell.colspan > 1 for cell in row.cells)
    return any(_is_group(cell.text) or role_of(cell.text) is None for cell in row.cells)


def _counts_experts(row: Row, below: Row) -> bool:
    """Whether the row below has but 1, 2, 3 or 甲, 乙, 丙 for experts, and what else may stand under their head."""
    if not any(_is_group(cell.text) for cell in row.cells):
        return False
    others = [folded(cell.text) for cell in below.cells if role_of(cell.text) is None and not is_name(cell.text)]
    in_order = [int(text) for text in others if text.isdecimal()]
    return all(map(BARE.fullmatch, others)) and in_order == [*range(1, len(in_order) + 1)]


def _by_place(row: Row, below: Row) -> bool:
    """Whether two rows show every cell of theirs, the blank ones too."""
    return row.exact or (not row.sparse and len(row.cells) + len(row.empty) == len(below.cells) + len(below.empty))


def _exact(row: Row, below: Row | None) -> list[tuple[GridCell, GridCell | None, int]]:
    """For every column the lowest head over it, the head above that, and the place."""
    tops = (*row.reaching, *row.cells)
    lows = below.cells if below else ()
    laid: list[tuple[GridCell, GridCell | None, int]] = []
    for top in tops:
        end = top.column + top.colspan
        while any(cell.column == end for cell in row.empty):
            end += 1  # a merged head that the file prints as one cell and blanks
        under = [low for low in lows if top.column <= low.column < end]
        laid += [(low, top, low.column) for low in under] or [(top, None, top.column)]
    return sorted(laid, key=lambda item: item[2])


def _counted(row: Row, below: Row | None) -> list[tuple[GridCell, GridCell | None, int]]:
    """As `_exact` where spans are lost: the heads below are shared among those above that have room for them."""
    groups = [cell for cell in row.cells if _is_group(cell.text) or role_of(cell.text) is None] if below else []
    if below and len({role_of(cell.text) for cell in below.cells} & {*LEVELS}) >= FEWEST:
        groups = [cell for cell in row.cells if role_of(cell.text) in (None, *LEVELS)][:1]  # 评价指标 over the levels
    lows = list(below.cells) if below else []
    if lows and not groups:
        groups = [cell for cell in row.cells if role_of(cell.text) in SCORES][:1]
    laid: list[tuple[GridCell, GridCell | None, int]] = []
    each = len(lows) // len(groups) if groups else 0
    for cell in row.cells:
        if cell not in groups or not lows:
            laid.append((cell, None, len(laid)))
            continue
        own, lows = (lows, []) if cell is groups[-1] else (lows[:each], lows[each:])
        laid += [(low, cell, len(laid) + number) for number, low in enumerate(own)]
    return laid


class Figures:
    """The numbers below a head; rows of a dump that have lost merged cells end where the head does."""

    def __init__(self, body: Sequence[Row], width: int) -> None:
        self.rows: list[dict[int, Decimal]] = []
        for row in body[:SAMPLE]:
            shift = 0 if row.exact else max(0, width - len(row.cells) - len(row.empty))
            numbers = ((cell.column + shift, plain_number(cell.text)) for cell in row.cells)
            self.rows.append({column: number for column, number in numbers if number is not None})

    def fill(self, column: int) -> bool:
        """Whether most rows print a number there."""
        count = sum(column in row for row in self.rows)
        return 2 * count >= max(1, len(self.rows) - 2)

    def within(self, column: int, points: int) -> bool:
        """Whether hardly a number there is below nothing or above the points of its row."""
        pairs = [(row[column], row[points]) for row in self.rows if column in row and points in row]
        return 10 * sum(not 0 <= score <= most for score, most in pairs) <= len(pairs)


def _resolved(laid: Iterable[tuple[GridCell, GridCell | None, int]], figures: Figures) -> list[Column]:
    named = [(_joint(low, top), low, index) for low, top, index in laid]
    found = [Column(role, low, index) for role, low, index in named]
    return _scores(_experts(_weights(found), figures))


def _joint(low: GridCell, top: GridCell | None) -> str | None:
    """The role of a head under another: 自评 over 得分 is 自评得分, 专家评分 over a name is an expert's."""
    if top is None:
        return role_of(low.text)
    both = role_of(top.text + low.text)
    if both is not None:
        return both
    if _is_group(top.text):
        return role_of(low.text) if role_of(low.text) in ("sum", "average", "reason") else "expert"
    return role_of(low.text) or role_of(top.text)


def _weights(found: Sequence[Column]) -> list[Column]:
    """Points stand behind the level they belong to; the last ones are those of the indicator."""
    last = max((place for place, column in enumerate(found) if column.role == "weight"), default=-1)
    if any(column.role in LEVELS for column in found[last + 1 :]) and sum(c.role == "weight" for c in found) > 1:
        last = -1  # points of the levels alone
    level, made = None, []
    for place, column in enumerate(found):
        level = column.role if column.role in LEVELS else level
        own = column.role != "weight" or place == last
        above = f"{level}_weight" if level in ("level1", "level2") else None
        made.append(column if own else column._replace(role=above))
    return made


def _experts(found: Sequence[Column], figures: Figures) -> list[Column]:
    """Names at the head of columns with figures, behind the points, are those of experts."""
    roles = [column.role for column in found]
    start = max((place for place, role in enumerate(roles) if role in WEIGHTS), default=None)
    if start is None:
        return list(found)
    open_ = [place for place in range(start + 1, len(found)) if roles[place] is None
             and figures.fill(found[place].place)]  # fmt: skip
    names = [place for place in open_ if is_name(found[place].head.text)]
    taken = set(open_ if len(names) * 2 >= len(open_) else names)
    if "expert" not in roles and len(taken) < FEWEST:
        taken |= _before_the_mean(found, start, figures)
    return [column._replace(role="expert") if place in taken else column for place, column in enumerate(found)]


def _before_the_mean(found: Sequence[Column], start: int, figures: Figures) -> set[int]:
    """Columns of scores under heads that say nothing, side by side up to 合计 or 平均分, are those of experts."""
    roles = [column.role for column in found]
    end = next((place for place in range(start + 1, len(found)) if roles[place] in MEANS), start)
    first = end
    while first - 1 > start and roles[first - 1] is None and _says_nothing(found[first - 1].head.text):
        first -= 1
    group = range(first, end)
    scores = all(figures.fill(found[at].place) and figures.within(found[at].place, found[start].place) for at in group)
    return set(group) if len(group) >= FEWEST and scores else set()


def _says_nothing(head: str) -> bool:
    plain = folded(head)
    return len(plain) <= SHORT and not any(word in plain for word in people().words)


def _scores(found: Sequence[Column]) -> list[Column]:
    """得分 alone is the mean where nothing else is; beside the unit's own score it is the one that checks it."""
    roles = [column.role for column in found]
    other = "recheck_score" if "self_score" in roles and "recheck_score" not in roles else "average"
    made = [column._replace(role=other if other not in roles else None) if column.role == "score" else column
            for column in found]  # fmt: skip
    if "expert" not in roles:
        made = [column._replace(role="average" if "average" not in roles else None) if column.role == "sum" else column
                for column in made]  # fmt: skip
    first = {column.role: column for column in reversed(made)}
    return [column if column.role == "expert" or first[column.role] is column else column._replace(role=None)
            for column in made]  # fmt: skip
