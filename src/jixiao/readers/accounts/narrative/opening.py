"""An amount that opens a figure: its item is printed before it, behind it, or was told before."""

from __future__ import annotations

from jixiao.layouts.accounts.concepts import concept_of
from jixiao.layouts.accounts.phrases import phrases
from jixiao.model.cell import Cell
from jixiao.readers.accounts.narrative import patterns
from jixiao.readers.accounts.narrative.clauses import Parsed, Token
from jixiao.readers.accounts.narrative.items import LONGEST, Counted, Item, counted_in, item_in, topic_in
from jixiao.readers.accounts.narrative.state import State


def opened(state: State, parsed: Parsed, token: Token, start: int, stop: int) -> int | None:
    """Opens the figure; gives where the words behind it that belong to it end, None where no item is found."""
    line = parsed.line
    item = item_in(line, start, token.start(), state.department)
    if (counted := _counted(state, parsed, token, item, stop)) is not None:
        state.counted = counted
        end = counted.noun[1]
        text = "".join(line.plain[a:b] for a, b in (counted.subject, counted.relation, counted.noun))
        _amount(state, parsed, token, _whole(parsed, counted, text), "final")
        return end
    if token["unit"] == "倍" or (token["unit"] == "%" and item.empty and not state.listed and state.pending is None):
        return None
    found = _again(state, token, item) or _named(state, parsed, item)
    if found is None:
        return None
    cell, role = found
    if role == "final" and _earlier(state, parsed, start, token):
        role = "previous"
    _amount(state, parsed, token, cell, role)
    return token.end()


def _whole(parsed: Parsed, counted: Counted, text: str) -> Cell:
    """The item of a count; its printed parts stand apart, so that its text is put together."""
    cell = parsed.line.cell(*counted.noun)
    return cell if text == parsed.line.plain[slice(*counted.noun)] else Cell(text, cell.at)


def _counted(state: State, parsed: Parsed, token: Token, item: Item, stop: int) -> Counted | None:
    if token["unit"] in patterns.RATES or token["unit"] in phrases().money:
        return None
    found = counted_in(parsed.line, item.start, item.end, token.end(), stop)
    if found is not None and item.empty and state.counted is not None:
        return Counted(state.counted.subject, state.counted.relation, found.noun)
    return found


def _again(state: State, token: Token, item: Item) -> tuple[Cell, str] | None:
    """`接待6批次48人次`: a second count of the same thing."""
    unit = state.current.fields.get("unit") if state.current is not None else None
    money = phrases().money
    if not item.empty or state.current is None or unit is None or unit.text in money or token["unit"] in money:
        return None
    return state.current.item, "final"


def _named(state: State, parsed: Parsed, item: Item) -> tuple[Cell, str] | None:
    """The item as a cell and its role; from the clause before, the list or the topic where none is printed here."""
    line = parsed.line
    if patterns.NO_ITEM.match(line.plain, item.start, item.end):
        return None
    if state.listed and (item.empty or item.start <= state.listed[0].start < item.end):
        item = state.listed.pop(0)
    elif item.empty and state.pending is not None:
        item, state.pending = state.pending, None
    elif item.bare and state.pending is not None:
        _told_before(state, parsed, state.pending)
    words = line.plain[item.start : item.end]
    if len(words) > LONGEST:
        return None
    if item.empty or item.bare:
        latest = state.head.item if state.head is not None else None
        topic = state.topic or latest or (state.current.item if item.empty and state.current else None) or state.about
        return (topic, item.role) if topic is not None else None
    cell = line.cell(item.start, item.end)
    if patterns.DEPENDENT.match(words) and state.current is not None:
        return Cell(f"{_stem(state, parsed, item)}{cell.text}", cell.at), "final"
    short = topic_in(line, item)
    if short.end < item.end:
        state.topic = line.cell(short.start, short.end)
    return cell, item.role


def _told_before(state: State, parsed: Parsed, pending: Item) -> None:
    """`教育支出（类）…（项），年初预算1.00万元，决算1.50万元`: the clause before says what both are about."""
    cell = parsed.line.cell(pending.start, pending.end)
    if concept_of(cell.text or "", state.chapter) is not None:
        state.topic, state.pending = cell, None


def _stem(state: State, parsed: Parsed, item: Item) -> str:
    """What a dependent item completes: the figure before, behind a semicolon the first of the sentence.

    `人员编制25人，其中行政编制15人、事业编制10人；实有人员23人`: those of all posts.
    """
    assert state.current is not None
    if parsed.line.plain[item.start - 1 : item.start] in (";", "；") and state.head is not None:
        return state.head.item.text or ""
    return state.current.item.text or ""


def _earlier(state: State, parsed: Parsed, start: int, token: Token) -> bool:
    """Whether the words before an amount name the year before that of the accounts."""
    years = patterns.FOUR_DIGITS.findall(parsed.line.plain, start, token.start())
    return state.year is not None and bool(years) and int(years[-1]) == state.year - 1


def _amount(state: State, parsed: Parsed, token: Token, item: Cell, role: str) -> None:
    draft = state.open(item, role, token["unit"] not in phrases().money, _near(state, parsed, token))
    draft.put("amount", parsed.line.cell(*token.span("number")))
    draft.put("unit", parsed.line.cell(*token.span("unit")))


def _near(state: State, parsed: Parsed, token: Token) -> str | None:
    """The word beside an amount that tells what is done with its item: 对4个项目开展绩效监控."""
    clause = next((each for each in state.sentence.clauses if each.start <= token.start() < each.end), None)
    spans = [(clause.start, clause.end), (state.sentence.start, clause.start)] if clause is not None else []
    for start, end in spans:
        found = list(patterns.NEAR.finditer(parsed.line.plain, start, end))
        if found:
            return found[-1][0]
    return None
