"""Flaws of the evaluation report: the sheet of the experts, and what the text says of it."""

from __future__ import annotations

from decimal import Decimal

from jixiao.corpus.accounts.flaws._frame import Case, Spoilt, flaw
from jixiao.corpus.accounts.paper import Line, Paper, Slot, changed
from jixiao.corpus.evaluation.panel import GRADES, panel
from jixiao.corpus.evaluation.report import report
from jixiao.wording.numbers import plain

NAMES = ("卫青禾", "沈望舒", "韩知秋", "杨听雨", "许长庚", "何见微", "吕归帆")


@flaw("E-01")
def score_above_weight(case: Case) -> Spoilt | None:
    """An expert gives more than a criterion weighs."""
    weight, key = case.amount("panel.row:0.weight"), case.some(("panel.row:0.expert:0", "panel.row:0.own"))
    return case.put({key: plain(weight + 1)}) if key and weight is not None else None


@flaw("E-01")
def score_missing(case: Case) -> Spoilt | None:
    """An expert gives no score."""
    return case.put({"panel.row:1.expert:0": ""})


@flaw("E-02")
def row_sum_off(case: Case) -> Spoilt | None:
    """合计 of a criterion is not what the experts gave."""
    return _plain(case, "panel.row:2.sum", Decimal("1.5"))


@flaw("E-02")
def row_mean_off(case: Case) -> Spoilt | None:
    """平均分 of a criterion is not its mean."""
    return _plain(case, "panel.row:3.average", Decimal("-0.35"))


@flaw("E-02")
def expert_total_off(case: Case) -> Spoilt | None:
    """总分 of an expert is not what he gave."""
    return _plain(case, "panel.total.expert:1", Decimal("-2.4"))


@flaw("E-02")
def total_mean_off(case: Case) -> Spoilt | None:
    """The mean of the totals is not the means together."""
    return _plain(case, "panel.total.average", Decimal("-0.83"))


@flaw("E-02")
def sum_of_totals_off(case: Case) -> Spoilt | None:
    """合计 of 总分 is not what the experts gave together."""
    return _plain(case, "panel.total.sum", Decimal("3.3"))


@flaw("E-21")
def weights_not_total(case: Case) -> Spoilt | None:
    """分值 of 总分 is not the weights together."""
    return case.put({"panel.total.weight": "98"})


@flaw("E-03", "E-02")
def expert_far_from_the_others(case: Case) -> Spoilt | None:
    """An expert gives nothing where the others give nearly all; sums and means follow."""
    filled = case.book.panel
    if filled is None or filled.experts < 3:
        return None
    at = max(range(len(filled.rows)), key=lambda at: filled.rows[at].weight)
    given = filled.rows[at].scores[0]
    cells = {f"panel.row:{at}.expert:0": -given, f"panel.row:{at}.sum": -given, "panel.total.expert:0": -given}
    cells |= {"panel.total.sum": -given}
    texts = {key: plain((case.amount(key) or Decimal(0)) + off) for key, off in cells.items()}
    return case.put(texts)


@flaw("E-04")
def too_little_for_results(case: Case) -> Spoilt | None:
    """The whole report rests on criteria that give 50 of 100 points to output and benefit."""
    one, blocks = case.book, list(case.paper.blocks)
    if one.subject is None or one.panel is None or one.subject.whole:
        return None
    begin = next(at for at, block in enumerate(blocks) if isinstance(block, Line) and _titled(block))
    end = next(at for at, block in enumerate(blocks) if block.key == "section:7") + 2
    other = panel("paperwork", one.panel.experts, case.dice)
    paper = Paper((*blocks[:begin], *report(one.subject, other, case.dice), *blocks[end:]))
    return Spoilt(paper, frozenset(changed(case.paper, paper)))


@flaw("E-07")
def grade_not_of_the_score(case: Case) -> Spoilt | None:
    """The grade is another than the scale gives."""
    grade = case.texts.get("conclusion.grade")
    names = [name for _, name in GRADES]
    return case.put({"conclusion.grade": names[names.index(grade) + 1]}) if grade else None


@flaw("E-22")
def conclusion_not_of_the_sheet(case: Case) -> Spoilt | None:
    """综合得分 of the conclusion is not 平均分 of the sheet."""
    return _plain(case, "conclusion.score", Decimal("-1.13"))


@flaw("E-08")
def lost_rate_off(case: Case) -> Spoilt | None:
    """失分率 is not what weight and mean give."""
    key = case.some(case.like("dimension:", ".loss"))
    return case.moved(key, by=Decimal("1.62")) if key else None


@flaw("E-23")
def mean_of_dimension_off(case: Case) -> Spoilt | None:
    """平均分 of a level 2 is not what its criteria have."""
    key = case.some(case.like("dimension:", ".average"))
    return case.moved(key, by=Decimal("-0.44")) if key else None


@flaw("E-23")
def mean_of_block_off(case: Case) -> Spoilt | None:
    """综合得分 of a level 1 is not what its criteria have."""
    key = case.some(case.like("block:", ".average"))
    return case.moved(key, by=Decimal("-0.52")) if key else None


@flaw("E-09")
def section_missing(case: Case) -> Spoilt | None:
    """No recommendations."""
    keys = ("section:6", *case.like("recommendation:", ""))
    return case.without(*keys)


@flaw("E-10")
def sample_too_small(case: Case) -> Spoilt | None:
    """The sample covers less than 30 % of the money."""
    return case.put({"sampled.share": "18%"}) if "sampled.share" in case.texts else None


@flaw("E-13")
def experts_named(case: Case) -> Spoilt | None:
    """The names of the experts stand over their columns."""
    if case.book.panel is None or case.book.panel.experts == 1:
        return None
    return case.put({f"panel.head:{4 + at}": NAMES[at] for at in range(case.book.panel.experts)})


def _titled(line: Line) -> bool:
    return any(isinstance(part, Slot) and part.key == "report.title" for part in line.parts)


def _plain(case: Case, key: str, off: Decimal) -> Spoilt | None:
    """The figure greater by `off`, without zeros at its end, as the sheet writes it."""
    before = case.amount(key)
    return case.put({key: plain(before + off)}) if before is not None else None
