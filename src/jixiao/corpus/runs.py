"""The text of a cell in parts: its tick boxes apart, and torn where the script changes, as word processors do."""

from __future__ import annotations

import re

BOX, TICKED = '<input type="checkbox">', '<input type="checkbox" checked>'
SCRIPTS = re.compile(r"[!-~]+|[^!-~]+")


def pieces(text: str) -> list[str | bool]:
    """A text with its tick boxes apart: True for a ticked one, False for an empty one."""
    parts = re.split(f"({BOX}|{TICKED})", text)
    return [part == TICKED if part in (BOX, TICKED) else part for part in parts if part]


def plain(text: str) -> str:
    """A text with its tick boxes as characters."""
    return text.replace(TICKED, "☑").replace(BOX, "□")


def scripts(text: str) -> list[str]:
    """A text torn between Chinese characters and the rest."""
    return SCRIPTS.findall(text)
