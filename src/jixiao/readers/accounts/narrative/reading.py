"""A paragraph of a chapter with figures → the figures in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from jixiao.readers.accounts.narrative import patterns
from jixiao.readers.accounts.narrative.adding import add
from jixiao.readers.accounts.narrative.clauses import Clause, Parsed, Sentence, parsed
from jixiao.readers.accounts.narrative.draft import Draft
from jixiao.readers.accounts.narrative.line import Line
from jixiao.readers.accounts.narrative.measured import measured
from jixiao.readers.accounts.narrative.opening import opened
from jixiao.readers.accounts.narrative.saying import nothing, result, topic_of
from jixiao.readers.accounts.narrative.state import State
from jixiao.readers.accounts.narrative.telling import (
    flat_behind,
    reason,
    several,
    without_amount,
)

CHANGED = ("change", "change_rate", "change_direction")
LONGEST_LEAD = 200  # characters before an amount that may say what it is


def read(state: State, line: Line, begin: int = 0) -> frozenset[int]:
    """Adds the figures of a line from a position on; gives the positions of amounts that were not understood."""
    state.begin_line()
    paragraph = parsed(line, begin)
    for number, sentence in enumerate(paragraph.sentences):
        if sentence.start >= state.done:
            _sentence(state, paragraph, number, sentence)
    amounts = {token.start() for token in paragraph.tokens} - state.understood
    return frozenset(amounts.union(_loose(state, paragraph, begin)))


def _loose(state: State, paragraph: Parsed, begin: int) -> Iterator[int]:
    """Numbers with decimals that no known unit follows, reasons aside."""
    spans = sorted([token.span() for token in paragraph.tokens] + state.reasons)
    for found in patterns.LOOSE.finditer(paragraph.masked, begin):
        at = bisect_right(spans, (found.start(), len(paragraph.masked))) - 1
        if at < 0 or spans[at][1] <= found.start():
            yield found.start()
    yield from _garbled(state, paragraph, begin)


def _garbled(state: State, paragraph: Parsed, begin: int) -> Iterator[int]:
    """Amounts that are no numbers, reasons aside."""
    for found in patterns.GARBLED.finditer(paragraph.masked, begin):
        if not any(start <= found.start() < end for start, end in state.reasons):
            yield found.start()


def _sentence(state: State, paragraph: Parsed, number: int, sentence: Sentence) -> None:
    outer = state.outer
    state.begin_sentence(sentence)
    _outer(state, paragraph, sentence, outer)
    if not any(clause.tokens for clause in sentence.clauses):
        cause = patterns.REASON.search(paragraph.masked, sentence.start, sentence.stop)
        if cause is None and (result(state, paragraph, sentence) or nothing(state, paragraph, sentence)):
            state.end_sentence()
            return
        if cause is None and (topic := topic_of(state, paragraph, sentence)) is not None:
            state.topic = topic
            return
    behind = sentence.start
    for clause in sentence.clauses:
        for sign in paragraph.masked[behind : clause.start]:
            if sign in "()":
                state.open_bracket() if sign == "(" else state.close_bracket()
        behind = clause.end
        if clause.start >= state.done:
            _clause(state, paragraph, number, sentence, clause)
    state.end_sentence()


def _outer(state: State, paragraph: Parsed, sentence: Sentence, outer: Draft | None) -> None:
    """`支出500万元。其中：基本建设0元。与上年相比减少…`: behind the parts the comparison is that of the whole."""
    plain = paragraph.line.plain
    if outer is not None and patterns.COMPARES.match(plain, sentence.start) and not outer.has(*CHANGED):
        state.current = outer
    listed = patterns.LISTED.match(plain, sentence.start) is not None
    state.outer = (outer or state.current) if listed else None


def _clause(state: State, paragraph: Parsed, number: int, sentence: Sentence, clause: Clause) -> None:
    cause = patterns.REASON.search(paragraph.masked, clause.start, clause.end)
    end = cause.start() if cause else clause.end
    own = tuple(token for token in clause.tokens if token.end() <= end)
    if own:
        _amounts(state, paragraph, Clause(clause.start, end, own))
    elif cause is None:
        without_amount(state, paragraph, sentence, clause)
    elif patterns.FLAT_AT_END.search(paragraph.line.plain, clause.start, end):
        flat_behind(state, paragraph, clause.start, end)
    if cause is not None:
        reason(state, paragraph, number, cause)


def _amounts(state: State, paragraph: Parsed, clause: Clause) -> None:
    start = clause.start
    for position, token in enumerate(clause.tokens):
        following = clause.tokens[position + 1].start() if position + 1 < len(clause.tokens) else clause.end
        mark = paragraph.masked.find("、", token.end(), following)
        stop = following if mark < 0 else mark
        start = max(start, token.start() - LONGEST_LEAD)
        several(state, paragraph, start, token)
        if measured(state, paragraph, token, start) or add(state, paragraph, token, start, stop):
            state.understood.add(token.start())
            start = token.end()
        elif (end := opened(state, paragraph, token, start, stop)) is not None:
            state.understood.add(token.start())
            start = end
        else:
            start = token.end()
    flat_behind(state, paragraph, start, clause.end)
