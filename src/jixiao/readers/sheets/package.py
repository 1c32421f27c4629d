"""The zip around an .xlsx: its parts by name, their relationships, and the limits that keep a zip bomb out."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.parse import unquote

from lxml import etree

from jixiao.readers.sheets.limits import MOST_BYTES, MOST_RATIO, RATIO_COUNTS_FROM, locked, too_large

MEGABYTE = 1024 * 1024


class Package:
    """An open zip. Part names are looked up as Office does: whatever their case, `\\` as good as `/`."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._zip = zipfile.ZipFile(BytesIO(data))
        self._parts = {_plain(info.filename): info for info in self._zip.infolist()}
        self._left = MOST_BYTES

    def has(self, part: str) -> bool:
        """Whether the zip holds such a part."""
        return _plain(part) in self._parts

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises KeyError when there is none, ReadError when it is too large."""
        info = self._parts[_plain(part)]
        if info.flag_bits & 1:
            raise locked(self.name)
        self._left -= info.file_size
        swollen = info.file_size > RATIO_COUNTS_FROM and info.file_size > MOST_RATIO * max(1, info.compress_size)
        if self._left < 0 or swollen:
            most = MOST_BYTES // MEGABYTE
            raise too_large(self.name, f"解压后超过 {most} MB，或压缩比异常", f"over {most} MB unzipped, or a zip bomb")
        return self._zip.read(info)

    def tree(self, part: str) -> etree._Element:
        """The root element of a part."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        return etree.fromstring(self.read(part), parser)

    def elements(self, part: str, *tags: str) -> Iterator[etree._Element]:
        """The elements with these local names, in order, each emptied once it was used; for parts that may be long."""
        wanted = [f"{{*}}{tag}" for tag in tags]
        settings: dict[str, Any] = {"resolve_entities": False, "no_network": True, "huge_tree": False}
        for _, element in etree.iterparse(BytesIO(self.read(part)), events=("end",), tag=wanted, **settings):
            yield element
            element.clear()

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part refers to inside the zip: id → (last word of the type, name of the part)."""
        folder, leaf = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", leaf + ".rels")
        if not self.has(listing):
            return {}
        return {
            node.get("Id", ""): (node.get("Type", "").rpartition("/")[2], _target(folder, node.get("Target", "")))
            for node in self.tree(listing).iterchildren("{*}Relationship")
            if node.get("TargetMode") != "External"
        }


def _plain(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()


def _target(folder: str, target: str) -> str:
    """A target as a name in the zip; a path that leads out of it names nothing there."""
    target = unquote(target.replace("\\", "/"))
    return posixpath.normpath(target if target.startswith("/") else posixpath.join(folder, target)).lstrip("/")
