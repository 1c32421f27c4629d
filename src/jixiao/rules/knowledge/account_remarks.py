"""What the rules say of ties that do not hold: the cell that is wrong, its reckoning, and what else shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.frame import Remark, Unjudged, at, unjudged
from jixiao.scoring.accounts.ties.blame import Blame
from jixiao.scoring.accounts.ties.cells import Term, beside, named_table
from jixiao.scoring.accounts.ties.diagnosis import touched
from jixiao.scoring.accounts.ties.tie import Tie
from jixiao.wording.language import Term as Words

MOST_TERMS = 6  # of a reckoning that is written out
MOST_USES = 40


def told(case: AccountsCase, code: str) -> Iterator[Remark | Unjudged]:
    """The wrong cells that the rule of this code tells; ties of its own that another rule tells stay open."""
    for path, kind in case.shared(_doubtful).get(code, ()):
        zh, en = named_table(kind)
        yield unjudged(f"{path}.rows", f"{zh}多数行加不拢，可能读错了列，请对照原表",
                       f"most rows of {en} do not add up: a column may be misread, compare with the page")  # fmt: skip
    for blame in case.diagnosis.blames:
        if blame.ties[0].code == code:
            yield _remark(blame)
        elif open_ := next((each for each in blame.ties if each.code == code), None):
            zh, en = named_table(blame.term.kind)
            yield unjudged(
                open_.terms[0].path, f"{zh}{blame.term.name}（{blame.ties[0].code} 已指出有误）",
                f"{blame.term.name_en} in {en}, which {blame.ties[0].code} says is wrong",
            )


def _doubtful(case: AccountsCase) -> Mapping[str, Sequence[tuple[str, str]]]:
    """By the code of a rule the tables, path and kind, that look misread and were left out."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for each in case.diagnosis.ties:
        for table in touched(each, case.diagnosis.doubtful):
            found.setdefault(each.code, {})[table, case.diagnosis.doubtful[table]] = None
    return {code: list(tables) for code, tables in found.items()}


def _remark(blame: Blame) -> Remark:
    term, tie = blame.term, blame.ties[0]
    (zh_table, en_table), expected = named_table(term.kind), term.told(blame.expected)
    shown = term.shown if term.printed else "0"
    if len(tie.terms) == 1:
        return at(
            term.path, f"{zh_table}{term.name}有 {shown}，明细表没有这一类",
            f"{term.name_en} in {en_table} has {shown}; the list has no such class", basis=(tie.id,),
        )
    zh_why, en_why = _reckoned(tie, term, expected)
    zh_else, en_else = _elsewhere(blame)
    off = term.told(abs(blame.expected - term.value))
    uses = dict.fromkeys(each.path for tie in blame.ties for each in tie.terms if each.path != term.path)
    return at(
        term.path, f"{zh_table}{term.name}是 {shown}，{zh_why}，差 {off}{zh_else}",
        f"{term.name_en} in {en_table} is {shown}; {en_why}; difference {off}{en_else}",
        expected=None if blame.one_of else expected, uses=list(uses)[:MOST_USES],
        basis=tuple(dict.fromkeys(each.id for each in blame.ties)),
    )


def _reckoned(tie: Tie, term: Term, expected: str) -> Words:
    """按甲 ＋ 乙 － 丙 ＝ 丁 应为 丁; the other cell where two should say the same."""
    sign = -term.sign
    others = [each for each in tie.terms if each.path != term.path]
    if not tie.summed:
        zh, en = named_table(others[0].kind)
        same = others[0].table == term.table
        return (f"应与{'' if same else zh}{others[0].name} {others[0].shown or 0} 一致",
                f"it should be {others[0].name_en}{'' if same else f' in {en}'}, {others[0].shown or 0}")
    order = sorted((each for each in others if each.value), key=lambda each: each.sign * sign < 0)
    parts = [(_sign(each, sign), beside(each, term), term.told(each.value)) for each in order or others[:1]]
    (_, (zh_first, en_first), first), many = parts[0], len(parts)
    if many == 1 and parts[0][0] == "＋":
        return f"应等于{zh_first} {first}", f"it should be that of {en_first}, {first}"
    if many > MOST_TERMS:
        return f"{zh_first}等 {many} 项合计应为 {expected}", f"the {many} cells from {en_first} on come to {expected}"
    zh, en = ("".join(f"{mark}{name[at]} {value}" for mark, name, value in parts).lstrip("＋") for at in (0, 1))
    return f"按{zh}＝{expected} 计算不符", f"{en.replace('＋', ' + ').replace('－', ' − ')} = {expected}"


def _sign(term: Term, side: int) -> str:
    return "＋" if term.sign * side > 0 else "－"


def _elsewhere(blame: Blame) -> Words:
    """What makes sure that it is this cell; where nothing does, that it may be the other side."""
    if blame.one_of:
        zh = "；其他关系印证这个数，多半是某一分项有误"
        return zh, "; other ties bear this out: most likely one of the parts is wrong"
    if not blame.sure:
        return "；两边至少有一处有误", "; one side at least is wrong"
    kinds = dict.fromkeys(
        each.kind for tie in blame.ties[1:] for each in tie.terms if each.table != blame.term.table
    )
    zh, en = "、".join(named_table(each)[0] for each in kinds), ", ".join(named_table(each)[1] for each in kinds)
    also = (f"，含与{zh}的核对", f" (also with {en})") if kinds else ("", "")
    count = len(blame.ties)
    return f"；共 {count} 处勾稽关系都指向这一格{also[0]}", f"; {count} ties point to this cell{also[1]}"

