"""Texts of an .xlsx: runs of a string joined, escapes undone, signs of symbol fonts as the characters they show."""

from __future__ import annotations

import re

from lxml import etree

from jixiao.readers.lines import is_note_mark, joined
from jixiao.readers.symbols import FONTS, shown

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

# Font and text of each run; the font is None where a run is in that of its cell. A plain string has one such run.
Runs = tuple[tuple[str | None, str], ...]


def runs_of(item: etree._Element) -> Runs:
    """The runs of a shared or inline string, the pronunciation beside them left out."""
    runs: list[tuple[str | None, str]] = []
    for child in item.iterchildren():
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if name == "t":
            runs.append((None, child.text or ""))
        elif name == "r":
            font = child.find("{*}rPr/{*}rFont")
            text = "".join(part.text or "" for part in child.iterchildren("{*}t"))
            raised = child.find("{*}rPr/{*}vertAlign")
            if raised is not None and raised.get("val") == "superscript" and runs and is_note_mark(runs[-1][1], text):
                continue
            runs.append((None if font is None else font.get("val", ""), text))
    return tuple(runs)


def text_of(runs: Runs, font: str) -> str:
    """The text of a cell in this font, as it is printed."""
    return unescaped("".join(in_font(font if own is None else own, text) for own, text in runs))


def in_font(font: str, text: str) -> str:
    """`R` in Wingdings 2 is ☑."""
    return shown(font, text) if font.lower() in FONTS else text


def unescaped(text: str) -> str:
    """A stored text as the cell prints it: `_x000A_` is a line break, and breaks are joined."""
    if "_x" in text:
        text = ESCAPED.sub(_character, text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return joined(text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)


def _character(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character >= " " or character in "\t\n\r" else ""
