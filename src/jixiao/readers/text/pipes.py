"""Cell streams: every cell ends in a vertical bar, lines mean nothing, rows are lost."""

from __future__ import annotations

from jixiao.readers.text.raw import Item, Raw
from jixiao.readers.text.regroup import regrouped


def items(text: str) -> list[Item]:
    """Rows cut out of the stream by what the labels say; empty cells are kept."""
    cells: list[Raw] = []
    line = 1
    for part in text.split("|"):
        *heads, last = [piece for piece in part.split("\n") if piece.strip()] or [""]
        start = line + len(part) - len(part.lstrip("\n"))
        if "\n\n" in part.strip():  # prose before the first cell
            cells += [Raw(head.strip(), line, 0) for head in heads]
        else:
            last = " ".join([*heads, last])
        cells.append(Raw(" ".join(last.split()), start, 0))
        line += part.count("\n")
    return regrouped(cells, keeps_empty=True)
