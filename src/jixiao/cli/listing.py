"""Lists of rules, standards and layouts, and one of them: the same four formats for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import click
import msgspec

from jixiao.cli.csv import Csv
from jixiao.cli.language import say
from jixiao.cli.output import results
from jixiao.wording.columns import table
from jixiao.wording.safe import escaped
from jixiao.wording.style import paint

Row = Mapping[str, Any]


def show_list(rows: Sequence[Row], columns: Mapping[str, Callable[[Row], str]], shape: str, output: str | None) -> int:
    """All of them: columns with their heads for people, objects or rows for programs."""
    with results(output, bom=shape == "csv") as out:
        if shape == "text":
            printed = [[column(row) for column in columns.values()] for row in rows]
            out.text(table([list(columns), *printed], room=out.room, widest=70, whole=(0,)) + "\n")
        elif shape == "csv":
            csv = Csv(out, list(rows[0]))
            csv.write([_flat(value) for value in row.values()] for row in rows)
        elif shape == "jsonl":
            for row in rows:
                out.data(_json(row) + "\n")
        else:
            out.data(_json(rows, indent=2) + "\n")
    return 0


def show_one(page: Callable[[], str], data: Row, shape: str, output: str | None) -> int:
    """One of them: its page for people, all its data for programs."""
    with results(output, bom=shape == "csv") as out:
        if shape == "text":
            out.text(headed(page()))
        elif shape == "csv":
            Csv(out, ("key", "value")).write((key, _flat(value)) for key, value in data.items())
        else:
            out.data(_json(data, indent=2 if shape == "json" else 0) + "\n")
    return 0


def unknown(what: tuple[str, str], given: str, known: Sequence[str]) -> click.UsageError:
    """The error for an id that does not exist, with the nearest ones that do."""
    near = get_close_matches(given, known, n=3, cutoff=0.5) or list(known)[:12]
    return click.UsageError(say(f"没有{what[0]} {given}；有 {', '.join(near)}",
                                f"no such {what[1]}: {given}; there are {', '.join(near)}"))


def missing(error: ModuleNotFoundError, extra: str) -> click.UsageError:
    """The error for a package that is not installed, with what to type."""
    return click.UsageError(say(f"缺少 {error.name}；请运行 pip install 'jixiao[{extra}]'",
                                f"{error.name} is missing; pip install 'jixiao[{extra}]'"))


def headed(markdown: str) -> str:
    """Markdown with its headings made visible."""
    lines = [paint(line.lstrip("# "), "bold") if line.startswith("#") else line for line in markdown.splitlines()]
    return "\n".join(lines) + "\n"


def _flat(value: object) -> str:
    """A value in one cell."""
    if value is None:
        return ""
    if isinstance(value, list | tuple | set | frozenset):
        return say("、", ", ").join(map(str, value))
    return _json(value) if isinstance(value, dict) else str(value)


def _json(value: object, *, indent: int = 0) -> str:
    data = msgspec.json.encode(value)
    return escaped((msgspec.json.format(data, indent=indent) if indent else data).decode())
