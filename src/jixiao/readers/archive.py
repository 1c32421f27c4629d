"""Zip archives of documents: their members one by one, within limits, nothing unpacked to disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath

from jixiao.readers.content import Content
from jixiao.readers.errors import ReadError
from jixiao.readers.package import Package

MOST_MEMBERS = 2000
MOST_BYTES = 512 * 1024 * 1024  # of all members together, unpacked
DEEPEST = 3  # archives inside archives
OFFICE = ("[content_types].xml", "mimetype", "ofd.xml", "meta-inf/manifest.xml")  # a zip with these is one document
SKIPPED = ("__MACOSX/", ".DS_Store", "Thumbs.db")


def is_archive(data: bytes) -> bool:
    """Whether these bytes are a zip of files, and not a document that happens to be zipped."""
    entries = Content(data).entries
    return bool(entries) and not any(name.lower() in OFFICE for name in entries)


def members(data: bytes, name: str) -> Iterator[tuple[str, bytes | ReadError]]:
    """Name and bytes of every file inside, `ARCHIVE/folder/file`; a member that cannot be had comes as its error.

    Names only label what was read: a member called `../../x` is never written anywhere. Raises ReadError when
    the archive itself cannot be read, has too many members or is too large.
    """
    return _members(data, name, _Allowance(name), 0)


class _Allowance:
    """What an archive, with all archives inside it, may still hold. `spend` raises ReadError beyond."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.members, self.bytes = MOST_MEMBERS, MOST_BYTES

    def spend_members(self, count: int, depth: int) -> None:
        """So many more members, so deep inside."""
        self.members -= count
        if self.members < 0 or depth > DEEPEST:
            raise ReadError(
                self.name, f"压缩包内文件过多（超过 {MOST_MEMBERS} 个）或层层套叠",
                f"too many files (more than {MOST_MEMBERS}), or archives inside archives",
                "请拆分或逐个解压后再试", "split it, or unpack it first",
            )

    def spend_bytes(self, count: int) -> None:
        """So many more bytes, unpacked."""
        self.bytes -= count
        if self.bytes < 0:
            raise ReadError(
                self.name, f"解压后过大（超过 {MOST_BYTES >> 20} MB）",
                f"too large when unpacked (more than {MOST_BYTES >> 20} MB)",
                "请拆分后再试", "split it",
            )


def _members(data: bytes, name: str, allowance: _Allowance, depth: int) -> Iterator[tuple[str, bytes | ReadError]]:
    package = Package(data, name)
    inside = [member for member in package.names() if _wanted(member)]
    allowance.spend_members(len(inside), depth)
    for member in inside:
        shown = f"{name}/{_legible(member)}"
        try:
            content = package.part(member) or b""
        except ReadError as error:
            yield shown, ReadError(shown, error.what, error.what_en, error.remedy, error.remedy_en)
            continue
        allowance.spend_bytes(len(content))
        if is_archive(content):
            yield from _members(content, shown, allowance, depth + 1)
        else:
            yield shown, content


def _wanted(member: str) -> bool:
    base = PurePosixPath(member).name
    return not member.endswith("/") and not member.startswith(SKIPPED[0]) and base not in SKIPPED and base[:2] != "~$"


def _legible(member: str) -> str:
    """The name as its author wrote it: archives of Chinese Windows store GBK without saying so.

    Without signs that nobody sees: in a terminal they could hide or write over what is printed.
    """
    with suppress(UnicodeEncodeError, UnicodeDecodeError):  # a name stored as UTF-8, as it should be
        member = member.encode("cp437").decode("gb18030")
    member = "".join(sign for sign in member if sign.isprintable())
    return "/".join(part for part in member.replace("\\", "/").split("/") if part not in ("", ".", ".."))
