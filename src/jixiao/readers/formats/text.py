"""Text: dumps of tables, .txt, .tsv, .csv and .md."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model.grid import Grid
from jixiao.readers.content import Content
from jixiao.readers.decode import decode
from jixiao.readers.text import text_grids

LABEL = ("文本文件", "text file")


def claims(content: Content) -> int:  # noqa: ARG001 - what nobody else wants is text, or refused by decode
    return 1


def read(data: bytes, name: str) -> Sequence[Grid]:
    return text_grids(decode(data, name), name)
