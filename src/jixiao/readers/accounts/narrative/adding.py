"""What a clause adds to a figure: change, rate, share, completion, and against what."""

from __future__ import annotations

from jixiao.model.cell import Cell
from jixiao.readers.accounts.narrative import patterns
from jixiao.readers.accounts.narrative.clauses import Parsed, Token
from jixiao.readers.accounts.narrative.draft import Draft
from jixiao.readers.accounts.narrative.items import Item, item_in
from jixiao.readers.accounts.narrative.state import State


def add(state: State, parsed: Parsed, token: Token, start: int, stop: int) -> bool:
    """Adds an amount whose words before it (from `start`) say change, rate, share or completion of a figure.

    `stop` ends the words behind it. False where the words say no such thing: the amount opens a figure of its own.
    """
    plain, begin = parsed.line.plain, token.start()
    if token["unit"] in patterns.RATES:
        return _share(state, parsed, token, start) or _completion(state, parsed, token, start) or (
            _change(state, parsed, token, start, ("change_rate", "rate_direction"))
        )
    if compared := patterns.COMPARED.search(plain, start, begin):
        follows = patterns.DIRECTION_AT_START.match(plain, token.end(), stop) or (
            patterns.AGAINST.match(plain, token.end(), stop)
        )
        if follows and not patterns.DIRECTION_AT_END.search(plain, compared.start("base"), begin):
            return _base_with_amount(state, parsed, token, compared.start("base"), start, compared.start())
    return _change(state, parsed, token, start, ("change", "change_direction"))


def _share(state: State, parsed: Parsed, token: Token, start: int) -> bool:
    plain = parsed.line.plain
    alone = patterns.SHARE_ALONE.search(plain, start, token.start())
    found = alone or patterns.SHARE.search(plain, start, token.start())
    draft = _figure(state, parsed, start, found.start(), opens=True) if found else None
    if found is None or draft is None:
        return False
    if draft.put("share", parsed.line.cell(*token.span())) and alone is None and found.end("of") > found.start("of"):
        draft.put("share_of", parsed.line.cell(*found.span("of")))
    return True


def _completion(state: State, parsed: Parsed, token: Token, start: int) -> bool:
    found = patterns.COMPLETION.search(parsed.line.plain, start, token.start())
    draft = _figure(state, parsed, start, found.start()) if found else None
    return draft is not None and draft.put("completion", parsed.line.cell(*token.span()))


def _change(state: State, parsed: Parsed, token: Token, start: int, fields: tuple[str, str]) -> bool:
    """`比上年减少12.00万元`, `下降4.00%`; the words before the comparison may name another figure."""
    plain, (field, direction) = parsed.line.plain, fields
    word = patterns.DIRECTION_AT_END.search(plain, start, token.start())
    if word is None and (word := patterns.EXCEEDED.search(plain, start, token.start())) is not None:
        state.base, state.base_amount = parsed.line.cell(*word.span("base")), None
    if word is None:
        return False
    stop = word.start()
    if (yearly := patterns.YEAR_ON_YEAR.search(plain, start, stop)) is not None:  # 同比增长5.00%
        stop = yearly.start()
        if state.base is None and not (state.current is not None and state.current.has("baseline")):
            state.base = parsed.line.cell(*yearly.span())
    end = compare(state, parsed, start, stop)
    draft = _figure(state, parsed, *end, opens=True)
    if draft is None:
        return False
    if draft.has(field) or _compared_anew(state, draft):
        draft = state.twin(draft)
    draft.put(field, parsed.line.cell(*token.span()) if field == "change_rate" else _number(parsed, token))
    draft.put(direction, parsed.line.cell(*word.span("word")))
    give_base(state, draft)
    return True


def _compared_anew(state: State, draft: Draft) -> bool:
    """Whether the figure is compared with something already, or its reason ended an earlier comparison."""
    if state.base is None or not draft.has("baseline"):
        return state.base is not None and draft.has("reason")
    return draft.fields["baseline"] != state.base


def _number(parsed: Parsed, token: Token) -> Cell:
    return parsed.line.cell(*token.span("number"))


def compare(state: State, parsed: Parsed, start: int, end: int) -> tuple[int, int]:
    """Notes what the words compare with; gives the words that are left, which may name a figure."""
    found = patterns.COMPARED.search(parsed.line.plain, start, end)
    if found is None:
        return _same_period(state, parsed, start, end)
    base, stop = found.start("base"), found.end("base")
    rest = stop
    if against := patterns.AGAINST.search(parsed.line.plain, base, stop):
        rest, stop = against.end(), against.start()
    else:
        known = patterns.BASE_END.match(parsed.line.plain, base, stop)
        if known and known.end() > base:
            rest = stop = known.end()
    state.base = parsed.line.cell(base, stop)
    state.base_amount = None
    return (rest, end) if rest < end else (start, found.start())


def _same_period(state: State, parsed: Parsed, start: int, end: int) -> tuple[int, int]:
    """`同比增长6.83%`: the comparison of the sentence goes on, or is with the year before."""
    found = patterns.SAME_PERIOD.search(parsed.line.plain, start, end)
    if found is None:
        return start, end
    if state.base is None:
        state.base, state.base_amount = parsed.line.cell(*found.span("base")), None
    return start, found.start()


def give_base(state: State, draft: Draft) -> None:
    """What the sentence compares with, on the figure."""
    if state.base is not None and draft.put("baseline", state.base) and state.base_amount is not None:
        draft.put("baseline_amount", state.base_amount)


def _base_with_amount(state: State, parsed: Parsed, token: Token, base: int, start: int, end: int) -> bool:
    """`比2020年…年初预算5.00万元减少`; a base that names its item is a figure itself."""
    state.base = parsed.line.cell(base, token.end())
    state.base_amount = _number(parsed, token)
    item = item_in(parsed.line, base, token.start(), state.department)
    if not item.empty and not item.bare and item.role == "budget":
        current, head = state.current, state.head
        draft = state.open(parsed.line.cell(item.start, item.end), "budget")
        draft.put("amount", state.base_amount)
        draft.put("unit", parsed.line.cell(*token.span("unit")))
        state.current, state.head = current, head
    _figure(state, parsed, start, end)
    return True


def _figure(state: State, parsed: Parsed, start: int, end: int, opens: bool = False) -> Draft | None:
    """The figure that the words name, the current one where they name none."""
    item = item_in(parsed.line, start, end, state.department)
    words = "" if item.empty or item.bare else parsed.line.plain[item.start : item.end]
    if not words:
        return state.head if state.current is not None and state.current.role == "previous" else state.current
    draft = state.named(words)
    if draft is None and opens and _is_item(item):
        draft = state.open(parsed.line.cell(item.start, item.end), item.role)
    if draft is not None:
        state.current = draft
    return draft


def _is_item(item: Item) -> bool:
    return 2 <= item.end - item.start <= 40
