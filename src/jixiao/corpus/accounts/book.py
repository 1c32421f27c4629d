"""Made-up final accounts of a department: figures, tables, narrative, performance, put together as a place does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from jixiao.corpus.accounts.codes import Office, codes
from jixiao.corpus.accounts.ledger import Ledger, total
from jixiao.corpus.accounts.narrative import MANNERS
from jixiao.corpus.accounts.narrative.phrases import heading, line
from jixiao.corpus.accounts.numbers import ledger
from jixiao.corpus.accounts.paper import Block, Line, Paper, Slot
from jixiao.corpus.accounts.projects import chapter, drawn, forms, not_fiscal, spent
from jixiao.corpus.accounts.sets import sets
from jixiao.corpus.accounts.tables import sheets
from jixiao.corpus.dice import Dice
from jixiao.corpus.evaluation.panel import SOUND, Panel, panel
from jixiao.corpus.evaluation.report import Subject, report
from jixiao.corpus.words import words
from jixiao.model import Form, text

LISTED = re.compile(r"第[一二三四五]部分|[一二三四五六七八九十]+、")  # headings that the contents name
TERMS = (
    "财政拨款收入：指本级财政当年拨付的资金。", "基本支出：指为保障机构正常运转发生的人员支出和公用支出。",
    "项目支出：指在基本支出之外为完成特定任务发生的支出。",
)  # fmt: skip
Tweak = Callable[[Ledger], Ledger]


class Book(Struct, frozen=True):
    """Accounts with everything they were made from."""

    name: str
    set: str
    office: Office
    ledger: Ledger
    paper: Paper
    forms: tuple[Form, ...]
    panel: Panel | None
    subject: Subject | None  # of the evaluation
    seed: int


def book(set_id: str, seed: int, *, projects: int = 2, experts: int = 5, tweak: Tweak | None = None) -> Book:
    """The accounts that a seed gives; without `experts` there is no evaluation report, `tweak` changes the figures."""
    dice = Dice(seed)
    office, year = dice.pick(codes().office), dice.between(2021, 2025)
    department = dice.pick(words().places) + office.name
    filled = forms(projects, office.name, department, year, dice)
    figures = ledger(department, office, year, dice, projects=total(spent(form) for form in filled))
    figures = tweak(figures) if tweak else figures
    judged = panel(dice.pick(SOUND), experts, dice) if experts and filled else None
    paper = _paper(set_id, office, figures, filled, judged, dice)
    subject = _subject(filled[0], figures) if judged else None
    return Book(f"{set_id}-{seed:05d}", set_id, office, figures, paper, filled, judged, subject, seed)


def report_alone(seed: int, *, experts: int = 5) -> Book:
    """An evaluation report that is a document of its own."""
    whole = book("beijing-12", seed, projects=1, experts=experts)
    assert whole.panel is not None
    blocks = tuple(report(_subject(whole.forms[0], whole.ledger), whole.panel, Dice(seed)))
    return replace(whole, name=f"report-{seed:05d}", paper=Paper(blocks), forms=())


def department_report(seed: int, *, experts: int = 5) -> Book:
    """The report of an evaluation of a whole department, a document of its own."""
    one, dice = report_alone(seed, experts=experts), Dice(seed)
    assert one.subject is not None
    filled, subject = panel("department", experts, dice), replace(one.subject, whole=True)
    paper = Paper(tuple(report(subject, filled, dice)))
    return replace(one, name=f"department-{seed:05d}", panel=filled, subject=subject, paper=paper)


def year_before(one: Book) -> Book:
    """The same department's accounts of the year before, without forms."""
    figures = one.ledger.previous
    assert figures is not None
    paper = _paper(one.set, one.office, figures, (), None, Dice(one.seed + 1))
    return Book(f"{one.name}-before", one.set, one.office, figures, paper, (), None, None, one.seed)


def _paper(
    set_id: str, office: Office, figures: Ledger, filled: tuple[Form, ...], judged: Panel | None, dice: Dice
) -> Paper:
    manner = sets()[set_id].narrative
    title = f"{figures.department}{figures.year}年度部门决算"
    body = list(_ORDER[manner](set_id, office, figures, filled, judged, dice))
    cover = Line((Slot("cover.title", title),), "title", "cover")
    return Paper((cover, *_contents(body, dice), *body))


def _contents(body: list[Block], dice: Dice) -> Iterator[Line]:
    """目录: the parts and their first headings, with or without pages."""
    dotted, page = dice.chance(0.5), 1
    yield Line(("目录",), "contents")
    for block in body:
        if isinstance(block, Line) and block.role == "heading" and LISTED.match(block.text):
            page += dice.between(0, 2)
            end = f"{'…' * 12}{page}" if dotted else ""
            yield Line((Slot(f"contents.{block.key}.text", block.text), end), "contents", f"contents.{block.key}")


def _overview(office: Office, figures: Ledger) -> Iterator[Block]:
    yield heading("第一部分 部门概况", "part_overview")
    yield heading("一、主要职能", "duties")
    for at, duty in enumerate(office.duties, 1):
        yield line(f"{at}．{duty}。")
    yield heading("二、机构设置", "units")
    yield line(f"纳入{figures.department}{figures.year}年度部门决算编制范围的单位包括：{'、'.join(office.units)}。")


def _terms(number: str) -> Iterator[Block]:
    yield heading(f"第{number}部分 名词解释", "part_terms")
    yield from (line(f"{at}．{term}") for at, term in enumerate(TERMS, 1))


def _attached(figures: Ledger, filled: tuple[Form, ...], judged: Panel | None, dice: Dice) -> Iterator[Block]:
    """The evaluation report and the forms."""
    if judged is not None:
        yield from report(_subject(filled[0], figures), judged, dice)
    if filled:
        yield line("项目支出绩效自评表如下。")
        yield drawn(filled, dice)


def _subject(form: Form, figures: Ledger) -> Subject:
    """The project of a form as what is evaluated."""
    name = text(form.project.name) or ""
    return Subject(name, figures.department, figures.year, spent(form), not_fiscal(form))


def _template(
    set_id: str, office: Office, figures: Ledger, filled: tuple[Form, ...], judged: Panel | None, dice: Dice
) -> Iterator[Block]:
    """Shanghai and the central departments: overview, tables, narrative, terms; forms and report behind."""
    manner = sets()[set_id]
    yield from _overview(office, figures)
    yield heading(f"第二部分 {figures.year}年度部门决算表", "part_tables")
    yield from sheets(figures, manner)
    yield heading(f"第三部分 {figures.year}年度部门决算情况说明", "part_narrative")
    yield from MANNERS[manner.narrative](figures, chapter(filled, figures.year, manner.narrative), dice)
    yield from _terms("四")
    if filled:
        yield heading("第五部分 附件", "part_attached")
        yield from _attached(figures, filled, judged, dice)


def _beijing(
    set_id: str, office: Office, figures: Ledger, filled: tuple[Form, ...], judged: Panel | None, dice: Dice
) -> Iterator[Block]:
    """Tables first; the fourth part is about performance."""
    manner = sets()[set_id]
    yield heading(f"第一部分 {figures.year}年度部门决算报表", "part_tables")
    yield from sheets(figures, manner)
    yield heading(f"第二部分 {figures.year}年度部门决算说明", "part_narrative")
    yield from MANNERS[manner.narrative](figures, [], dice)
    yield heading("六、名词解释", "part_terms")
    yield from list(_terms(""))[1:]
    yield heading(f"第四部分 {figures.year}年度部门绩效评价情况", "part_performance")
    yield heading("一、绩效评价工作开展情况", "performance")
    yield from chapter(filled, figures.year, manner.narrative)
    del office
    yield from _attached(figures, filled, judged, dice)


def _sichuan(
    set_id: str, office: Office, figures: Ledger, filled: tuple[Form, ...], judged: Panel | None, dice: Dice
) -> Iterator[Block]:
    """The tables stand behind everything."""
    manner = sets()[set_id]
    yield from _overview(office, figures)
    yield heading(f"第二部分 {figures.year}年度部门决算情况说明", "part_narrative")
    yield from MANNERS[manner.narrative](figures, chapter(filled, figures.year, manner.narrative), dice)
    yield from _terms("三")
    yield heading("第四部分 附件", "part_attached")
    yield from _attached(figures, filled, judged, dice)
    yield heading("第五部分 附表", "part_tables")
    yield from sheets(figures, manner)


_ORDER = {"shanghai": _template, "national": _template, "beijing": _beijing, "sichuan": _sichuan}
