"""One cell a line, empty cells lost; or a list with blanks between the cells of a line."""

from __future__ import annotations

from jixiao.layouts import vocabulary
from jixiao.readers.kinds import fit
from jixiao.readers.text.raw import Gap, Item, Prose, Raw, Row
from jixiao.readers.text.regroup import regrouped


def items(text: str) -> list[Item]:
    """Rows cut by labels; from the line that heads a list of projects on, every word is a cell."""
    numbered = [(number, line.strip(" |\t")) for number, line in enumerate(text.split("\n"), start=1)]
    head = next((index for index, (_, line) in enumerate(numbered) if _heads_a_list(line)), None)
    if head is None:
        return regrouped([Raw(line, number, 0) for number, line in numbered if line], keeps_empty=False)
    found: list[Item] = [Prose(line, number) for number, line in numbered[:head] if line]
    return [*found, Gap(), *_list_rows(numbered[head:])]


def has_list(text: str) -> bool:
    """Whether a line heads a list of projects."""
    return any(_heads_a_list(line.strip(" |\t")) for line in text.split("\n"))


def _heads_a_list(line: str) -> bool:
    words = line.split()
    known = [word for word in words if vocabulary().find("indicator_columns", word)]
    return len(words) >= 6 and len(known) >= 4 and any(vocabulary().find("identity", word) for word in words)


def _list_rows(numbered: list[tuple[int, str]]) -> list[Item]:
    """A row begins on a line of several words; lines of one word go on with the row."""
    rows: list[list[Raw]] = []
    width = len(numbered[0][1].split())
    for number, line in numbered:
        words = line.split()
        if not words:
            continue
        if len(words) > 1 or not rows or len(rows[-1]) >= width or _is_ended(rows[-1], words[0]):
            rows.append([])
        elif len(rows) > 1 and len(rows[-1]) < width:
            rows[-1].append(Raw("", number, len(rows[-1])))
        rows[-1] += [Raw(word, number, len(rows[-1]) + offset) for offset, word in enumerate(words)]
    return [Row(row) for row in _shifted(rows, width)]


def _is_ended(row: list[Raw], word: str) -> bool:
    """Whether the row has its points already, so that a lone word begins the next."""
    return len(row) > 3 and fit("weight", row[-1].text) == 0 and fit("weight", word) > 0


def _shifted(rows: list[list[Raw]], width: int) -> list[list[Raw]]:
    """Rows whose merged cells on the left are gone are moved to end at the last column."""
    moved = rows[:1]
    for row in rows[1:]:
        offset = max(0, width - len(row)) if len(row) < width else 0
        moved.append([cell._replace(column=cell.column + offset) for cell in row])
    return moved
