"""A paragraph of the narrative: its text without blanks and in one spelling, each character with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model.cell import Cell
from jixiao.model.doubt import WIDE_COMMA
from jixiao.model.grid import GridCell
from jixiao.readers.rows import Row

LONGEST_PARAGRAPH = 20_000  # of one paragraph; what is beyond is left unread
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) != "，"}
_TABLE = _WIDE | {ord("。"): "。", ord("﹪"): "%", ord("〔"): "(", ord("〕"): ")", ord("−"): "-", ord("﹐"): "，"}


# 3，079.24万元: a comma of text in the middle of a number.
_SPLIT = re.compile(r"(?<![\d.,，])\d{1,3}(?:，\d{3})+(?:\.\d{1,6})?(?=%|[百千万亿]*元)")
_DIVIDED = re.compile(r"-?\d+(?:，\d{3})+(?:\.\d+)?")


class Line(Struct, frozen=True):
    """`plain` is what patterns are asked of; `where[i]` is the character of `raw` that `plain[i]` came from."""

    rows: tuple[Row, ...]
    raw: str
    plain: str
    where: tuple[int, ...]
    starts: tuple[int, ...]  # where each row begins in `raw`
    cells: tuple[GridCell, ...]

    def cell(self, start: int, end: int, text: str | None = None) -> Cell:
        """The characters of `plain` as a printed value; `text` where the value is made of several parts."""
        first, last = self.where[start], self.where[end - 1] + 1
        row = self.row(start)
        begin = self.starts[row]
        limit = begin + len(self.cells[row].text)
        at = replace(self.cells[row].at, span=(first - begin, min(last, limit) - begin))
        printed = self.raw[first:last].replace("\n", "").strip()
        divided = "," in self.plain[start:end] and _DIVIDED.fullmatch(printed)
        return Cell(text or printed, at, doubt=WIDE_COMMA if divided else None)

    def row(self, position: int) -> int:
        """Which of the rows a character of `plain` stands in."""
        return bisect_right(self.starts, self.where[position]) - 1


def line_of(rows: Sequence[Row]) -> Line:
    """Rows that make one paragraph, joined without a blank as the page has it."""
    cells = tuple(row.cells[0] for row in rows)
    starts, length = [], 0
    for cell in cells:
        starts.append(length)
        length += len(cell.text)
    raw = "".join(cell.text for cell in cells)
    pairs = [(sign, at) for at, sign in enumerate(raw) if not sign.isspace() and sign != "\u200b"]
    plain = "".join(sign for sign, _ in pairs).translate(_TABLE)
    plain = _SPLIT.sub(lambda found: found[0].replace("，", ","), plain)
    return Line(tuple(rows), raw, plain, tuple(at for _, at in pairs), tuple(starts), cells)
