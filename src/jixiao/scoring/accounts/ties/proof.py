"""Every tie of the public tables as a score: the printed cell beside what the cells it is tied to come to."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from jixiao.model.accounts import Accounts
from jixiao.scoring.accounts.ties.blame import Blame
from jixiao.scoring.accounts.ties.cells import Term, beside, named_table
from jixiao.scoring.accounts.ties.diagnosis import Diagnosis, diagnosed, touched
from jixiao.scoring.accounts.ties.gaps import Gap
from jixiao.scoring.accounts.ties.tie import Pages, Tie
from jixiao.scoring.inputs import folded, given
from jixiao.scoring.result import Input, Score, Step
from jixiao.wording.language import Term as Words

ADDED: Words = ("各项相加", "the parts added")
SAME: Words = ("应相同", "should be the same")
NONE: Words = ("明细表没有这一类", "the list has no such class")


def tied(accounts: Accounts) -> tuple[Score, ...]:
    """All ties by the table of their sum; those of nothing but zeros are left out."""
    found = diagnosed(Pages(accounts))
    wrong: dict[tuple[str, ...], Blame | Gap] = {tie.place: blame for blame in found.blames for tie in blame.ties}
    wrong |= {tie.place: gap for gap in found.gaps for tie in gap.ties}
    ties = [tie for tie in found.ties if any(term.value for term in tie.terms)]
    order = {f"tables[{at}]": at for at in range(len(accounts.tables))}
    return tuple(_score(tie, found, wrong) for tie in sorted(ties, key=lambda tie: order[tie.terms[0].table]))


def _score(tie: Tie, found: Diagnosis, wrong: Mapping[tuple[str, ...], Blame | Gap]) -> Score:
    term = tie.terms[0]
    zh, unit = named_table(term.kind)[0], term.unit
    computed, loose = term.told(term.value - tie.off), tie.leeway / unit
    misread = touched(tie, found.doubtful)
    reason = _misread(found.doubtful[misread[0]]) if misread else (None, None)
    because = _because(wrong[tie.place], term) if tie.place in wrong else (None, None)
    step = _step(tie, computed)
    return Score(
        path=term.path, label=f"{zh}{term.name}", label_en=term.name_en,
        claimed=term.number, printed=term.shown or None, computed=None if misread else Decimal(computed),
        maximum=None, method="tie", reason=reason[0], reason_en=reason[1], code="uncertain" if misread else None,
        rounding=None, steps=(step,), citations=(), at=term.cell.at if term.cell is not None else None,
        tolerance=loose, inferred=any(each.doubt for each in step.inputs), because=because[0], because_en=because[1],
    )


def _step(tie: Tie, computed: str) -> Step:
    """`10.00 + 2.50 − 1.00 = 11.50`; a single amount stands alone. Parts of nothing are not written out."""
    whole, *parts = tie.terms
    zh, en = ADDED if tie.summed else SAME if parts else NONE
    said = [each for each in parts if each.value]
    signs = ((" + " if each.sign * whole.sign < 0 else " − ", whole.told(each.value)) for each in said)
    formula = "".join(sign + value for sign, value in signs).removeprefix(" + ").strip() or "0"
    formula = formula if len(said) < 2 else f"{formula} = {computed}"
    inputs = tuple(_input(each, whole) for each in parts if each.printed)
    return Step(f"{tie.id} {zh}", f"{tie.id} {en}", formula, Decimal(computed), inputs)


def _input(term: Term, whole: Term) -> Input:
    """Called as printed: by its row or, within a row, by the head of its column."""
    head = term.line is whole.line and term.head[0] == term.head[1] and term.head[0].strip("“”")
    return given(head or folded(term.line.name) or folded(term.line.code) or "合计", term.cell, term.path, term.number)


def _misread(kind: str) -> Words:
    zh, en = named_table(kind)
    return f"{zh}多处加不拢或读不全，可能读错了列", f"{en} does not add up or is not whole: it may be misread"


def _because(blame: Blame | Gap, term: Term) -> Words:
    """Which cell is wrong, as far as the ties tell; or which row lacks."""
    if isinstance(blame, Gap):
        zh, en = blame.other.names
        return f"下面缺{zh}一行", f"the row {en} lacks below it"
    told, should = blame.term, blame.term.told(blame.expected)
    if blame.one_of:
        return "其他关系印证这个数，多半是某一分项有误", "other ties bear this out: one of the parts is wrong"
    if not blame.sure:
        return "两边至少有一处有误", "one side at least is wrong"
    if told.path == term.path:
        return f"各处勾稽关系都指向这一格，应为 {should}", f"all ties point to this cell; it should be {should}"
    name, name_en = beside(told, term)
    return f"有误的多半是{name}，应为 {should}", f"most likely {name_en} is wrong; it should be {should}"
