"""A paragraph in sentences and clauses, each with its amounts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.readers.accounts.narrative import patterns
from jixiao.readers.accounts.narrative.line import Line
from jixiao.readers.accounts.narrative.masks import scanned

Token = re.Match[str]


class Clause(Struct, frozen=True):
    """The text from `start` to `end`, without the sign that ends it, and the amounts in it."""

    start: int
    end: int
    tokens: tuple[Token, ...]


class Sentence(Struct, frozen=True):
    """`end` is behind its full stop; `stop` before it."""

    start: int
    stop: int
    end: int
    clauses: tuple[Clause, ...]


class Parsed(Struct, frozen=True):
    """A paragraph with `masked`, the text in which quotes and brackets hide what is in them."""

    line: Line
    masked: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]  # of the amounts

    def first_token(self, start: int, end: int) -> Token | None:
        """The first amount that begins between two positions."""
        at = bisect_left(self.starts, start)
        return self.tokens[at] if at < len(self.starts) and self.starts[at] < end else None

    def tokens_in(self, start: int, end: int) -> tuple[int, ...]:
        """Where the amounts between two positions begin."""
        return self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def parsed(line: Line, begin: int = 0) -> Parsed:
    """The sentences of a line from a position on."""
    masked, every = scanned(line.plain)
    tokens = tuple(token for token in every if token.start() >= begin)
    ends = [found.end() for found in patterns.SENTENCE_END.finditer(masked, begin)]
    if not ends or ends[-1] < len(masked):
        ends.append(len(masked))
    sentences, start, left = [], begin, iter(_blocks(tokens, ends))
    for end in ends:
        stop = end - 1 if end > start and masked[end - 1] in "。!" else end
        sentences.append(Sentence(start, stop, end, tuple(_clauses(masked, start, stop, next(left)))))
        start = end
    return Parsed(line, masked, tokens, tuple(sentences), tuple(token.start() for token in tokens))


def _blocks(tokens: Sequence[Token], ends: Sequence[int]) -> Iterator[tuple[Token, ...]]:
    """The amounts of each block of text that the ends divide it into."""
    at = 0
    for end in ends:
        first = at
        while at < len(tokens) and tokens[at].start() < end:
            at += 1
        yield tuple(tokens[first:at])


def _clauses(masked: str, start: int, stop: int, tokens: tuple[Token, ...]) -> Iterator[Clause]:
    taken = {at for token in tokens for at in range(token.start(), token.end())}
    marks = [found.start() for found in patterns.CLAUSE_END.finditer(masked, start, stop) if found.start() not in taken]
    bounds = [*marks, stop]
    for bound, own in zip(bounds, _blocks(tokens, bounds), strict=True):
        if bound > start:
            yield Clause(start, bound, own)
        start = bound + 1
