"""Markdown of the reference pages."""

from __future__ import annotations

from collections.abc import Iterable


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table; an empty one is an empty text."""
    lines = ["| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in row) + " |" for row in rows]
    heads = list(heads)
    return "\n".join(["| " + " | ".join(heads) + " |", "|---" * len(heads) + "|", *lines]) + "\n" if lines else ""


def lowered(markdown: str, by: int) -> str:
    """The same text with its headings `by` levels lower."""
    return "".join("#" * by + line if line.startswith("#") else line for line in markdown.splitlines(keepends=True))
