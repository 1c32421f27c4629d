"""Text in lines and tables that break where Chinese may break."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jixiao.wording.width import pad, width

NO_START = frozenset("，。、；：？！）】》”’…%％,.;:?!)]")  # what may not begin a line


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


def table(rows: Sequence[Sequence[str]], *, room: int, indent: str = "", widest: int = 30) -> str:
    """Rows in aligned columns, the first row being the heads; long cells wrap, wide tables narrow their widest."""
    sizes = [min(widest, max(width(folded(row[column])) for row in rows)) for column in range(len(rows[0]))]
    while sum(sizes) + 2 * len(sizes) + width(indent) > room and max(sizes) > 8:
        sizes[sizes.index(max(sizes))] -= 1
    lines = []
    for row in rows:
        cells = [wrap(cell, size) for cell, size in zip(row, sizes, strict=True)]
        for level in range(max(map(len, cells))):
            parts = [pad(cell[level] if level < len(cell) else "", size)
                     for cell, size in zip(cells, sizes, strict=True)]
            lines.append((indent + "  ".join(parts)).rstrip())
    return "\n".join(lines)


def folded(text: str) -> str:
    """The text in one line, every stretch of white space as one blank."""
    return " ".join(text.split())
