"""Forms as Word files: a document.xml of our own with what real files hold, in the smallest zip that opens."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from msgspec import Struct

from jixiao.corpus.dice import Dice
from jixiao.corpus.runs import pieces, scripts
from jixiao.corpus.table import Table, Tile, titled

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
RELATIONS = f"""<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Target="word/document.xml" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
TWIPS = 1440 / 25.4  # to the mm
USABLE = 180  # mm between the margins
MADE = (2024, 1, 1, 0, 0, 0)  # the same bytes for the same form


class Manner(Struct, frozen=True):
    """How one office writes its Word files."""

    height: float = 297  # of the page, in mm
    heads: bool = False  # the first rows are repeated on every page
    breakable: bool = True  # a row may be torn by the end of a page
    torn: bool = True  # a run ends where the script changes
    paragraphs: bool = False  # a line within a cell is a paragraph, not a w:br
    boxes: str = "glyph"  # glyph, control (w14:checkbox), symbol (Wingdings), field (the old form field)
    wrapped: str | None = None  # what stands in a content control now and then: run, cell, row
    shifted: bool = False  # the rows below the first block begin a hair to the right: w:gridBefore
    edited: bool = False  # traces of changes: w:del beside w:ins
    titled: bool = False  # title and year are rows of the table


def write(tables: Sequence[Table], dice: Dice) -> bytes:
    """The tables as one of many offices writes them."""
    manner = Manner(
        heads=dice.chance(0.2),
        breakable=dice.chance(0.5),
        torn=dice.chance(0.8),
        paragraphs=dice.chance(0.4),
        boxes=dice.pick(("glyph", "control", "symbol", "field")),
        wrapped=dice.pick((None, None, "run", "cell", "row")),
        shifted=dice.chance(0.15),
        edited=dice.chance(0.15),
        titled=dice.chance(0.15),
    )
    return draw(tables, manner, dice)


def draw(tables: Sequence[Table], manner: Manner, dice: Dice) -> bytes:
    """The tables in that manner."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": _document(tables, manner, dice),
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            text = f'<?xml version="1.0" encoding="UTF-8"?>\n{part}'
            archive.writestr(zipfile.ZipInfo(name, MADE), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _document(tables: Sequence[Table], manner: Manner, dice: Dice) -> str:
    body: list[str] = []
    for number, plain in enumerate(tables):
        table = titled(plain) if manner.titled else plain
        body += [_paragraph(_run('<w:br w:type="page"/>'))] if number else []
        body += [_paragraph(_runs(line, manner, dice)) for line in table.above]
        body += [_table(table, manner, dice)] if table.tiles else []  # else prose alone
        body += [_paragraph(_runs(line, manner, dice), centred=False) for line in table.below or ("",)]
    page = f'<w:pgSz w:w="{210 * TWIPS:.0f}" w:h="{manner.height * TWIPS:.0f}"/>'
    margins = "".join(f' w:{side}="{15 * TWIPS:.0f}"' for side in ("top", "bottom", "left", "right"))
    end = f'<w:sectPr>{page}<w:pgMar{margins} w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
    names = f'xmlns:w="{WORD}" xmlns:w14="{WORD_2010}"'
    return f"<w:document {names}><w:body>{''.join(body)}{end}</w:body></w:document>"


def _table(table: Table, manner: Manner, dice: Dice) -> str:
    widths = [width * USABLE * TWIPS / sum(table.widths) for width in table.widths]
    shift = [60.0] if manner.shifted else []
    grid = "".join(f'<w:gridCol w:w="{width:.0f}"/>' for width in shift + widths)
    rows = "".join(_row(table, number, widths, manner, dice) for number in range(len(table.roles)))
    look = f'<w:tblBorders>{BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _row(table: Table, number: int, widths: Sequence[float], manner: Manner, dice: Dice) -> str:
    first = table.roles[number] == table.roles[0]
    reaching = [tile for tile in table.tiles if tile.row <= number < tile.row + tile.rowspan]
    cells = []
    for tile in sorted(reaching, key=lambda tile: tile.column):
        extra = int(manner.shifted and first and tile.column == 0)
        cell = _cell(tile, number, sum(widths[tile.column : tile.column + tile.colspan]), extra, manner, dice)
        cells.append(_control(cell) if manner.wrapped == "cell" and dice.chance(0.1) else cell)
    marks = "" if manner.breakable else "<w:cantSplit/>"
    marks += '<w:gridBefore w:val="1"/><w:wBefore w:w="60" w:type="dxa"/>' if manner.shifted and not first else ""
    marks += "<w:tblHeader/>" if manner.heads and number < table.heads else ""
    row = f"<w:tr><w:trPr>{marks}</w:trPr>{''.join(cells)}</w:tr>"
    return _control(row) if manner.wrapped == "row" and dice.chance(0.2) else row


def _cell(tile: Tile, number: int, width: float, extra: int, manner: Manner, dice: Dice) -> str:
    span = tile.colspan + extra
    look = f'<w:tcW w:w="{width + 60 * extra:.0f}" w:type="dxa"/>'
    look += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if tile.rowspan > 1:
        look += '<w:vMerge w:val="restart"/>' if tile.row == number else "<w:vMerge/>"
    look += '<w:vAlign w:val="center"/>'
    text = tile.text if tile.row == number else ""
    lines = text.split("\n") if manner.paragraphs else [text]
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{''.join(_paragraph(_runs(line, manner, dice)) for line in lines)}</w:tc>"


def _paragraph(runs: str, *, centred: bool = True) -> str:
    look = '<w:pPr><w:jc w:val="center"/></w:pPr>' if centred else ""
    return f"<w:p>{look}{runs}</w:p>"


def _runs(text: str, manner: Manner, dice: Dice) -> str:
    """The runs of one paragraph."""
    shown = "".join(_box(piece, manner) if isinstance(piece, bool) else _words(piece, manner) for piece in pieces(text))
    if not shown:
        return ""
    if manner.edited and dice.chance(0.1):
        return f"{_changed('del', _run('<w:delText>待定</w:delText>'))}{_changed('ins', shown)}"
    return _control(shown) if manner.wrapped == "run" and dice.chance(0.2) else shown


def _words(text: str, manner: Manner) -> str:
    return "".join(_run(_lines(part)) for part in (scripts(text) if manner.torn else [text]))


def _lines(text: str) -> str:
    """The lines of a run, with a w:br between them."""
    return "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))


def _run(content: str) -> str:
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="宋体"/><w:sz w:val="18"/></w:rPr>{content}</w:r>'


def _changed(kind: str, runs: str) -> str:
    return f'<w:{kind} w:id="1" w:author="x" w:date="2024-01-01T00:00:00Z">{runs}</w:{kind}>'


def _control(content: str, look: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{look}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _box(ticked: bool, manner: Manner) -> str:
    """A tick box in one of the four ways that Word has for it."""
    if manner.boxes == "control":
        state = f'<w14:checkbox><w14:checked w14:val="{int(ticked)}"/></w14:checkbox>'
        return _control(_run(f"<w:t>{'☒' if ticked else '☐'}</w:t>"), state)
    if manner.boxes == "symbol":
        return _run(f'<w:sym w:font="Wingdings" w:char="{"F0FE" if ticked else "F0A8"}"/>')
    if manner.boxes == "field":
        return "".join(_run(part) for part in _field(ticked))
    return _run(f"<w:t>{'☑' if ticked else '□'}</w:t>")


def _field(ticked: bool) -> Iterator[str]:
    state = f'<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="{int(ticked)}"/></w:checkBox></w:ffData>'
    yield f'<w:fldChar w:fldCharType="begin">{state}</w:fldChar>'
    yield '<w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText>'
    yield '<w:fldChar w:fldCharType="end"/>'
