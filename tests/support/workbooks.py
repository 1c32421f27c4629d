"""Workbooks written part by part, for what no spreadsheet program would write."""

import zipfile
from io import BytesIO

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(items, office=OFFICE):
    """A relationships part: [(id, kind, target), …]."""
    listed = "".join(f'<Relationship Id="{key}" Type="{office}/{kind}" Target="{part}"/>' for key, kind, part in items)
    return f'<Relationships xmlns="{PACKAGE}">{listed}</Relationships>'


def sheet(rows="", after="", before="", main=MAIN):
    """A worksheet part."""
    return f'<worksheet xmlns="{main}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def merged(*ranges):
    """The list of merged ranges of a worksheet."""
    return "<mergeCells>" + "".join(f'<mergeCell ref="{one}"/>' for one in ranges) + "</mergeCells>"


def text(value, at=""):
    """A cell with an inline text, its reference only when given."""
    reference = f' r="{at}"' if at else ""
    return f'<c{reference} t="inlineStr"><is><t>{value}</t></is></c>'


def row(*cells):
    """A row without its number."""
    return f"<row>{''.join(cells)}</row>"


def parts(sheets, workbook="", strings=None, styles=None, states=None):
    """The parts of a workbook: {name of sheet: its part}."""
    listed = [("sharedStrings", strings), ("styles", styles)]
    others = [(kind, content) for kind, content in listed if content is not None]
    links = [(f"s{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(len(sheets))]
    links += [(kind, kind, f"{kind}.xml") for kind, _ in others]
    names = "".join(
        f'<sheet name="{name}" sheetId="{n + 1}" r:id="s{n}" state="{(states or {}).get(name, "visible")}"/>'
        for n, name in enumerate(sheets)
    )
    made = {
        "_rels/.rels": relations([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/_rels/workbook.xml.rels": relations(links),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{workbook}<sheets>{names}</sheets></workbook>',
    }
    made |= {f"xl/worksheets/sheet{n}.xml": part for n, part in enumerate(sheets.values())}
    return made | {f"xl/{kind}.xml": content for kind, content in others}


def zipped(made):
    """The parts as a file."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in made.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def one_sheet(rows="", after="", before="", **more):
    """A workbook of one sheet as a file."""
    return zipped(parts({"自评表": sheet(rows, after, before)}, **more))


def styles(*codes):
    """A styles part whose style n shows numbers under the n-th code."""
    own = "".join(f'<numFmt numFmtId="{164 + n}" formatCode="{code}"/>' for n, code in enumerate(codes))
    used = "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(codes)))
    return f'<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts><cellXfs>{used}</cellXfs></styleSheet>'
