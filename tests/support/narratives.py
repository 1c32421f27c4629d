"""Lines of a narrative as rows, and figures as the case files write them."""

from jixiao.model.grid import GridCell
from jixiao.model.place import Place
from jixiao.readers.rows import Row

FIELDS = (
    "item", "amount", "unit", "change", "change_direction", "change_rate", "rate_direction", "baseline",
    "baseline_amount", "completion", "share", "share_of", "reason", "note",
)


def rows_of(text, first=0):
    """The lines of a text as rows of prose."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [
        Row((GridCell(line, number, 0, Place(file="决算.txt", line=number + 1)),), number, prose=True)
        for number, line in enumerate(lines, first)
    ]


def told(figure):
    """A figure as the case files write it."""
    fields = {name: cell.text for name in FIELDS if (cell := getattr(figure, name)) is not None}
    return fields | ({"role": figure.role} if figure.role != "final" else {})


def expected(figures):
    """The figures of a case without concept and section."""
    return [{name: figure[name] for name in (*FIELDS, "role") if name in figure} for figure in figures]
