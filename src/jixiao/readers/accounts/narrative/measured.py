"""Amounts that are no figures of their own: the whole of a percentage, what a change starts from and where it ends."""

from __future__ import annotations

from jixiao.layouts.accounts.phrases import phrases
from jixiao.model.cell import Cell
from jixiao.readers.accounts.narrative import patterns
from jixiao.readers.accounts.narrative.clauses import Parsed, Token
from jixiao.readers.accounts.narrative.draft import Draft
from jixiao.readers.accounts.narrative.items import item_in
from jixiao.readers.accounts.narrative.state import State


def measured(state: State, parsed: Parsed, token: Token, start: int) -> bool:
    """Reads an amount that the words before it measure another figure by; False where they do not."""
    if token["unit"] in patterns.RATES:
        return _series(state, parsed, token, start) or _percent_behind(state, parsed, token, start)
    if token["unit"] not in phrases().money:
        return False
    return _whole(state, parsed, token, start) or _from(state, parsed, token, start) or (
        _reached(state, parsed, token, start)
    )


def _whole(state: State, parsed: Parsed, token: Token, start: int) -> bool:
    """`占本年支出合计5,800.00万元的41.38%`, `完成年初预算60.00万元的60%`: the whole is a figure beside it."""
    plain = parsed.line.plain
    found = patterns.WHOLE.search(plain, start, token.start())
    draft = state.current
    if found is None or draft is None or not patterns.PERCENT_FOLLOWS.match(plain, token.end()):
        return False
    named = found.start() == start or item_in(parsed.line, start, found.start(), state.department).empty
    if not named:
        return False
    budget = found["of"] is None
    cell = parsed.line.cell(*found.span("budget" if budget else "of"))
    whole = _beside(state, draft.item if budget else cell, "budget" if budget else "final", parsed, token)
    whole.concept = draft.concept if budget else whole.concept
    state.whole = "completion" if budget else "share"
    if not budget:
        draft.put("share_of", cell)
    return True


def _percent_behind(state: State, parsed: Parsed, token: Token, start: int) -> bool:
    """The percentage behind its whole."""
    kind, state.whole = state.whole, ""
    if not kind or state.current is None or not patterns.PERCENT_BEHIND.match(parsed.line.plain, start, token.start()):
        return False
    return state.current.put(kind, parsed.line.cell(*token.span()))


def _series(state: State, parsed: Parsed, token: Token, start: int) -> bool:
    """`…0万元、…7万元，完成年初预算的比例分别为0%、90%`: percentages of the figures before, in their order."""
    plain = parsed.line.plain
    found = patterns.SERIES.search(plain, start, token.start())
    if found is not None:
        state.series_of = "completion" if found["completion"] else "share"
        state.series = _waiting(state, parsed, token)
    elif plain[start : token.start()].strip("、和及") or not state.series:
        return False
    if not state.series:
        return False
    return state.series.pop(0).put(state.series_of, parsed.line.cell(*token.span()))


def _waiting(state: State, parsed: Parsed, token: Token) -> list[Draft]:
    """As many of the latest figures as there are percentages in the list that begins here."""
    count, end = 0, token.start()
    for each in parsed.tokens:
        if each.start() >= token.start() and each["unit"] in patterns.RATES:
            if parsed.line.plain[end : each.start()].strip("、和及"):
                break
            count, end = count + 1, each.end()
    told = [draft for draft in state.drafts[state.first :] if draft.role == "final" and draft.has("amount")]
    return told[-count:] if count <= len(told) else []


def _from(state: State, parsed: Parsed, token: Token, start: int) -> bool:
    """`由上年的40.00万元`: what the next amount is compared with."""
    found = patterns.FROM.search(parsed.line.plain, start, token.start())
    draft = state.head or state.current
    if found is None or draft is None:
        return False
    state.current = draft
    state.base, state.base_amount = parsed.line.cell(*found.span("base")), parsed.line.cell(*token.span("number"))
    _beside(state, draft.item, "previous", parsed, token).concept = draft.concept
    return True


def _reached(state: State, parsed: Parsed, token: Token, start: int) -> bool:
    """`减少到36.00万元` behind `由上年的40.00万元`: the current amount once more."""
    found = patterns.REACHED.search(parsed.line.plain, start, token.start())
    draft = state.current
    if found is None or draft is None or state.base_amount is None or found.start() != start:
        return False
    number = parsed.line.cell(*token.span("number"))
    if draft.has("amount") and draft.fields["amount"].text != number.text:
        return False
    if draft.put("amount", number):
        draft.put("unit", parsed.line.cell(*token.span("unit")))
    draft.put("change_direction", parsed.line.cell(*found.span("word")))
    if state.base is not None and draft.put("baseline", state.base):
        draft.put("baseline_amount", state.base_amount)
    return True


def _beside(state: State, item: Cell, role: str, parsed: Parsed, token: Token) -> Draft:
    """A figure that leaves the current one in charge."""
    current, head = state.current, state.head
    draft = state.open(item, role, False)
    draft.put("amount", parsed.line.cell(*token.span("number")))
    draft.put("unit", parsed.line.cell(*token.span("unit")))
    state.current, state.head = current, head
    return draft
