"""Names of WordprocessingML elements, transitional and strict, reduced to what the reader needs."""

from __future__ import annotations

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


class Names:
    """The qualified names of one document; a document is wholly transitional or wholly strict."""

    def __init__(self, namespace: str) -> None:
        w = "{" + namespace + "}"
        self.w = w
        self.p, self.tbl, self.tr, self.tc, self.r, self.t = (w + n for n in ("p", "tbl", "tr", "tc", "r", "t"))
        self.val, self.sym = w + "val", w + "sym"
        self.txbx = w + "txbxContent"
        self.rpr, self.ppr, self.tcpr, self.trpr = w + "rPr", w + "pPr", w + "tcPr", w + "trPr"
        self.fonts, self.vanish = w + "rFonts", w + "vanish"
        self.ascii, self.hansi = w + "ascii", w + "hAnsi"
        self.span, self.merge, self.before = w + "gridSpan", w + "vMerge", w + "gridBefore"
        self.after, self.raised = w + "gridAfter", w + "vertAlign"
        self.pictures = frozenset(w + n for n in ("drawing", "pict", "object"))
        self.fldchar = w + "fldChar"
        # what counts among the children of each
        self.of_body, self.of_table = (self.p, self.tbl), (self.tr,)
        self.of_row, self.of_cell = (self.tc, self.trpr), (self.p, self.tcpr, self.tbl)
        # text of these is deleted, moved away, an instruction, or a reading aid above other text
        self.skipped = frozenset(w + n for n in (
            "pPr", "rPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "sdtPr", "sdtEndPr", "rt",
            "tblPr", "tblGrid", "tcPr", "trPr", "footnoteReference", "endnoteReference", "commentReference", "sectPr",
        ))
        self.breaks = {w + "br": "\n", w + "cr": "\n", w + "tab": " ", w + "ptab": " ", w + "noBreakHyphen": "-"}
        self.checkbox = w + "checkBox"


def names_of(tag: str) -> Names:
    """The names that go with the root element of a document."""
    return Names(STRICT if tag.startswith("{" + STRICT) else TRANSITIONAL)
