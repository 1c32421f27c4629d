"""The self-evaluation forms that made-up accounts print, and what their chapter about performance says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from jixiao.corpus.accounts.ledger import total
from jixiao.corpus.accounts.narrative.phrases import counted, line, money
from jixiao.corpus.accounts.paper import Forms, Line, Part, Slot
from jixiao.corpus.build import build
from jixiao.corpus.dice import Dice
from jixiao.corpus.dumps import tsv
from jixiao.corpus.page import page
from jixiao.corpus.sheet import lines
from jixiao.corpus.table import tables
from jixiao.layouts import layouts
from jixiao.model import Cell, Form, Rounding, number, rounded, text
from jixiao.wording.numbers import plain

GRADES = ((90, "优"), (80, "良"))
TRIES, ABOUT = 300, 250  # forms drawn until one fits; so long one is looked for that is about the department's field
ROOT = 4  # what names of two projects must not begin with alike, in characters


def forms(count: int, office: str, department: str, year: int, dice: Dice) -> tuple[Form, ...]:
    """Forms of the department whose money, in 万元, was spent to the last cent; no two of one project."""
    layout, found = layouts()["cn-self-evaluation-2020"], list[Form]()
    for tried in range(TRIES * count):
        form = build(layout, year, dice)
        about = (text(form.supervising_department) or "").endswith(office)
        if not _fits(form) or _root(form) in map(_root, found) or not (about or tried % TRIES > ABOUT):
            continue
        cells = dict.fromkeys(("supervising_department", "implementing_unit"), Cell(department))
        found.append(replace(form, **cells))
        if len(found) == count:
            break
    return tuple(found)


def spent(form: Form) -> Decimal:
    """What the project cost, in 万元."""
    return number(form.funds.lines[0].executed) or Decimal(0)


def not_fiscal(form: Form) -> Decimal:
    """What of it came from elsewhere than this year's appropriation."""
    return spent(form) - (number(form.funds.lines[1].executed) or Decimal(0))


def drawn(form_list: Sequence[Form], dice: Dice) -> Forms:
    """The forms as they are printed."""
    layout = layouts()[form_list[0].layout or ""]
    pages = [page(form, layout, dice, loose=True) for form in form_list]
    return Forms(tuple(tables(form_list, dice)), "\n".join(tsv.text(each, lines(each), dice) for each in pages))


def chapter(form_list: Sequence[Form], year: int, manner: str) -> list[Line]:
    """预算绩效管理情况, 绩效评价工作开展情况 (PH-12): how many, how much, which grades."""
    if not form_list:
        return [line(f"{year}年度按要求开展了预算绩效管理工作。", key="line.performance")]
    count, amount = len(form_list), total(spent(form) for form in form_list)
    scores = [number(form.total.score) or Decimal(0) for form in form_list]
    grades = Counter(next(name for least, name in GRADES if score >= least) for score in scores)
    graded: list[Part] = []
    for at, (name, many) in enumerate(sorted(grades.items(), reverse=True)):
        graded += ["、" if at else "", f"“{name}”", *counted(f"grade:{name}", many, "个")]
    told: list[Part] = [*counted("evaluated_projects", count, "个")]
    if manner == "beijing":
        told += ["，占部门项目总数的", Slot("evaluated_projects.share", "100%"), "，涉及金额"]
        told += [*money("evaluated_money", amount), "。评价结果为", *graded, "。"]
        return [line(f"对{year}年度部门项目支出实施绩效评价，评价项目", told, key="line.performance")]
    mean = plain(rounded(sum(scores, Decimal(0)) / count, Rounding(places=2)))
    told += ["，涉及资金", *money("evaluated_money", amount), "，平均得分", Slot("evaluated_projects.mean", mean)]
    told += ["分，其中评价等级为", *graded, "。"]
    return [line(f"{year}年度组织开展项目支出绩效自评，共涉及项目", told, key="line.performance")]


def _root(form: Form) -> str:
    return (text(form.project.name) or "")[:ROOT]


def _fits(form: Form) -> bool:
    first = form.funds.lines[0]
    score = number(form.total.score)
    whole = text(first.executed) == text(first.adjusted_budget) == text(first.initial_budget)
    return whole and text(form.funds.currency_unit) == "万元" and score is not None and score >= GRADES[-1][0]
