"""How much of the money the sites stand for that were visited: the sentence that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.layouts.evaluation import phrases
from jixiao.model.cell import Cell
from jixiao.readers.evaluation.lines import Line

SENTENCE = re.compile(r"[^。；;\n]+[。；;]?")
SHARE = re.compile(r"占[^%％。；;]{0,40}?\d{1,3}(?:\.\d{1,4})?\s*[%％]")


def sampled(lines: Sequence[Line]) -> Iterator[tuple[Cell, Line]]:
    """The first sentence about visits or samples that tells their share of the money."""
    words = phrases().sample
    for line in lines:
        for match in SENTENCE.finditer(line.text) if line.heading is None else ():
            share = SHARE.search(match[0])
            if share and _any(words["visited"], match[0]) and _any(words["money"], share[0]):
                yield line.paragraph.cell(*match.span()), line
                return


def _any(words: Sequence[str], text: str) -> bool:
    return any(word in text for word in words)
