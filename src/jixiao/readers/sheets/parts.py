"""The parts of an .xlsx: found as Office finds them, long ones element by element, and what they refer to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.parse import unquote

from lxml import etree

from jixiao.readers.package import Package
from jixiao.readers.sheets.limits import MOST_BYTES, MOST_RATIO, RATIO_COUNTS_FROM, too_large


class Parts(Package):
    """The zip of a workbook. Names are looked up as Office does: whatever their case, `\\` as good as `/`."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data, name)
        self._own = {_plain(part): part for part in self.names()}

    def has(self, name: str) -> bool:
        """Whether the workbook holds such a part."""
        return _plain(name) in self._own

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None when there is none of that name. Raises ReadError when it is too large."""
        own = self._own.get(_plain(name))
        if own is None:
            return None
        info = self._zip.getinfo(own)
        swollen = info.file_size > RATIO_COUNTS_FROM and info.file_size > MOST_RATIO * max(1, info.compress_size)
        if info.file_size > MOST_BYTES or swollen:
            most = MOST_BYTES >> 20
            raise too_large(self.name, f"解压后超过 {most} MB，或压缩比异常", f"over {most} MB unzipped, or a zip bomb")
        return super().part(own)

    def tree(self, name: str) -> etree._Element:
        """The root element of a part. Raises ValueError when there is none."""
        root = self.xml(name)
        if root is None:
            raise ValueError(f"no {name}")
        return root

    def elements(self, part: str, *tags: str) -> Iterator[etree._Element]:
        """The elements with these local names, in order, each emptied once it was used; for parts that may be long."""
        wanted = [f"{{*}}{tag}" for tag in tags]
        settings: dict[str, Any] = {"resolve_entities": False, "no_network": True, "huge_tree": False}
        data = self.part(part)
        if data is None:
            raise ValueError(f"no {part}")
        for _, element in etree.iterparse(BytesIO(data), events=("end",), tag=wanted, **settings):
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
