"""A row whose columns are not known → labels and the values behind each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jixiao.layouts.accounts import economics
from jixiao.model.grid import GridCell
from jixiao.readers.accounts.table.words import is_amount
from jixiao.readers.rows import Row

CODE = re.compile(r"\d{3}|\d{5}|\d{7}")
PART = re.compile(r"\d{2,3}")
LINE = re.compile(r"\d{1,3}")  # 行次


class Piece(NamedTuple):
    """Code and name cells, the values behind them, and the 行次 between."""

    labels: list[GridCell]
    values: list[GridCell]
    number: GridCell | None = None


def pieces(row: Row, codes: str | None, counted: bool) -> list[Piece]:
    """The pieces of a row in order; blank cells are values where they stand behind a label.

    `codes` says which codes the table lists, `counted` that it has a column for 行次.
    """
    cells = sorted((*row.cells, *row.empty), key=lambda cell: cell.column)
    while cells and not cells[-1].text and row.sparse:
        cells.pop()
    found: list[Piece] = []
    for at, cell in enumerate(cells):
        if not cell.text:
            if found:
                found[-1].values.append(cell)
        elif _is_label(cells, at, codes, found):
            if not found or found[-1].values or not _goes_on(found[-1]):
                found.append(Piece([], []))
            found[-1].labels.append(cell)
        else:
            if not found:
                found.append(Piece([], []))
            found[-1].values.append(cell)
    return [_numbered(piece) if counted else piece for piece in found if piece.labels or _has_text(piece.values)]


def _is_label(cells: Sequence[GridCell], at: int, codes: str | None, found: Sequence[Piece]) -> bool:
    """Whether a cell is a name, or a code in front of one."""
    text = cells[at].text.strip()
    if not is_amount(text):
        return True
    if codes is None:
        return False
    behind = next((cell.text for cell in cells[at + 1 :] if cell.text), "")
    begins = not found or (found[-1].labels and not found[-1].values and is_amount(found[-1].labels[-1].text))
    if begins and (CODE.fullmatch(text) or PART.fullmatch(text)):
        return bool(behind) and (not is_amount(behind) or PART.fullmatch(behind) is not None)
    if codes != "economic" and CODE.fullmatch(text) and text[0] == "2":
        return bool(behind) and (not is_amount(behind) or PART.fullmatch(behind) is not None)
    return codes != "function" and economics.known(text) and bool(behind) and not is_amount(behind)


def _goes_on(piece: Piece) -> bool:
    """Whether a label goes on with a piece: a name behind its code, the parts of a code."""
    return all(is_amount(label.text) for label in piece.labels)


def _numbered(piece: Piece) -> Piece:
    """The piece with its 行次 apart; one behind the values is that of the other half, which has no label."""
    if not piece.labels or not piece.values or not LINE.fullmatch(piece.values[0].text.strip()):
        return piece
    number, *values = piece.values
    if values and LINE.fullmatch(last := values[-1].text.strip()) and int(last) > int(number.text):
        values.pop()
    return Piece(piece.labels, values, number)


def _has_text(values: Sequence[GridCell]) -> bool:
    return any(cell.text for cell in values)
