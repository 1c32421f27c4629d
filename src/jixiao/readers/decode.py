"""Bytes of a text file → text, whatever encoding an office machine wrote."""

from __future__ import annotations

import codecs
import re

from jixiao.readers.errors import ReadError

LIMIT = 8 * 1024 * 1024  # bytes; a department's accounts with all forms stay far below, memory below 1 GB
BINARY = {
    b"PK\x03\x04": ("Office 文件或压缩包", "an Office file or archive"),
    b"\xd0\xcf\x11\xe0": ("旧版 Office 文件", "a legacy Office file"),
    b"%PDF": ("PDF 文件", "a PDF file"),
    b"\x89PNG": ("图片", "a picture"),
    b"\xff\xd8\xff": ("图片", "a picture"),
    b"GIF8": ("图片", "a picture"),
    b"\x1f\x8b": ("压缩文件", "a compressed file"),
}
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
EVERYDAY = "项目资金年度指标分值得单位预算执行绩效表的，。、：（）0123456789\t\n |"
WEB_PAGE = re.compile(r"\s*\ufeff?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table)\b", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffd]")
READABLE = re.compile(r"[\u4e00-\u9fff]")


def decode(data: bytes, name: str) -> str:
    """The text of a file: UTF-8, UTF-16 or GB18030, with or without a byte order mark.

    Raises ReadError for an empty, too large or binary file and for an unknown encoding.
    """
    _refuse_what_is_no_text(data, name)
    for encodings in _candidates(data):
        texts = [text for encoding in encodings if (text := _decoded(data, encoding)) is not None and _plausible(text)]
        if texts:
            text = max(texts, key=_everyday)
            _refuse_web_page(text, name)
            return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    raise ReadError(
        name,
        "不是可识别的文本（编码不是 UTF-8、UTF-16 或 GB18030，或文件已损坏）",
        "not readable text (neither UTF-8, UTF-16 nor GB18030, or damaged)",
        "请用文本编辑器另存为 UTF-8 后再试",
        "save it as UTF-8 in a text editor and try again",
    )


def _refuse_what_is_no_text(data: bytes, name: str) -> None:
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ReadError(
            name, "文件是空的", "the file is empty", "请检查文件是否完整", "check that the file is complete"
        )
    if len(data) > LIMIT:
        size = f"{len(data) // 1024 // 1024} MB"
        raise ReadError(
            name, f"文件过大（{size}）", f"the file is too large ({size})",
            f"请拆分成小于 {LIMIT // 1024 // 1024} MB 的文件", f"split it into files below {LIMIT // 1024 // 1024} MB",
        )
    for magic, (kind, kind_en) in BINARY.items():
        if data.startswith(magic):
            raise ReadError(
                name, f"这是{kind}，本版本只读文本", f"this is {kind_en}; this version reads text only",
                "请先把表格内容导出为制表符分隔的文本（.txt）", "export its tables as tab-separated text (.txt) first",
            )


def _refuse_web_page(text: str, name: str) -> None:
    """A whole web page is none of the dumps this version reads; its tables would come out as nothing."""
    if WEB_PAGE.match(text):
        raise ReadError(
            name, "这是网页（HTML），本版本只读文本", "this is a web page (HTML); this version reads text only",
            "请把网页中的表格复制到电子表格，另存为制表符分隔的文本（.txt）",
            "copy its tables to a spreadsheet and save them as tab-separated text (.txt)",
        )


def _candidates(data: bytes) -> list[tuple[str, ...]]:
    """Encodings to try, the sure ones first; of those in one tuple the most everyday text is taken."""
    marked: list[tuple[str, ...]] = [(encoding,) for bom, encoding in BOMS if data.startswith(bom)]
    return marked or [("utf-8",), ("gb18030", "utf-16-le", "utf-16-be")]


def _everyday(text: str) -> int:
    """How many characters of the text every form of this field is full of."""
    return sum(text[:5000].count(character) for character in EVERYDAY)


def _decoded(data: bytes, encoding: str) -> str | None:
    """The text, also when the file ends in the middle of its last character; None when it is another encoding."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        return decoder.decode(data, final=False)
    except UnicodeDecodeError:
        return None


def _plausible(text: str) -> bool:
    """Chinese characters and hardly a control character, or plain ASCII without one."""
    sample = text[:20000]
    controls = len(CONTROL.findall(sample))
    if READABLE.search(sample):
        return controls * 100 <= len(sample)
    return sample.isascii() and not controls
