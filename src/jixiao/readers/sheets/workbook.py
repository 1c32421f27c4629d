"""The parts of an .xlsx beside its sheets: which sheets are shown, shared strings, number formats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from jixiao.readers.sheets.builtin import code_of
from jixiao.readers.sheets.parts import Parts
from jixiao.readers.sheets.strings import Runs, runs_of

RELATION = re.compile(r"\{[^}]*/relationships\}id")
TRUE = ("1", "true", "on")


class Style(NamedTuple):
    """How a cell shows what it holds: the code of its number format, and its font."""

    code: str = "General"
    font: str = ""


class Workbook(NamedTuple):
    """What every sheet needs: shared strings, styles, the year that dates count from."""

    strings: list[Runs]
    styles: list[Style]
    epoch: int
    stale: bool  # written by a program that leaves calculating to whoever opens it
    sheets: list[tuple[str, str]]  # name and part of each shown sheet, in the workbook's order


def workbook_of(package: Parts) -> Workbook:
    """The workbook's own part and what it refers to. Raises ValueError when there is none."""
    part = next(
        (target for kind, target in package.relations("").values() if kind == "officeDocument"), "xl/workbook.xml"
    )
    relations = package.relations(part)
    by_kind = {
        wanted: [target for kind, target in relations.values() if kind == wanted and package.has(target)][:1]
        for wanted in ("sharedStrings", "styles")
    }
    root = package.tree(part)
    return Workbook(
        [runs_of(item) for part in by_kind["sharedStrings"] for item in package.elements(part, "si")],
        [style for part in by_kind["styles"] for style in _styles(package.tree(part))],
        1904 if any(node.get("date1904") in TRUE for node in root.iterchildren("{*}workbookPr")) else 1900,
        any(node.get("fullCalcOnLoad") in TRUE for node in root.iterchildren("{*}calcPr")),
        list(_sheets(root, relations)),
    )


def _sheets(root: etree._Element, relations: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Sheets that are shown and hold cells; charts, dialogs and macro sheets do not. Each part is a sheet once."""
    seen: set[str] = set()
    for node in root.iterfind("{*}sheets/{*}sheet"):
        reference = next((str(value) for key, value in node.items() if RELATION.fullmatch(str(key))), "")
        if reference not in relations:
            raise ValueError(f"no sheet {reference}")
        kind, target = relations[reference]
        if node.get("state", "visible") == "visible" and kind == "worksheet" and target not in seen:
            seen.add(target)
            yield node.get("name", ""), target


def _styles(root: etree._Element) -> Iterator[Style]:
    """Each cell style, in order."""
    own = {
        int(node.get("numFmtId", "0")): node.get("formatCode") or "General"
        for node in root.iterfind("{*}numFmts/{*}numFmt")
    }
    names = [node.find("{*}name") for node in root.iterfind("{*}fonts/{*}font")]
    fonts = dict(enumerate("" if name is None else name.get("val", "") for name in names))
    for node in root.iterfind("{*}cellXfs/{*}xf"):
        yield Style(code_of(int(node.get("numFmtId", "0")), own), fonts.get(int(node.get("fontId", "0")), ""))
