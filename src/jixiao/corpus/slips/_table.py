"""Finding and replacing the indicator lines of a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from jixiao.corpus.build import indicator_columns
from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft, Line
from jixiao.layouts import vocabulary
from jixiao.model import Indicator


def is_label(text: str) -> bool:
    """Whether a torn-off end would read as a level of its own (满意度, 投入) and mislead anybody."""
    return any(vocabulary().find(context, text) for context in ("level1", "level2", "total", "notes"))


def column(draft: Draft, name: str) -> int:
    """Where a column of the indicator table stands, counted in cells of a line."""
    return 1 + indicator_columns(draft.page.layout).index(name)


def indicator_lines(draft: Draft) -> list[int]:
    """The positions of the lines that hold indicators and whose first cell is empty (merged or blank)."""
    return [at for at, line in enumerate(draft.lines) if line.role == "indicator" and line.cells[0] == ""]


def one_of(draft: Draft, dice: Dice, fits: Callable[[Line], bool]) -> int | None:
    """The position of some indicator line that fits."""
    positions = [at for at in indicator_lines(draft) if fits(draft.lines[at])]
    return dice.pick(positions) if positions else None


def replaced(draft: Draft, lines: Iterable[Line]) -> Draft:
    """The draft with other lines."""
    return msgspec.structs.replace(draft, lines=tuple(lines))


def with_line(draft: Draft, at: int, cells: Iterable[str]) -> Draft:
    """The draft with other cells in one line."""
    line = msgspec.structs.replace(draft.lines[at], cells=tuple(cells))
    return replaced(draft, (*draft.lines[:at], line, *draft.lines[at + 1 :]))


def with_indicator(draft: Draft, item: int, row: Indicator) -> Draft:
    """The draft whose form must be read with another indicator row."""
    rows = draft.form.indicators
    form = msgspec.structs.replace(draft.form, indicators=(*rows[:item], row, *rows[item + 1 :]))
    return msgspec.structs.replace(draft, form=form)


def slid_left(line: Line) -> Line:
    """The line one column to the left; the total keeps its label in the first column."""
    cells = line.cells
    if line.role == "total" and cells[0]:
        cells = cells if cells[1] else (cells[0], *cells[2:], "")
    elif cells and not cells[0]:
        cells = (*cells[1:], "")
    return msgspec.structs.replace(line, cells=cells)


def broken_before(draft: Draft, at: int, *between: Line) -> Draft:
    """A page break before line `at`: a blank line, then every later line of the table slid left."""
    blank = Line("blank", ())
    return replaced(draft, (*draft.lines[:at], blank, *between, *(slid_left(line) for line in draft.lines[at:])))
