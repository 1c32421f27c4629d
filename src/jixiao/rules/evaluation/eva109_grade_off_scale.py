"""评价等级与综合得分不符。

## 为什么
等级按综合得分所在的分数段定；印错等级，结果应用就跟着错。分数段按单位所在地的评分标准，没有的按全国标准。
## 反例
综合得分 84，等级“优”。
## 正例
综合得分 84，等级“良”。
## 怎么改
按综合得分改等级；得分有误的先改得分。当地另有分数段的，在报告中写明。

## Why
The grade follows from the range of the score; a wrong one leads to wrong consequences. Ranges are those of the place,
or the national ones.
## Bad example
Score 84, grade “excellent”.
## Good example
Score 84, grade “good”.
## Repair
Correct the grade by the score; where the score is wrong, correct that first. Tell the local ranges where there are
such.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from jixiao.model import Cell, Form
from jixiao.model.cell import number, text
from jixiao.model.grade_scale import scale_in
from jixiao.model.report import EvaluationReport
from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.words import folded
from jixiao.scoring import Standard, standard_for, standards
from jixiao.wording.numbers import plain

SECTION = "grade."
Own = tuple[tuple[Decimal, str], ...]


@rule(
    code="EVA109", name="grade-off-scale", title_en="The grade is not that of the score", level="warning", forms=REPORT,
    basis=("E-07",), since="0.1", scope="report", needs=("grade",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    printed, (path, cell) = folded(case.report.grade), _score(case.report)
    score, scales, own = number(cell), _scales(case.report, printed), scale_in(text(case.report.scale) or "")
    if score is not None and _meant(_short(printed), _longest(_short(name) for _, name in own)):
        yield from _by_own_scale(case.report, score, path, own)
        return
    if score is None or not scales:
        yield unjudged("grade", "等级或综合得分读不懂", "the grade or the score cannot be read")
        return
    expected = list(dict.fromkeys(grade for each in scales if (grade := each.grade(score)) is not None))
    if expected and not any(_meant(printed, _names(each)) == each.grade(score) for each in scales):
        right = "或".join(expected)
        yield at("grade", f"综合得分 {plain(score)}，等级印“{text(case.report.grade)}”，应为“{right}”",
                 f"the score is {plain(score)} and the grade “{text(case.report.grade)}”, should be “{right}”",
                 expected=right, uses=[path])


def _by_own_scale(report: EvaluationReport, score: Decimal, path: str, own: Own) -> Iterator[Remark]:
    """The grade against the scale that the report itself prints; on a bound it is left open which side counts."""
    meant = _meant(_short(folded(report.grade)), _longest(_short(name) for _, name in own))
    right = next((name for low, name in own if score >= low), own[-1][1])
    if meant != _short(right) and all(score != low for low, _ in own):
        yield at("grade", f"综合得分 {plain(score)}，等级印“{text(report.grade)}”，按报告所写标准应为“{right}”",
                 f"the score is {plain(score)} and the grade “{text(report.grade)}”, should be “{right}” by the scale "
                 "of the report", expected=right, uses=[path, "scale"])


def _score(report: EvaluationReport) -> tuple[str, Cell | None]:
    """The score of the conclusion, or else the total of the sheet."""
    return ("score", report.score) if number(report.score) is not None else ("total.average", report.total.average)


def _scales(report: EvaluationReport, printed: str) -> list[Standard]:
    """The standard of the department's own forms, or else every one that knows a grade of this name."""
    own = standard_for(Form(kind="self_evaluation", supervising_department=report.department,
                            fiscal_year=report.fiscal_year))
    if _meant(printed, _names(own)):
        return [own]
    return [each for each in standards() if _meant(printed, _names(each))]


def _names(standard: Standard) -> list[str]:
    """The grades of the standard, the longest name first: 不合格 before 合格."""
    known = [key.removeprefix(SECTION) for key in standard.settings if key.startswith(SECTION)]
    return _longest(known)


def _short(name: str) -> str:
    """优秀 and 优 are one grade."""
    for long in ("优秀", "良好", "中等"):
        name = name.replace(long, long[0])
    return name.replace("较差", "差")


def _longest(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _meant(printed: str, names: list[str]) -> str | None:
    """The one grade that is named: 优, “优”, 优秀; None where none or several are."""
    rest, found = printed, []
    for name in names:
        if name in rest:
            found.append(name)
            rest = rest.replace(name, "")
    return found[0] if len(found) == 1 else None
