"""Files that hold no form this version can read, each with what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model.grid import Grid
from jixiao.readers.content import MOST_ENTRIES, Content
from jixiao.readers.errors import ReadError

LABEL = ("文件", "file")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
SLIDES = "PowerPoint Document".encode("utf-16-le")
READ_ELSEWHERE = tuple(stream.encode("utf-16-le") for stream in ("WordDocument", "Workbook", "Book"))
OLE = b"\xd0\xcf\x11\xe0"
PACKED = ((b"Rar!", "RAR"), (b"7z\xbc\xaf", "7z"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ", "xz"))


def claims(content: Content) -> int:
    return 3 if _why(content) else 0


def read(data: bytes, name: str) -> Sequence[Grid]:
    why = _why(Content(data))
    if why:
        raise ReadError(name, *why)
    return ()


def _why(content: Content) -> tuple[str, str, str, str] | None:
    """What the file is and what to do, in both languages; None for what another reader may take."""
    for magic, kind in PACKED:
        if content.head.startswith(magic):
            return (f"这是 {kind} 压缩文件", f"this is a {kind} archive",
                    "请解压后再试，或改用 zip", "unpack it first, or pack it as zip")
    if content.head.startswith(OLE) and ENCRYPTED in content.data:
        return ("文件有密码", "the file is protected by a password",
                "请先去掉密码再试", "take the password off and try again")
    if (content.head.startswith(OLE) and SLIDES in content.data) or "ppt/presentation.xml" in content.entries:
        return ("这是幻灯片", "these are slides", "请给出表格所在的 Word、Excel 或 PDF 文件",
                "give the Word, Excel or PDF file that the form stands in")
    if content.head.startswith(OLE) and not any(stream in content.data for stream in READ_ELSEWHERE):
        return ("旧版 Office 文件，已损坏或不是文档", "a legacy Office file, damaged or no document",
                "请用原程序另存一份后再试", "save it anew in its own program and try again")
    if content.overfull:
        return (f"压缩包内文件过多（超过 {MOST_ENTRIES} 个）", f"a zip of too many files (more than {MOST_ENTRIES})",
                "请拆分或逐个解压后再试", "split it, or unpack it first")
    if content.head.startswith(b"PK") and not content.entries:
        return ("压缩结构已损坏", "the zip structure is damaged",
                "请重新下载，或用原程序另存一份", "download it again, or save it anew in its own program")
    if "OFD.xml" in content.entries:
        return ("这是 OFD 版式文件，本版本不能读", "this is an OFD file, which this version cannot read",
                "请用 OFD 阅读器另存为 PDF 后再试", "save it as PDF in an OFD reader and try again")
    return None
