"""Tab-separated tables: one row a line."""

from __future__ import annotations

from jixiao.readers.text.raw import Gap, Item, Prose, Raw, Row

WIDEST = 256  # tabs; a line of more is no row of a form


def items(text: str) -> list[Item]:
    """Rows, prose and gaps of a dump whose lines are table rows with tabs between the cells."""
    found: list[Item] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line and line.count("\t") <= WIDEST:
            cells = [Raw(part, number, column) for column, part in enumerate(line.split("\t"))]
            found.append(Row(cells) if any(cell.text.strip() for cell in cells) else Gap())
        elif line.strip():
            found.append(Prose(line, number))
        else:
            found.append(Gap())
    return found
