"""What the rules say of ties that do not hold: the cell that is wrong, its reckoning, and what else shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jixiao.model.accounts import AccountTable, TableRow
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.frame import Remark, Unjudged, at, unjudged
from jixiao.scoring.accounts.ties.blame import Blame
from jixiao.scoring.accounts.ties.cells import Page, Term, beside, named_table
from jixiao.scoring.accounts.ties.diagnosis import touched
from jixiao.scoring.accounts.ties.gaps import Gap
from jixiao.scoring.accounts.ties.lists import MORE
from jixiao.scoring.accounts.ties.tie import Tie
from jixiao.scoring.inputs import folded
from jixiao.wording.language import Term as Words

OWN = {
    "ACC104": ("income_expenditure",), "ACC107": ("income",), "ACC108": ("expenditure",), "ACC110": ("fiscal",),
    "ACC113": ("general",), "ACC115": ("basic",), "ACC118": ("funds", "capital"), "ACC119": MORE,
}  # the tables whose rows a rule tells of  # fmt: skip
LEAST_ROWS = 3  # of a table that is told to stand twice
MOST_TERMS = 6  # of a reckoning that is written out
MOST_USES = 40


def told(case: AccountsCase, code: str) -> Iterator[Remark | Unjudged]:
    """The wrong cells that the rule of this code tells; ties of its own that another rule tells stay open."""
    for path, kind in case.shared(_doubtful).get(code, ()):
        zh, en = named_table(kind)
        yield unjudged(f"{path}.rows", f"{zh}多处加不拢或读不全，可能读错了列，请对照原表",
                       f"{en} does not add up or is not whole: it may be misread, compare with the page")  # fmt: skip
    yield from _printed_twice(case, code)
    yield from (_lacking(gap) for gap in case.diagnosis.gaps if gap.ties[0].code == code)
    for blame in case.diagnosis.blames:
        if blame.ties[0].code == code:
            yield _remark(blame)
        elif open_ := next((each for each in blame.ties if each.code == code), None):
            zh, en = named_table(blame.term.kind)
            yield unjudged(
                open_.terms[0].path, f"{zh}{blame.term.name}（{blame.ties[0].code} 已指出有误）",
                f"{blame.term.name_en} in {en}, which {blame.ties[0].code} says is wrong",
            )


def _printed_twice(case: AccountsCase, code: str) -> Iterator[Remark]:
    """Tables and rows of this rule's that stand twice; the ties count them once."""
    for kind in OWN.get(code, ()):
        page = case.sheets.get(kind)
        zh, en = named_table(kind)
        again = page and _again(case, page)
        if page is None or not (page.twice or again):
            continue
        if again or page.stands_twice:
            path = again.path if again else f"{page.path}.rows[{min(page.twice)}]"
            yield at(f"{path}.title" if again else f"{path}.name", f"{zh}印了两遍", f"{en} is printed twice",
                     level="warning")
            continue
        for position, first in page.twice.items():
            row = page.rows[position]
            name = f"{folded(row.code)} {folded(row.name)}".strip()
            yield at(
                f"{page.path}.rows[{position}].name", f"{zh}「{name}」一行印了两遍",
                f"the row “{name}” of {en} is printed twice", uses=[f"{page.path}.rows[{first}].name"],
                level="warning",
            )


def _again(case: AccountsCase, page: Page) -> Page | None:
    """Another table of the same kind with the same rows."""
    for at_, table in enumerate(case.accounts.tables):
        if f"tables[{at_}]" != page.path and _alike(table, page.table) and len(table.rows) > LEAST_ROWS:
            mine, theirs = (set(map(_said, each)) for each in (page.rows, table.rows))
            if len(mine & theirs) * 10 >= len(mine | theirs) * 9:
                return Page(table, at_)
    return None


def _alike(one: AccountTable, other: AccountTable) -> bool:
    return (one.kind, one.columns, folded(one.title)) == (other.kind, other.columns, folded(other.title))


def _said(row: TableRow) -> tuple[str, ...]:
    return folded(row.code), folded(row.name), *map(folded, row.values)


def _doubtful(case: AccountsCase) -> Mapping[str, Sequence[tuple[str, str]]]:
    """By the code of a rule the tables, path and kind, that look misread and were left out."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for each in case.diagnosis.ties:
        for table in touched(each, case.diagnosis.doubtful):
            found.setdefault(each.code, {})[table, case.diagnosis.doubtful[table]] = None
    return {code: list(tables) for code, tables in found.items()}


def _lacking(gap: Gap) -> Remark:
    (zh, en), (zh_row, en_row) = named_table(gap.term.kind), gap.term.names
    (zh_other, en_other), (zh_item, en_item) = named_table(gap.other.kind), gap.other.names
    uses = dict.fromkeys(each.path for tie in gap.ties for each in tie.terms if each.path != gap.term.path)
    return at(
        gap.term.path, f"{zh}{zh_row}下面缺{zh_item}一行：{zh_other}有这一项，各项合计少 {gap.off}",
        f"{en_item} lacks below {en_row} in {en}: {en_other} has it, and the items are {gap.off} short",
        uses=[gap.other.path, *uses][:MOST_USES], basis=tuple(dict.fromkeys(tie.id for tie in gap.ties)),
    )


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

