"""Word documents (.docx, .docm)."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.etree import _Element

from jixiao.model.grid import Grid
from jixiao.readers.content import Content, damaged
from jixiao.readers.flow import Flow
from jixiao.readers.package import Package
from jixiao.readers.word import flow_of

LABEL = ("Word 文档", "Word document")
USUAL = "word/document.xml"


def claims(content: Content) -> int:
    return 2 if any(name.lower().endswith("word/document.xml") for name in content.entries) else 0


def read(data: bytes, name: str) -> Sequence[Grid]:
    package = Package(data, name)
    part = package.related("", "officeDocument") or USUAL
    document = package.xml(part)
    if document is None:
        raise damaged(name, LABEL, f"no {part}")
    flow = Flow(name)
    flow_of(document, *_lists(package, part, document), flow)
    return flow.grids()


def _lists(package: Package, part: str, document: _Element) -> tuple[_Element | None, _Element | None]:
    """The parts that number paragraphs, lists and styles; styles alone may be ten times as long as the document."""
    if next(document.iter("{*}numPr", "{*}pStyle"), None) is None:
        return None, None
    numbering = package.related(part, "numbering")
    styles = package.related(part, "styles") if numbering else None
    return package.xml(numbering) if numbering else None, package.xml(styles) if styles else None
