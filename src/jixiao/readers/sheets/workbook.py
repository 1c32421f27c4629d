"""The parts of an .xlsx beside its sheets: which sheets are shown, shared strings, number formats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from jixiao.readers.lines import joined
from jixiao.readers.sheets.builtin import code_of
from jixiao.readers.sheets.parts import Parts

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
RELATION = re.compile(r"\{[^}]*/relationships\}id")
TRUE = ("1", "true", "on")


class Workbook(NamedTuple):
    """What every sheet needs: shared strings, the format code of each style, the year that dates count from."""

    strings: list[str]
    codes: list[str]
    epoch: int
    stale: bool  # written by a program that leaves calculating to whoever opens it
    sheets: list[tuple[str, str]]  # name and part of each shown sheet, in the workbook's order


def workbook_of(package: Parts) -> Workbook:
    """The workbook's own part and what it refers to. Raises KeyError when there is none."""
    part = next(
        (target for kind, target in package.relations("").values() if kind == "officeDocument"), "xl/workbook.xml"
    )
    relations = package.relations(part)
    by_kind = {kind: target for kind, target in relations.values() if package.has(target)}
    root = package.tree(part)
    return Workbook(
        list(_strings(package, by_kind["sharedStrings"])) if "sharedStrings" in by_kind else [],
        _codes(package.tree(by_kind["styles"])) if "styles" in by_kind else [],
        1904 if any(node.get("date1904") in TRUE for node in root.iterchildren("{*}workbookPr")) else 1900,
        any(node.get("fullCalcOnLoad") in TRUE for node in root.iterchildren("{*}calcPr")),
        list(_sheets(root, relations)),
    )


def _sheets(root: etree._Element, relations: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Sheets that are shown and hold cells; charts, dialogs and macro sheets do not."""
    for node in root.iterfind("{*}sheets/{*}sheet"):
        reference = next((value for key, value in node.items() if RELATION.fullmatch(str(key))), "")
        kind, target = relations[str(reference)]
        if node.get("state", "visible") == "visible" and kind == "worksheet":
            yield node.get("name", ""), target


def _codes(root: etree._Element) -> list[str]:
    """The number format code of each cell style, in order."""
    own = {
        int(node.get("numFmtId", "0")): node.get("formatCode") or "General"
        for node in root.iterfind("{*}numFmts/{*}numFmt")
    }
    return [code_of(int(node.get("numFmtId", "0")), own) for node in root.iterfind("{*}cellXfs/{*}xf")]


def _strings(package: Parts, part: str) -> Iterator[str]:
    for item in package.elements(part, "si"):
        yield string_of(item)


def string_of(item: etree._Element) -> str:
    """The text of a shared or inline string: its runs joined, the pronunciation beside them left out."""
    pieces: list[str] = []
    for child in item.iterchildren():
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name == "t":
            pieces.append(child.text or "")
        elif name == "r":
            pieces += [text.text or "" for text in child.iterchildren("{*}t")]
    return unescaped("".join(pieces))


def _character(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character >= " " or character in "\t\n\r" else ""


def unescaped(text: str) -> str:
    """A stored text as the cell prints it: `_x000A_` is a line break, and breaks are joined."""
    if "_x" in text:
        text = ESCAPED.sub(_character, text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return joined(text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)
