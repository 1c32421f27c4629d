"""What a clause without an amount tells: a reason, a comparison without a change, a list, or that there is nothing."""

from __future__ import annotations

import re

from jixiao.layouts.accounts.concepts import concept_of
from jixiao.layouts.accounts.phrases import phrases
from jixiao.readers.accounts.narrative import patterns
from jixiao.readers.accounts.narrative.adding import compare, give_base
from jixiao.readers.accounts.narrative.clauses import Clause, Parsed, Sentence, Token
from jixiao.readers.accounts.narrative.draft import Draft
from jixiao.readers.accounts.narrative.items import item_in
from jixiao.readers.accounts.narrative.state import State

LONGEST_CLAUSE = 300  # characters; a longer one refers to nothing
LATEST = 12  # figures of a paragraph that a reason may be for
_BEHIND_REASONS = (patterns.LISTED, patterns.COMPARES, patterns.DATED)
DEPARTURES = ("change", "change_direction", "change_rate", "completion")


def reason(state: State, parsed: Parsed, number: int, found: re.Match[str]) -> None:
    """The reason from the words that announce it to the end of the sentence, and of those that go on with it."""
    line, sentence = parsed.line, parsed.sentences[number]
    start = found.end()
    while start < sentence.end and line.plain[start] in ":，,":
        start += 1
    end = _cut(parsed, sentence, start)
    if end == sentence.end:
        for later in parsed.sentences[number + 1 :]:
            if not patterns.MORE_REASONS.match(line.plain, later.start) or _opens(parsed, later.start, later.stop):
                break
            end = later.end
    draft = _explained(state, parsed, sentence.start, found.start())
    if draft is not None and not draft.has(*DEPARTURES) and patterns.PURPOSE.match(line.plain, found.start()):
        return
    if draft is not None and start < end:
        draft.put("reason", line.cell(start, end))
        state.understood.update(parsed.tokens_in(start, end))
        state.reasons.append((start, end))
        state.done = max(state.done, end)


def _cut(parsed: Parsed, sentence: Sentence, start: int) -> int:
    """Where a reason ends before its sentence: at a part that tells a figure of its own."""
    for clause in sentence.clauses:
        mark = parsed.masked[clause.start - 1] if clause.start else ""
        if clause.start <= start:
            continue
        if any(pattern.match(parsed.line.plain, clause.start) for pattern in _BEHIND_REASONS):
            return clause.start - 1
        if mark == ";" and _opens(parsed, clause.start, clause.end):
            return clause.start - 1
    return sentence.end


def _opens(parsed: Parsed, start: int, stop: int) -> bool:
    """Whether a part begins with an item and its amount of money."""
    if patterns.ORDINAL.match(parsed.line.plain, start, stop):
        return False
    token = parsed.first_token(start, stop)
    if token is None:
        return False
    item = item_in(parsed.line, start, token.start())
    if token["unit"] not in phrases().money:
        # 其他用车主要是业务用车；单价100万元以上设备2台: a count known as such; a reason counts things as well.
        return concept_of(parsed.line.plain[item.start : item.end], None, True) is not None
    words = parsed.line.plain[item.start : item.end]
    return not item.empty and not re.search("[，;:]", words) and not patterns.DIRECTION_AT_END.search(words)


def _explained(state: State, parsed: Parsed, start: int, end: int) -> Draft | None:
    """The figure a reason is for: the one its words name, else the latest that departs from something."""
    begin = max(parsed.masked.rfind(sign, start, end) for sign in "，;:") + 1
    item = item_in(parsed.line, max(begin, start), end, state.department)
    words = patterns.DIRECTION_AT_END.sub("", parsed.line.plain[item.start : item.end].removesuffix("的"))
    words = patterns.FLAT_AT_END.sub("", patterns.SMALLER.sub("", words))
    if words and not item.bare and (draft := state.named(words, True)) is not None and not draft.has("reason"):
        return draft
    own = state.drafts[state.first :][-LATEST:]
    recent = [draft for draft in (state.current, state.head, *reversed(own)) if draft is not None]
    open_ones = [draft for draft in recent if draft.role == "final" and not draft.has("reason")]
    return next((draft for draft in open_ones if draft.has(*DEPARTURES)), open_ones[0] if open_ones else state.current)


def without_amount(state: State, parsed: Parsed, sentence: Sentence, clause: Clause) -> None:
    """A clause that prints no amount."""
    line = parsed.line
    long = clause.end - clause.start > LONGEST_CLAUSE
    if long or _flat(state, parsed, clause) or _listed(state, parsed, sentence, clause):
        return
    if patterns.COMPARED.search(line.plain, clause.start, clause.end):
        compare(state, parsed, clause.start, clause.end)
        return
    item = item_in(line, clause.start, clause.end, state.department)
    if not item.empty and not item.bare and 2 <= item.end - item.start <= 60:
        state.pending = item


def flat_behind(state: State, parsed: Parsed, start: int, end: int) -> None:
    """`5万元与年初预算持平`: the same as before, told behind an amount."""
    if start < end:
        _flat(state, parsed, Clause(start, end, ()))


def _flat(state: State, parsed: Parsed, clause: Clause) -> bool:
    found = patterns.FLAT_AT_END.search(parsed.line.plain, clause.start, clause.end)
    if found is None:
        return False
    start, end = compare(state, parsed, clause.start, found.start())
    item = item_in(parsed.line, start, end, state.department)
    words = parsed.line.plain[item.start : item.end]
    draft = (state.named(words) if words and not item.bare else None) or state.current
    if draft is not None and item.role == "budget" and words and not item.bare:
        state.current = draft  # 年初预算与上年一致: of the budget; what follows goes on about the matter
        return True
    if draft is None or (state.base is None and draft.has("change_direction")):
        return False
    if draft.has("change_direction"):
        draft = state.twin(draft)
    draft.put("change_direction", parsed.line.cell(*found.span("word")))
    give_base(state, draft)
    return True


def _listed(state: State, parsed: Parsed, sentence: Sentence, clause: Clause) -> bool:
    """`分别为…`: the names behind a count, or the head of a list of amounts."""
    found = patterns.LIST.match(parsed.line.plain, clause.start, clause.end)
    start = found.end() if found else clause.start
    colon = parsed.masked[clause.start - 1 : clause.start] == ":"
    if (found is None and not colon) or state.current is None or parsed.first_token(clause.start, sentence.end):
        return False
    unit = state.current.fields.get("unit")
    if unit is None or unit.text not in ("个", "家", "所") or start >= sentence.stop:
        return False
    state.current.put("note", parsed.line.cell(start, sentence.stop))
    state.done = sentence.end
    return True


def several(state: State, parsed: Parsed, start: int, token: Token) -> None:
    """`收入总计、支出总计分别为`: the items that wait for their amounts."""
    plain = parsed.line.plain
    if not plain.endswith(("分别为", "分别是", "分别"), start, token.start()):
        return
    end = plain.rfind("分别", start, token.start())
    parts, begin = [], start
    for mark in [*(found for found in re.finditer("[、和及与]", plain[start:end])), None]:
        stop = start + mark.start() if mark else end
        parts.append(item_in(parsed.line, begin, stop, state.department))
        begin = start + mark.end() if mark else end
    if len(parts) > 1 and not any(part.empty for part in parts):
        state.listed = parts
