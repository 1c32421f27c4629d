"""Text in lines and tables that break where Chinese may break."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from jixiao.wording.width import pad, pad_left, width

NO_START = frozenset("，。、；：？！）】》”’…%％,.;:?!)]")  # what may not begin a line
LEAST = 8  # columns that a cell keeps where there is no room


def wrap(text: str, columns: int) -> list[str]:
    """The text, white space folded, in lines no wider than `columns`; words of Latin script are kept whole."""
    lines, line, used = [], "", 0
    for found in _pieces(folded(text)):
        piece = found
        size = width(piece)
        if used + size > columns and line.strip() and not (piece in NO_START and used + size <= columns + 2):
            lines.append(line.rstrip())
            line, used, piece = "", 0, piece.lstrip()
        while width(piece) > columns:
            lines.append(piece[:columns])
            piece = piece[columns:]
        line, used = line + piece, used + width(piece)
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(text: str) -> Iterable[str]:
    word = ""
    for sign in text:
        if sign.isascii() and sign != " ":
            word += sign
            continue
        if word:
            yield word
            word = ""
        yield sign
    if word:
        yield word


def table(rows: Sequence[Sequence[str]], *, room: int, indent: str = "", widest: int = 30,
          whole: Sequence[int] = ()) -> str:
    """Rows in aligned columns, the first row being the heads; long cells wrap, wide tables narrow their widest.

    The columns in `whole` are never narrowed: what is to be copied stays in one piece.
    """
    sizes = [min(widest, max(width(folded(row[column])) for row in rows)) for column in range(len(rows[0]))]
    narrow = [column for column in range(len(sizes)) if column not in whole] or [0]
    while sum(sizes) + 2 * len(sizes) + width(indent) > room:
        most = max(narrow, key=sizes.__getitem__)
        if sizes[most] <= LEAST:
            break
        sizes[most] -= 1
    lines = []
    for row in rows:
        cells = [wrap(cell, size) for cell, size in zip(row, sizes, strict=True)]
        for level in range(max(map(len, cells))):
            parts = [pad(cell[level] if level < len(cell) else "", size)
                     for cell, size in zip(cells, sizes, strict=True)]
            lines.append((indent + "  ".join(parts)).rstrip())
    return "\n".join(lines)


def lined(rows: Sequence[Sequence[str]], *, room: int, indent: str = "", right: Sequence[int] = (),
          cut_to: Mapping[int, int] | None = None) -> list[str]:
    """Rows in aligned columns, a line each. Columns in `right` end at one edge; those in `cut_to` are no wider than it
    says, and the widest of them gives way where there is no room."""
    cut_to = cut_to or {}
    whole = [[folded(cell) for cell in row] for row in rows]
    sizes = [min(cut_to.get(at, room), max(map(width, column))) for at, column in enumerate(zip(*whole, strict=True))]
    while sum(sizes) + 2 * len(sizes) + width(indent) > room + 2 and cut_to:
        widest = max(cut_to, key=lambda at: sizes[at])
        if sizes[widest] <= LEAST:
            break
        sizes[widest] -= 1
    return [
        (indent + "  ".join(
            pad_left(cell, size) if at in right else pad(cut(cell, size), size)
            for at, (cell, size) in enumerate(zip(row, sizes, strict=True)) if size
        )).rstrip()
        for row in whole
    ]


def cut(text: str, columns: int) -> str:
    """The text, or its beginning with … where it is wider."""
    if width(text) <= columns:
        return text
    found = ""
    for sign in text:
        if width(found + sign) > columns - 1:
            break
        found += sign
    return found + "…"


def folded(text: str) -> str:
    """The text in one line, every stretch of white space as one blank."""
    return " ".join(text.split())
