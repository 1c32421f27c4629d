"""Whether a page break has cut a row in two, told by what its cells hold on either side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from jixiao.layouts import BLOCKS, vocabulary
from jixiao.layouts.accounts.labels import labels_a_row
from jixiao.model.cell import plain_number
from jixiao.model.place import Box
from jixiao.readers.lines import wrapped
from jixiao.readers.page.model import Span

USUAL = 0.8  # of the rows of a kind fill a column: a row that does not is a part of one
ROOM = 1.1  # of a letter's height: a line that leaves less room than this was wrapped there
ENDS = "。；;！!？?…"
OPEN_END = re.compile(r"[.,．，、（(＞>＜<=＝≥≤:：]$")  # what no text ends with …
OPEN_START = re.compile(r"[，。；、：！？）)%％]")  # … and what none begins with


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
Going = Literal["on", "maybe", "hardly", "never"]  # does a text go on below the break
APART = Verdict(False)


class Break(NamedTuple):
    """A page break inside a table.

    `rows` are the rows before it; `pairs` the cells of equal width that touch it from both sides; `whole` says
    that these are all cells there; `open` that no line closes the row at the break; `padding` is the room between
    the side of a cell and its text, in points.
    """

    rows: Sequence[Sequence[Part]]
    pairs: Sequence[Pair]
    whole: bool
    open: bool
    padding: float

    def same_row(self) -> Verdict:
        """Whether the last row before the break and the first behind it are one row, cut."""
        last = len(self.rows) - 1
        plain = [(a, b) for a, b in self.pairs if a.row == last and b.rowspan == 1]
        if not plain or not self.whole or self._begins_anew():
            return APART
        if not any(b.lines for _, b in plain):
            return Verdict(True) if self.open or not any(b.lines for _, b in self.pairs) else APART
        going = [self._going(a, b) for a, b in plain if a.lines and b.lines]
        if "never" not in going and any(_completes_row(a, b) for a, b in plain):
            return Verdict(True)
        if "never" in going or "hardly" in going:
            return APART
        if self.open and any(not a.lines or not b.lines for a, b in plain):
            return Verdict(True)
        usual = _usually_filled(self.rows[:last], [(a.column, a.colspan) for a, _ in plain])
        return _by_custom(plain, usual, going) if usual else _by_text(plain, going)

    def goes_on(self, above: Part, below: Part) -> Verdict:
        """Whether a merged cell goes on over the break, though the rows beside it are two."""
        last = len(self.rows) - 1
        merged = above.rowspan > 1 or below.rowspan > 1 or above.row < last
        if not below.lines:
            return Verdict(merged or (_is_side_label(above.text()) and not self._ends_beside(above)))
        if not above.lines:  # printed in the middle of the cell, behind the break
            return Verdict(above.rowspan > 1 or _is_side_label(below.text()) or self._has_a_twin(below))
        if _completes(above, below):
            return Verdict(True)
        runs_on = self._beside_a_merged_cell(above) and len(above.lines) > 1
        return Verdict(merged and runs_on and self._going(above, below) == "on", sure=False)

    def may_go_on(self, above: Part, below: Part) -> bool:
        """Whether a text that was not joined may yet have gone on: it is long, unfinished, beside a merged cell."""
        unfinished = len(above.lines) > 1 and not above.text().endswith(tuple(ENDS))
        return bool(below.lines) and unfinished and self._beside_a_merged_cell(above)

    def _has_a_twin(self, cell: Part) -> bool:
        """Whether a cell merged over as many rows behind the break has its text before it."""
        twins = (b for a, b in self.pairs if a.lines and not b.lines)
        return cell.rowspan > 1 and any(twin.rowspan == cell.rowspan for twin in twins)

    def _ends_beside(self, cell: Part) -> bool:
        """Whether a cell further left ends at the break, another text standing below it."""
        return any(b.lines and a.text() != b.text() for a, b in self.pairs if a.column < cell.column)

    def _beside_a_merged_cell(self, cell: Part) -> bool:
        """Whether a cell further left goes on over the break, empty below it."""
        return any(a.lines and not b.lines for a, b in self.pairs if a.column < cell.column)

    def _begins_anew(self) -> bool:
        """Whether another label stands behind the break beside the row: the row belongs to another part."""
        both = ((a, b) for a, b in self.pairs if a.lines and b.lines and a.text() != b.text())
        return any(_is_side_label(a.text()) and self._going(a, b) == "never" for a, b in both)

    def _going(self, above: Part, below: Part) -> Going:
        """Whether the text above the break goes on below it."""
        whole = wrapped([above.text(), below.text()])
        if _completes(above, below) or OPEN_END.search(above.text()) or OPEN_START.match(below.text()):
            return "on"
        if is_label(above.text()) and not is_label(whole):
            return "never"
        if labels_a_row(above.text()) and labels_a_row(below.text()) and not labels_a_row(whole):
            return "never"
        if plain_number(above.text()) is not None and plain_number(whole) is None:
            return "never"
        if self._is_full(above):
            return "on"
        return "maybe" if len(above.lines) > 1 or above.text().endswith(tuple(ENDS)) else "hardly"

    def _is_full(self, cell: Part) -> bool:
        """Whether the last line of a cell leaves no room for another letter."""
        line = cell.lines[-1].box
        letter = line[3] - line[1]
        widest = max(other.box[2] - other.box[0] for other in cell.lines)
        inner = cell.box[2] - cell.box[0] - 2 * self.padding
        return max(inner, widest) - (line[2] - line[0]) < ROOM * letter


def _completes(above: Part, below: Part) -> bool:
    """Whether two halves make a label that neither is: 产出指 | 标."""
    whole = wrapped([above.text(), below.text()])
    return _is_side_label(whole) and not (_is_side_label(above.text()) and _is_side_label(below.text()))


def _completes_row(above: Part, below: Part) -> bool:
    """Whether two halves make the label of a row of a public table: 一般公共预算 | 财政拨款."""
    halves = above.text(), below.text()
    return all(halves) and labels_a_row(wrapped([*halves])) and not all(map(labels_a_row, halves))


def repeated(pairs: Sequence[Pair]) -> set[int]:
    """The columns, from the left, whose merged cells are printed once more behind the break."""
    found: set[int] = set()
    for above, below in sorted(pairs, key=lambda pair: pair[0].column):
        if above.text() != below.text() or above.rowspan + below.rowspan == 2:
            break
        found.add(above.column)
    return found


def _is_side_label(text: str) -> bool:
    """Whether a form prints this left of several rows."""
    return vocabulary().knows(text, "level1", "level2", *BLOCKS)


def is_label(text: str) -> bool:
    """Whether a form prints this as a label."""
    words = vocabulary()
    return any(words.find(context, text) for context in words.contexts if context != "title")


def _usually_filled(rows: Sequence[Sequence[Part]], shape: Sequence[tuple[int, int]]) -> set[int]:
    """The columns that rows of the same kind fill; empty when there are not two other rows of this kind."""
    kin = [row for row in rows if len(shape) >= 2 and {(c.column, c.colspan) for c in row}.issuperset(shape)]
    if len(kin) < 2:
        return set()
    filled = {column: 0 for column, _ in shape}
    for cell in (cell for row in kin for cell in row if cell.lines and cell.column in filled):
        filled[cell.column] += 1
    return {column for column, count in filled.items() if count >= USUAL * len(kin)}


def _by_custom(pairs: Sequence[Pair], usual: set[int], going: Sequence[Going]) -> Verdict:
    """By the columns that every row of this kind fills: halves of one row fill them once between them."""
    ours = [(a, b) for a, b in pairs if a.column in usual and (a.lines or b.lines)]
    if not ours:
        return APART
    runs_on = all(one == "on" for one in going)
    if runs_on and _halves(pairs):
        return Verdict(True)
    if 2 * _halves(ours) >= len(ours):
        return Verdict(True, sure=False)
    return Verdict(True, sure=False) if runs_on and any(len(a.lines) > 1 and b.lines for a, b in pairs) else APART


def _halves(pairs: Sequence[Pair]) -> int:
    """How many cells are filled on one side of the break only, labels aside."""
    return sum(bool(a.lines) != bool(b.lines) and not _is_side_label(a.text()) for a, b in pairs)


def _by_text(pairs: Sequence[Pair], going: Sequence[Going]) -> Verdict:
    """Without rows to compare with: by whether the text above runs on to the very edge of its cell."""
    lacking = any(bool(a.lines) != bool(b.lines) for a, b in pairs)
    if "on" in going and (lacking or all(one == "on" for one in going)):
        return Verdict(True, sure=lacking and "maybe" not in going)
    return Verdict(True, sure=False) if going and lacking else APART
