"""Word dumps: one cell a line behind a tab; its further paragraphs without one; an empty line ends a row.

Empty paragraphs inside a cell look like the end of a row, so a row counts as ended only when it is
as wide as the head above it, or when what follows cannot be its rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jixiao.layouts import BLOCKS, key, vocabulary
from jixiao.layouts.accounts.kinds import title_kind
from jixiao.model.cell import plain_number
from jixiao.readers.text.raw import Gap, Item, Prose, Raw, Row
from jixiao.readers.titles import is_title, is_year

PARAGRAPHS = 4  # a cell of more paragraphs after an empty line is taken for prose
SENTENCE = 6  # characters; a shorter line may be the unit of a figure
HEADS = ("fund_columns", "fund_block", "goal_block", "goal_heads", "indicator_block", "indicator_columns")
STARTS = (
    "identity", "fund_block", "fund_lines", "goal_block", "goal_heads", "indicator_block", "level1", "level2",
    "total", "notes",
)  # fmt: skip


@dataclass
class _Fragment:
    """Cells up to an empty line."""

    cells: list[Raw] = field(default_factory=list)


def items(text: str) -> list[Item]:
    """Rows, prose and gaps of the dump."""
    return _rows(_fragments(text.split("\n")))


def _fragments(lines: Sequence[str]) -> list[_Fragment | Prose]:
    found: list[_Fragment | Prose] = []
    ended = True  # an empty line stood before
    for number, line in enumerate(lines, start=1):
        if line.startswith("\t"):
            if ended or not isinstance(found[-1], _Fragment):
                found.append(_Fragment())
            fragment = found[-1]
            assert isinstance(fragment, _Fragment)
            fragment.cells += [Raw(part, number, 0) for part in line[1:].split("\t")]
        elif line.strip() and _goes_on(found, ended, lines, number):
            fragment = found[-1]
            assert isinstance(fragment, _Fragment)
            last = fragment.cells[-1]
            fragment.cells[-1] = last._replace(text=f"{last.text}\n{line}")
            ended = False
            continue
        elif line.strip():
            found.append(Prose(line, number))
        ended = not line.strip() and not line.startswith("\t")
    return found


def _goes_on(found: list[_Fragment | Prose], ended: bool, lines: Sequence[str], number: int) -> bool:
    """Whether a line without a tab is a further paragraph of the cell before it."""
    if not found or not isinstance(found[-1], _Fragment):
        return False
    line, last = lines[number - 1], found[-1].cells[-1].text
    if not ended:
        return True
    if not last.strip() or _begins_anew(line):
        return False
    if plain_number(last) is not None and len(line.strip()) >= SENTENCE:
        return False  # no figure goes on with a sentence: the text behind the table does
    return _table_goes_on(lines, number) or vocabulary().knows(last + line, *HEADS)


def _table_goes_on(lines: Sequence[str], number: int) -> bool:
    """Whether the next cell follows after a few more paragraphs at most, with no title, year or heading before it."""
    ahead = [line for line in lines[number : number + 3 * PARAGRAPHS] if line.strip() or line.startswith("\t")]
    for line in ahead[:PARAGRAPHS]:
        if line.startswith("\t"):
            return True
        if _begins_anew(line):
            return False
    return False


def _begins_anew(line: str) -> bool:
    """A title of a form or a public table, a year, or a heading between the parts of a form: 资金使用情况."""
    return is_title(line) or is_year(line) or title_kind(line) is not None or vocabulary().knows(line, *BLOCKS)


def _rows(fragments: list[_Fragment | Prose]) -> list[Item]:
    found: list[Item] = []
    width, index = 0, 0
    while index < len(fragments):
        fragment = fragments[index]
        index += 1
        if isinstance(fragment, Prose):
            found += [Gap(), fragment]
            width = 0 if title_kind(fragment.text) else width
            continue
        cells = list(fragment.cells)
        taken = _rest_of_head(fragments, index, cells) or _rest(fragments, index, cells, width)
        for other in fragments[index : index + taken]:
            assert isinstance(other, _Fragment)
            cells += other.cells
        index += taken
        found.append(Row([cell._replace(column=column) for column, cell in enumerate(cells)]))
        width = _width(cells, width)
    return found


def _rest(fragments: list[_Fragment | Prose], index: int, cells: Sequence[Raw], width: int) -> int:
    """How many of the next fragments complete the row to exactly the width of the head; 0 when none do."""
    taken, row = 0, list(cells)
    while len(row) < width and index + taken < len(fragments):
        following = fragments[index + taken]
        if not isinstance(following, _Fragment) or len(following.cells) >= width:
            return 0
        if _starts_row(following.cells) and not _is_level1(row[-1].text):  # behind level 1 stands a level 2
            return 0
        row += following.cells
        taken += 1
    return taken if len(row) == width else 0


def _is_level1(text: str) -> bool:
    return vocabulary().find("level1", text) is not None


def _rest_of_head(fragments: list[_Fragment | Prose], index: int, cells: Sequence[Raw]) -> int:
    """How many of the next fragments go on with a head: column labels or their beginnings, none that begins a row."""
    taken = 0
    while _are_labels(cells) and index + taken < len(fragments):
        following = fragments[index + taken]
        if not isinstance(following, _Fragment) or _starts_row(following.cells):
            break
        if not following.cells[0].text.strip() or not _are_labels(following.cells, least=1):
            break
        taken += 1
    return taken


def _are_labels(cells: Sequence[Raw], least: int = 3) -> bool:
    printed = [cell.text for cell in cells if cell.text.strip()]
    return len(printed) >= least and all(_begins_label(text) for text in printed)


def _begins_label(text: str) -> bool:
    words = vocabulary()
    if words.find("indicator_columns", text) or words.find("indicator_block", text):
        return True
    piece = key(text)
    return len(piece) >= 2 and any(label.startswith(piece) for label in words.contexts["indicator_columns"])


def _starts_row(cells: Sequence[Raw]) -> bool:
    first = next((cell.text for cell in cells if cell.text.strip()), "")
    return vocabulary().knows(first, *STARTS)


def _width(cells: Sequence[Raw], before: int) -> int:
    """The width that the next rows have: that of a head, unknown (0) after a row of label and value."""
    printed = [cell.text for cell in cells if cell.text.strip()]
    labels = [text for text in printed if vocabulary().knows(text, *HEADS)]
    if len(printed) >= 3 and len(labels) == len(printed):
        return len(cells)
    if printed and vocabulary().find("identity", printed[0]):
        return 0
    return before
