"""Whether a page break has cut a row in two, told by what its cells hold on either side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from jixiao.layouts import vocabulary
from jixiao.model.place import Box
from jixiao.readers.lines import wrapped
from jixiao.readers.page.model import Span

USUAL = 0.8  # of the rows of a kind fill a column: a row that does not is a part of one
ROOM = 1.2  # of a letter's height: a line that leaves less room than this at the right was wrapped there
ENDS = "。；;！!？?"


class Part(Protocol):
    """A cell at the break."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box
    lines: list[Span]

    def text(self) -> str: ...


class Verdict(NamedTuple):
    """Whether the two rows are one, and whether that is beyond doubt."""

    joined: bool
    sure: bool = True


Pair = tuple[Part, Part]
APART = Verdict(False)


def same_row(rows: Sequence[Sequence[Part]], pairs: Sequence[Pair], *, open_break: bool) -> Verdict:
    """Whether the last row before the break and the first behind it are one row, cut.

    `rows` are the rows before the break; `pairs` the cells of equal width that touch the break from both sides;
    `open_break` says that no line closes the row at the break.
    """
    last = len(rows) - 1
    plain = [(a, b) for a, b in pairs if a.row == last and b.rowspan == 1]
    shape = [(cell.column, cell.colspan) for cell in rows[last]]
    if not plain or {(a.column, a.colspan) for a, _ in plain} != set(shape):
        return APART
    if not any(b.lines for _, b in plain):
        return Verdict(open_break)  # nothing but an empty strip: the padding of the row above
    if open_break:
        return Verdict(True)
    usual = _usually_filled(rows[:last], shape)
    if usual:
        return _by_custom(plain, usual)
    return _by_text(plain)


def goes_on(above: Part, below: Part, last: int) -> bool:
    """Whether a merged cell goes on over the break, though the rows beside it are two."""
    if above.rowspan == 1 and below.rowspan == 1 and above.row == last and (above.lines or below.lines):
        return _completes(above, below)
    if not below.lines:
        return above.rowspan > 1 or below.rowspan > 1
    if not above.lines:
        return above.rowspan > 1
    return _completes(above, below)


def _completes(above: Part, below: Part) -> bool:
    """Whether two halves make a label that neither is: 产出指 | 标."""
    words = vocabulary()
    whole = wrapped([above.text(), below.text()])

    def known(text: str) -> bool:
        return words.knows(text, "level1", "level2", "goal_block", "fund_block", "indicator_block")

    return bool(above.lines and below.lines) and known(whole) and not (known(above.text()) and known(below.text()))


def _usually_filled(rows: Sequence[Sequence[Part]], shape: Sequence[tuple[int, int]]) -> set[int]:
    """The columns that rows of the same kind fill; empty when there is no other row of this kind."""
    kin = [row for row in rows if _is_kin(row, shape)]
    if len(kin) < 2:
        return set()
    filled = {column: 0 for column, _ in shape}
    for row in kin:
        for cell in row:
            if cell.column in filled and cell.lines:
                filled[cell.column] += 1
    return {column for column, count in filled.items() if count >= USUAL * len(kin)}


def _is_kin(row: Sequence[Part], shape: Sequence[tuple[int, int]]) -> bool:
    """Whether a row ends in the same cells: those merged over several rows at the left may be its own or not."""
    own = [(cell.column, cell.colspan) for cell in row]
    short = min(len(own), len(shape))
    return short >= 2 and own[-short:] == list(shape)[-short:] and abs(len(own) - len(shape)) <= 2


def _by_custom(pairs: Sequence[Pair], usual: set[int]) -> Verdict:
    """By the columns that every row of this kind fills: halves of one row fill them once between them."""
    ours = [(a, b) for a, b in pairs if a.column in usual]
    missing_below = [a for a, b in ours if not b.lines]
    missing_above = [b for a, b in ours if not a.lines]
    if not ours or (not missing_below and not missing_above):
        return _by_text(pairs) if all(_wrapped_on(a) for a, b in pairs if a.lines and b.lines) else APART
    twice = [(a, b) for a, b in ours if a.lines and b.lines]
    if all(a.lines or b.lines for a, b in ours):
        doubtful = any(not _wrapped_on(a) for a, _ in twice)
        return Verdict(True, sure=not doubtful)
    return APART


def _by_text(pairs: Sequence[Pair]) -> Verdict:
    """Without rows to compare with: by whether the text above runs on to the very edge of its cell."""
    twice = [(a, b) for a, b in pairs if a.lines and b.lines]
    if not twice or any(b.lines and not a.lines for a, b in pairs):
        return APART
    running = [_wrapped_on(a) for a, _ in twice]
    lacking = any(a.lines and not b.lines for a, b in pairs)
    if all(running) or (lacking and any(running)):
        return Verdict(True, sure=all(running) and lacking)
    return APART


def _wrapped_on(cell: Part) -> bool:
    """Whether the last line of a cell leaves no room for another letter, so that the text may go on."""
    line = cell.lines[-1]
    height = line.box[3] - line.box[1]
    widest = max(other.box[2] for other in cell.lines)
    room = cell.box[2] - line.box[2]
    return not line.text.rstrip().endswith(tuple(ENDS)) and (
        room < ROOM * height or (len(cell.lines) > 1 and widest - line.box[2] < height)
    )
