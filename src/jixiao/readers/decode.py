"""Bytes of a text file → text, whatever encoding an office machine wrote."""

from __future__ import annotations

import codecs
import re

from jixiao.readers.errors import ReadError

LIMIT = 8 * 1024 * 1024  # bytes; a department's accounts with all forms stay far below, memory below 1 GB
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
EVERYDAY = "项目资金年度指标分值得单位预算执行绩效表的，。、：（）0123456789\t\n |"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffd]")
READABLE = re.compile(r"[\u4e00-\u9fff]")


def decode(data: bytes, name: str) -> str:
    """The text of a file: UTF-8, UTF-16 or GB18030, with or without a byte order mark.

    Raises ReadError for an empty, too large or binary file and for an unknown encoding.
    """
    refuse_what_is_no_text(data, name)
    return decoded(data, name).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")


def decoded(data: bytes, name: str) -> str:
    """The text in the encoding that its bytes show. Raises ReadError when it is none of those."""
    for encodings in _candidates(data):
        texts = [text for encoding in encodings if (text := _decoded(data, encoding)) is not None and _plausible(text)]
        if texts:
            return max(texts, key=_everyday)
    raise ReadError(
        name,
        "不是可识别的文本（编码不是 UTF-8、UTF-16 或 GB18030，或文件已损坏）",
        "not readable text (neither UTF-8, UTF-16 nor GB18030, or damaged)",
        "请用文本编辑器另存为 UTF-8 后再试",
        "save it as UTF-8 in a text editor and try again",
    )


def refuse_what_is_no_text(data: bytes, name: str) -> None:
    """Raises ReadError for an empty file and for one larger than any text of forms."""
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
