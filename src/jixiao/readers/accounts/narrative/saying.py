"""Sentences without an amount: that there is nothing, how projects were rated, what the next sentences are about."""

from __future__ import annotations

from jixiao.layouts.accounts.concepts import concept_of
from jixiao.model.cell import Cell
from jixiao.readers.accounts.narrative import patterns
from jixiao.readers.accounts.narrative.clauses import Parsed, Sentence
from jixiao.readers.accounts.narrative.items import item_in
from jixiao.readers.accounts.narrative.state import State


def nothing(state: State, parsed: Parsed, sentence: Sentence) -> bool:
    """`本年度无此项经费。`: a figure without an amount, where the item is known."""
    found = patterns.NONE.search(parsed.line.plain, sentence.start, sentence.stop)
    if found is None or found["item"] is None:
        return False
    words = found["item"]
    cell = state.topic or state.about if patterns.THIS_ITEM.match(words) else parsed.line.cell(*found.span("item"))
    if cell is None or concept_of(cell.text or "", state.chapter) is None:
        return False
    draft = state.open(cell, "final")
    draft.put("note", parsed.line.cell(sentence.start, sentence.end))
    return True


def result(state: State, parsed: Parsed, sentence: Sentence) -> bool:
    """`评价结果均为优`: a note on the projects that were evaluated."""
    found = patterns.RESULT.search(parsed.line.plain, sentence.start, sentence.stop)
    told = [draft for draft in state.drafts if draft.concept == "evaluated_projects" and draft.role == "final"]
    if found is None or not told:
        return False
    return told[-1].put("note", parsed.line.cell(found.start(), sentence.stop))


def topic_of(state: State, parsed: Parsed, sentence: Sentence) -> Cell | None:
    """A first sentence that is only an item: `一般公共服务支出（类）…（项）。`"""
    item = item_in(parsed.line, sentence.start, sentence.stop, state.department)
    words = parsed.line.plain[item.start : item.end]
    if 2 <= len(words) <= 80 and concept_of(words, state.chapter) is not None:
        return parsed.line.cell(item.start, item.end)
    return None
