"""Word documents written by hand: the XML of a body in the smallest package that is one."""

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(body, *, numbering=None, spaces=SPACES):
    """A .docx with this XML as its body."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
    }
    if numbering:
        parts["word/_rels/document.xml.rels"] = _relations(("numbering", "numbering.xml"))
        parts["word/numbering.xml"] = f"<w:numbering {spaces}>{numbering}</w:numbering>"
    return packed(parts)


def packed(parts):
    """A zip of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def p(*runs):
    """A paragraph; a text stands for a run of it."""
    return "<w:p>" + "".join(run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def tc(*blocks, span=1, merge=None):
    """A cell; a text stands for a paragraph of it. `merge`: restart, continue."""
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inner = "".join(block if block.startswith("<") else p(block) for block in blocks or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tbl(*rows):
    """A table of rows, each the cells of it."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def _relations(*pairs):
    inner = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for i, (kind, target) in enumerate(pairs))
    return f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'
