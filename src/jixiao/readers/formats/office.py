"""Documents of older and other office programs (.doc, .wps, .rtf, .odt, .ods, .xlsb …), through LibreOffice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.model.grid import Grid
from jixiao.readers.content import Content, grids_of
from jixiao.readers.office import converted

LABEL = ("旧版 Office 文档", "legacy Office document")
OLE = b"\xd0\xcf\x11\xe0"
WORD = "WordDocument".encode("utf-16-le")
XML_OF_2003 = re.compile(rb"<\?mso-application\s+progid=[\"'](Word\.Document|Excel\.Sheet)[\"']")
ODF = re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.(text|spreadsheet)")


def claims(content: Content) -> int:
    return 2 if _kind(content) else 0


def read(data: bytes, name: str) -> Sequence[Grid]:
    ending, target = _kind(Content(data)) or ("doc", "docx")
    return grids_of(converted(data, name, ending, target), name)


def _kind(content: Content) -> tuple[str, str] | None:
    """What the file is called in its own program, and what it is converted to."""
    head = content.head
    if head.startswith(OLE) and WORD in content.data:
        return "doc", "docx"
    if head.startswith(b"{\\rtf"):
        return "rtf", "docx"
    if found := XML_OF_2003.search(head):
        return ("xml", "docx") if found[1].startswith(b"Word") else ("xml", "xlsx")
    if found := ODF.search(head[:200]):
        return ("odt", "docx") if found[1] == b"text" else ("ods", "xlsx")
    return ("xlsb", "xlsx") if "xl/workbook.bin" in content.entries else None
