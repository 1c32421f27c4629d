"""A document before it becomes a file: headings, sentences, tables and forms, each figure under a key of its own.

The key says what a figure is: `general_total.rate` in a sentence, `income.function:201.total` in a table. A flaw is
put in by its key, and what it changed is told by comparing the figures of two papers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from jixiao.corpus.table import Table


class Slot(Struct, frozen=True):
    """A piece of a sentence that can be addressed."""

    key: str
    text: str


Part = str | Slot


class Line(Struct, frozen=True):
    """A paragraph; the role is title, heading, contents, text or note."""

    parts: tuple[Part, ...]
    role: str = "text"
    key: str = ""

    @property
    def text(self) -> str:
        """The paragraph as printed."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


class Box(Struct, frozen=True):
    """A cell of a table, with its key where it can be addressed."""

    text: str = ""
    key: str = ""
    span: int = 1
    down: int = 1  # rows


class Sheet(Struct, frozen=True):
    """A table: lines above it, rows of boxes (where another reaches in, there is none), lines below."""

    key: str
    above: tuple[Slot, ...]
    heads: tuple[tuple[Box, ...], ...]
    rows: tuple[tuple[Box, ...], ...]
    below: tuple[Slot, ...] = ()


class Forms(Struct, frozen=True):
    """Forms of a layout as their writers set them, with the dump that text takes."""

    tables: tuple[Table, ...]
    text: str
    key: str = "forms"


Block = Line | Sheet | Forms


class Paper(Struct, frozen=True):
    """The document."""

    blocks: tuple[Block, ...]

    def figures(self) -> dict[str, str]:
        """Every addressed text by its key, lines and tables by theirs."""
        found: dict[str, str] = {}
        for block in self.blocks:
            for key, text in _keyed(block):
                assert key not in found, key
                found[key] = text
        return found

    def put(self, texts: Mapping[str, str]) -> Paper:
        """The paper with other texts under these keys."""
        return Paper(tuple(_put(block, texts) for block in self.blocks))

    def without(self, key: str) -> Paper:
        """The paper without the line or table under that key."""
        return Paper(tuple(block for block in self.blocks if block.key != key))

    def after(self, key: str, *lines: Line) -> Paper:
        """The paper with lines more behind the block under that key."""
        blocks: list[Block] = []
        for block in self.blocks:
            blocks += [block, *lines] if block.key == key else [block]
        return Paper(tuple(blocks))


def changed(before: Paper, after: Paper) -> set[str]:
    """The keys whose text differs, or that only one of them has; of a whole block, only its own."""
    one, two = before.figures(), after.figures()
    gone = {block.key for block in (*before.blocks, *after.blocks) if (block.key in one) != (block.key in two)}
    blocks = [block for paper in (before, after) for block in paper.blocks if block.key in gone]
    inner = {key for block in blocks for key, _ in _keyed(block)}
    keys = {key for key in one.keys() | two.keys() if one.get(key) != two.get(key)}
    return (keys - inner) | (gone - {""})


def _keyed(block: Block) -> Iterator[tuple[str, str]]:
    if isinstance(block, Line):
        if block.key:
            yield block.key, ""  # what stands in it is told by its slots
        yield from ((part.key, part.text) for part in block.parts if isinstance(part, Slot))
    elif isinstance(block, Sheet):
        yield block.key, ""
        yield from ((slot.key, slot.text) for slot in (*block.above, *block.below))
        yield from ((box.key, box.text) for row in (*block.heads, *block.rows) for box in row if box.key)


def _put(block: Block, texts: Mapping[str, str]) -> Block:
    if isinstance(block, Line):
        parts = (part if isinstance(part, str) else _slot(part, texts) for part in block.parts)
        return replace(block, parts=tuple(parts))
    if isinstance(block, Sheet):
        heads, rows = (tuple(_boxes(row, texts) for row in part) for part in (block.heads, block.rows))
        above, below = (tuple(_slot(slot, texts) for slot in lines) for lines in (block.above, block.below))
        return replace(block, above=above, heads=heads, rows=rows, below=below)
    return block


def _boxes(row: tuple[Box, ...], texts: Mapping[str, str]) -> tuple[Box, ...]:
    return tuple(replace(box, text=texts.get(box.key, box.text)) for box in row)


def _slot(slot: Slot, texts: Mapping[str, str]) -> Slot:
    return replace(slot, text=texts.get(slot.key, slot.text))
