"""Comma-separated tables, as a spreadsheet writes them: quoted cells may hold line breaks."""

from __future__ import annotations

import csv
from io import StringIO

from jixiao.readers.text.raw import Gap, Item, Prose, Raw, Row


def items(text: str) -> list[Item]:
    """Rows, prose (rows of one field) and gaps."""
    found: list[Item] = []
    reader = csv.reader(StringIO(text))
    line = 1
    for fields in reader:
        if len(fields) > 1 and any(field.strip() for field in fields):
            found.append(Row([Raw(field, line, column) for column, field in enumerate(fields)]))
        elif fields and fields[0].strip():
            found.append(Prose(fields[0], line))
        else:
            found.append(Gap())
        line = reader.line_num + 1
    return found
