"""Heads of indicator tables: one row of column labels or two, whole or cut by a break."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from jixiao.layouts import key, vocabulary
from jixiao.model.grid import GridCell
from jixiao.readers.match.align import Head
from jixiao.readers.rows import Row


def _columns(line: Row) -> dict[int, str]:
    """Column → concept for the labels of a row; a part of a head is `likelihood:确定能`."""
    words, found = vocabulary(), {}
    for cell in line.cells:
        if label := words.find("indicator_columns", cell.text):
            found[cell.column] = label.concept
        elif part := words.find("indicator_parts", cell.text):
            found[cell.column] = f"{part.concept}:{cell.text}"
    return found


def indicator_head(line: Row) -> Head | None:
    """The columns when the row heads an indicator table: level 3 and another two known columns."""
    if len(line.cells) < 3:
        return None
    found = _columns(line)
    concepts = list(found.values())
    levels = sum(concept in ("level1", "level2") for concept in concepts)  # 一级指标 may be printed twice
    sure = levels == 2 or len(found) * 2 >= len(line.cells)
    if len(found) < 3 or "level3" not in concepts or not sure:
        return None
    return Head(_roles(line, found))


def _roles(line: Row, found: dict[int, str]) -> tuple[str | None, ...]:
    roles: list[str | None] = [None] * (max(found) + 1)
    for column, concept in found.items():
        twice = concept == "level1" and concept in roles and "level2" not in found.values()
        name = "level2" if twice else concept  # 一级指标 printed twice
        roles[column] = name if name not in roles else None
    if line.exact:
        roles = list(spread(line, roles))
    first = min(found)
    if first > 0:
        roles[first - 1] = "block"
    for cell in line.cells:
        if cell.column < len(roles) and vocabulary().find("indicator_block", cell.text):
            roles[cell.column] = "block"
    return tuple(roles)


def spread(line: Row, roles: Sequence[str | None]) -> tuple[str | None, ...]:
    """The columns with every label at all columns that its cell spans."""
    wide = list(roles)
    for cell in line.cells:
        role = roles[cell.column] if cell.column < len(roles) else None
        if role is not None:
            end = cell.column + cell.colspan
            wide += [None] * (end - len(wide))
            wide[cell.column : end] = [own or role for own in wide[cell.column : end]]
    return tuple(wide)


def right_block(line: Row) -> tuple[int, Head] | None:
    """Where a second block of indicators stands beside the first (长期 | 年度): its first column and its head."""
    found = _columns(line)
    again = [column for column, concept in found.items() if concept == "level3"][1:]
    if not again:
        return None
    start = again[0]
    while found.get(start - 1) in ("level1", "level2"):
        start -= 1
    roles = [found.get(column) if column >= start else None for column in range(max(found) + 1)]
    return start, Head(tuple(roles))


def printed_twice(cells: Sequence[GridCell]) -> Iterator[GridCell]:
    """The column heads that repeat one further left, word for word."""
    seen: set[str] = set()
    for cell in cells:
        label = key(cell.text)
        if label in seen and vocabulary().find("indicator_columns", cell.text):
            yield cell
        seen.add(label)


def with_parts(head: Head, line: Row) -> Head | None:
    """The head with the parts that a second row prints under its last columns (确定能, 有可能, 完全不可能)."""
    found = _columns(line)
    if len(found) < 2 or len(found) != len(line.cells) or not all(":" in concept for concept in found.values()):
        return None
    whole = {concept.split(":")[0] for concept in found.values()}
    roles = [None if role in whole else role for role in head.roles]
    roles += [None] * (max(found) + 1 - len(roles))
    for column, concept in found.items():
        roles[column] = concept
    return Head(tuple(roles))


def rest_of_head(above: Row, line: Row) -> Row | None:
    """The head with whole labels where a line or page break has cut them, when the row holds only their rests."""
    cells = list(above.cells)
    if line.exact or len(line.cells) > len(cells):
        return None
    for rest in line.cells:
        near = min(range(len(cells)), key=lambda index: abs(cells[index].column - rest.column))
        whole = cells[near].text + rest.text
        if not is_head_label(whole):
            return None
        cells[near] = msgspec.structs.replace(cells[near], text=whole)
    return above._replace(cells=tuple(cells))


def is_head_label(text: str) -> bool:
    return vocabulary().knows(text, "indicator_columns", "indicator_block", "indicator_parts")


def lower_head(upper: Head, line: Row) -> Head | None:
    """A head of two rows: the second names the levels and the parts of 年度指标值."""
    found = _columns(line)
    if len(found) != len(line.cells) or "level3" not in found.values():
        return None
    roles = list(upper.roles) + [None] * max(0, max(found) + 1 - len(upper.roles))
    for column, concept in found.items():
        roles = [None if role == concept else role for role in roles]
        roles[column] = concept
    return Head(tuple(roles))


def upper_head(line: Row) -> Head | None:
    """The first row of a head of two rows: at least three columns but no level 3."""
    if len(line.cells) < 3 or not vocabulary().find("indicator_block", line.cells[0].text):
        return None
    found = _columns(line)
    if len(found) < 3 or "level3" in found.values():
        return None
    roles = [found.get(column) for column in range(max(found) + 1)]
    roles[line.cells[0].column] = "block"
    return Head(tuple(roles))
