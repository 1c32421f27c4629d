"""Parts of a zip package (docx, xlsx, archives), read within limits; nothing is ever unpacked to disk."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from jixiao.readers.errors import ReadError

MOST_BYTES = 256 * 1024 * 1024  # of one part, unpacked
MOST_TOTAL = 512 * 1024 * 1024  # of all parts that are read
MOST_RATIO = 200  # unpacked : packed; office XML stays below 60
FREE_BYTES = 16 * 1024 * 1024  # up to here any ratio is harmless: blank cells pack well
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what offices write; others may claim gigabytes for a window
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
)


class Package:
    """A zip file whose parts are read one by one. Raises ReadError when it is damaged, encrypted or a bomb."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._left = MOST_TOTAL
        self._related: dict[str, list[etree._Element]] = {}  # part → its relationships
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadError(
                name, f"压缩结构已损坏（{error}）", f"the zip structure is damaged ({error})",
                "请重新下载，或用原程序另存一份", "download it again, or save it anew in its own program",
            ) from error

    def names(self) -> list[str]:
        """The names of all parts, in the order of the file."""
        return self._zip.namelist()

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None when there is none of that name."""
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise ReadError(
                self.name, "文件有密码", "the file is protected by a password",
                "请先去掉密码再试", "take the password off and try again",
            )
        return self._unpacked(info)

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        if info.compress_type not in METHODS:
            raise self._damaged(info, f"compression method {info.compress_type}")
        limit = min(MOST_BYTES, max(FREE_BYTES, info.compress_size * MOST_RATIO))
        try:
            with self._zip.open(info) as file:
                data = file.read(min(limit, self._left) + 1)  # what the head says of the size may be a lie
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged(info, str(error) or "EOF") from error
        if len(data) > min(limit, self._left):
            limit = limit if len(data) > limit else MOST_TOTAL
            raise ReadError(
                self.name, f"解压后过大（{info.filename}，超过 {limit >> 20} MB）",
                f"too large when unpacked ({info.filename}, more than {limit >> 20} MB)",
                "这不像一份表格；请检查文件来源，或拆分后再试",
                "this is no form; check where it comes from, or split it",
            )
        self._left -= len(data)
        return data

    def _damaged(self, info: zipfile.ZipInfo, why: str) -> ReadError:
        return ReadError(
            self.name, f"压缩成员已损坏（{info.filename}：{why}）",
            f"a member of the zip is damaged ({info.filename}: {why})",
            "请重新打包，或用原程序另存一份", "pack it again, or save it anew in its own program",
        )

    def xml(self, name: str) -> etree._Element | None:
        """The root element of an XML part; None when there is no such part. Entities are never resolved."""
        data = self.part(name)
        if not data:
            return None
        return etree.fromstring(data, PARSER)

    def related(self, part: str, kind: str) -> str | None:
        """The part that `part` points to by a relationship whose type ends in `/kind`; `""` is the package itself."""
        folder = posixpath.dirname(part)
        for relation in self._relations(part):
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                return target.lstrip("/") if target.startswith("/") else posixpath.normpath(
                    posixpath.join(folder, target)
                )
        return None

    def _relations(self, part: str) -> list[etree._Element]:
        if part not in self._related:
            folder, base = posixpath.split(part)
            root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
            self._related[part] = list(root.iter(RELATIONS)) if root is not None else []
        return self._related[part]
