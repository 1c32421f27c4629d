"""Official paper: A4, the typefaces of official documents, headings, tables, the block for signatures.

The typefaces are named, not embedded (方正小标宋, 仿宋 are not free): where one is missing Word takes another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.run import Run

from jixiao.wording.safe import clean

BODY, BOLD = "仿宋", "黑体"
LATIN = "Times New Roman"
MARGINS = (2.5, 2.2, 2.0, 2.0)  # top, bottom, left, right in cm


class Paper:
    """A document that is written from top to bottom."""

    def __init__(self, title: str) -> None:
        self._document: Document = docx.Document()
        self._document.core_properties.title = title
        self._document.core_properties.author = "jixiao"
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Cm, MARGINS)
        self._write(title, 18, bold=True, centred=True)

    def heading(self, text: str) -> None:
        """The name of a form."""
        self._write(text, 13, bold=True, before=10, keep=True)

    def label(self, text: str) -> None:
        """What a table holds."""
        self._write(text, 10.5, bold=True, before=4, keep=True)

    def text(self, text: str) -> None:
        """A paragraph."""
        self._write(text, 11)

    def note(self, text: str) -> None:
        """Small print."""
        self._write(text, 9, keep=True)

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """A table with a head that is repeated on every page; no row is cut by a page."""
        table = self._document.add_table(rows=1, cols=len(heads), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        _mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
        _fill_row(table.rows[0].cells, heads, widths, bold=True)
        for row in rows:
            _fill_row(table.add_row().cells, row, widths)
        for row in table.rows:
            _mark(row._tr.get_or_add_trPr(), "w:cantSplit")

    def signature(self, lines: Sequence[str], foot: str) -> None:
        """Room to sign, kept together."""
        for line in lines:
            self._write(line, 11, before=14, keep=True)
        self._write(foot, 9, before=14)

    def save(self, out: BinaryIO) -> None:
        """Write it."""
        self._document.save(out)

    def _write(self, text: str, size: float, *, bold: bool = False, centred: bool = False, before: float = 0,
               keep: bool = False) -> None:
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(3)
        paragraph.paragraph_format.keep_with_next = keep
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _set(paragraph.add_run(_sound(text)), size, bold)


def _fill_row(cells: Sequence[_Cell], texts: Sequence[str], widths: Sequence[float], bold: bool = False) -> None:
    for cell, text, width in zip(cells, texts, widths, strict=True):
        _fill(cell, text, width, bold)


def _fill(cell: _Cell, text: str, width: float, bold: bool) -> None:
    cell.width = Cm(width)
    for position, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        _set(paragraph.add_run(_sound(line)), 9, bold)


def _set(run: Run, size: float, bold: bool) -> None:
    run.font.size, run.font.bold, run.font.name = Pt(size), bold, LATIN
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), BOLD if bold else BODY)


def _mark(properties: object, name: str) -> None:
    properties.append(OxmlElement(name))  # type: ignore[attr-defined]


def _sound(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(sign for sign in clean(text) if sign not in "\ufffe\uffff" and not "\ud800" <= sign <= "\udfff")
