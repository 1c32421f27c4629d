"""An evaluation report computed again: means, sums, totals, points of the levels and lost-point rates.

Sources: regulations 1.8 and Appendix A (SC-42), practice of a published evaluation report (S4, V). How many places a
figure is rounded to is what the page prints (docs/decisions/0003-printed-precision.md).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jixiao.model import Cell, number
from jixiao.model.report import EvaluationReport, SheetTotal
from jixiao.scoring.inputs import given
from jixiao.scoring.panel_steps import MEANS_ADDED, added, mean
from jixiao.scoring.recomputed import Recomputed
from jixiao.scoring.report_dimensions import dimension_parts
from jixiao.scoring.report_kept import by_column, exact_points
from jixiao.scoring.report_sheet import Block, Row, Sheet, scores
from jixiao.scoring.report_survey import survey_parts
from jixiao.scoring.result import Input, Score
from jixiao.scoring.ways import Spot, Way, computed, left_open
from jixiao.wording.language import Term

SCORES_ADDED: Term = ("各专家评分相加", "scores of the experts added")
MEAN: Term = ("专家平均分", "mean of the experts")
TRIMMED: Term = ("去掉一个最高分和一个最低分的平均分", "mean without one highest and one lowest score")
LEFT_OUT: Term = ("所印平均分去掉一个最高分和一个最低分后才相符",
                  "the printed means fit without one highest and one lowest score")
ROWS_ADDED: Term = ("各行相加", "rows added")
SHEET_TOTAL: Term = ("评分表总分", "total of the sheet")
SCORE_MISSING: Term = ("有专家的评分缺失或读不懂", "a score is missing or cannot be read")
SELF: Term = ("自评得分", "self-evaluation")
RECHECK: Term = ("复核得分", "re-check")
SUM: Term = ("合计", "sum")
AVERAGE: Term = ("平均分", "mean")
RELATIVE: Term = ("下级指标的权重是占上级指标的比例，得分怎样折算没有写明",
                  "the weights are shares of the level above; how scores are weighed is not told")
ROW_MISSING: Term = ("有的行没有印或读不懂", "a row does not print it, or it cannot be read")


def recomputed_report(report: EvaluationReport, sheet: Sheet | None = None) -> Recomputed:
    """The figures of the report that follow from others, in printed order; `sheet` where it is at hand already."""
    sheet = sheet or Sheet(report)
    parts = [*_levels(sheet), *_rows(sheet)]
    parts += [*_total(report.total, sheet), *_conclusion(report, sheet)]
    parts += dimension_parts(report.dimension_analysis, sheet)
    if report.survey is not None:
        parts += survey_parts(report.survey)
    return Recomputed(tuple(parts))


def _rows(sheet: Sheet) -> list[Score]:
    """Sums and means of the rows, each column with the places it keeps."""
    found = [part for row in sheet.rows for part in _row(row)]
    kept = {part.path: part for name in (".sum", ".average")
            for part in by_column(part for part in found if part.path.endswith(name))}  # fmt: skip
    return [kept[part.path] for part in found]


def _row(row: Row) -> Iterator[Score]:
    """Sum and mean of the experts' scores, where the sheet prints them and has experts."""
    criterion, label, inputs = row.criterion, row.label, row.given
    if not criterion.scores:
        return
    for name, cell in (("sum", criterion.sum), ("average", criterion.average)):
        if cell is None:
            continue
        spot = Spot(f"{row.path}.{name}", label, cell, row.weight)
        if inputs is None:
            yield left_open(spot, "sum" if name == "sum" else "mean", SCORE_MISSING)
        elif name == "sum":
            yield computed(spot, "sum", [Way(SCORES_ADDED, (added(SCORES_ADDED, inputs),))])
        else:
            yield _mean(spot, row)


def _mean(spot: Spot, row: Row) -> Score:
    """The mean, of the middle scores where the sheet leaves out the highest and the lowest."""
    found = computed(spot, "mean", [Way(MEAN, (mean(TRIMMED if row.trimmed else MEAN, row.counted or ()),))])
    return replace(found, because=LEFT_OUT[0], because_en=LEFT_OUT[1]) if row.trimmed else found


def _levels(sheet: Sheet) -> Iterator[Score]:
    """The points of the first and second levels, each at the first row of its block."""
    for level, blocks in (("level1", sheet.level1), ("level2", sheet.level2)):
        for names, block in blocks.items():
            printed = ((row.path, getattr(row.criterion, f"{level}_weight")) for row in block.rows)
            path, cell = next((each for each in printed if each[1] is not None), ("", None))
            if cell is not None:
                yield _weights(Spot(f"{path}.{level}_weight", "/".join(filter(None, names)), cell), block)


def _weights(spot: Spot, block: Block) -> Score:
    if block.weights is None:
        return left_open(spot, "sum", ROW_MISSING)
    return exact_points(computed(spot, "sum", [Way(ROWS_ADDED, (block.weights,))]), block.weights)


def _total(total: SheetTotal, sheet: Sheet) -> Iterator[Score]:
    """The last row of the sheet: points, every expert's total, the sum of all, and their mean."""
    if not sheet.rows:
        return
    if total.weight is not None:
        yield _weights(Spot("total.weight", "总分", total.weight), sheet.whole)
    for name, term in (("self_score", SELF), ("recheck_score", RECHECK)):
        if getattr(total, name) is not None:
            yield _column(_of_total(name, term, getattr(total, name)), name, sheet)
    yield from by_column(_experts(total, sheet))
    if total.sum is not None:
        yield _sum_of_all(_of_total("sum", SUM, total.sum), total, sheet)
    if total.average is not None:
        yield _overall(_of_total("average", AVERAGE, total.average), sheet)


def _experts(total: SheetTotal, sheet: Sheet) -> Iterator[Score]:
    """The total of every expert against his column."""
    columns = list(zip(*(row.given for row in sheet.rows if row.given is not None), strict=True))
    whole = all(row.given is not None for row in sheet.rows)
    for at, cell in enumerate(total.scores):
        spot = _of_total(f"scores[{at}]", _expert(sheet, at), cell)
        if whole and at < len(columns) and not sheet.relative:
            inputs = [_called(each, row) for each, row in zip(columns[at], sheet.rows, strict=True)]
            yield computed(spot, "total", [Way(ROWS_ADDED, (added(ROWS_ADDED, inputs),))])
        else:
            yield left_open(spot, "total", SCORE_MISSING)


def _of_total(name: str, term: Term, cell: Cell | None) -> Spot:
    """A cell of the last row: 总分/平均分."""
    return Spot(f"total.{name}", f"总分/{term[0]}", cell, label_en=f"total/{term[1]}")


def _expert(sheet: Sheet, at: int) -> Term:
    """The printed head of an expert's column, or its number."""
    printed = sheet.experts[at] if at < len(sheet.experts) else None
    number_ = f"专家{at + 1}"
    return (printed, printed) if printed not in (None, number_) else (number_, f"expert {at + 1}")


def _called(each: Input, row: Row) -> Input:
    return Input(row.name, each.text, each.value, each.path, each.at, each.doubt)


def _column(spot: Spot, name: str, sheet: Sheet) -> Score:
    """A column of scores added; rows that print none count as nothing only where all others do not either."""
    cells = [(row, getattr(row.criterion, name)) for row in sheet.rows]
    inputs = [given(row.name, cell, f"{row.path}.{name}", number(cell)) for row, cell in cells]
    if any(each.value is None for each in inputs):
        return left_open(spot, "total", ROW_MISSING)
    if sheet.relative:
        return left_open(spot, "total", RELATIVE)
    return computed(spot, "total", [Way(ROWS_ADDED, (added(ROWS_ADDED, inputs),))])


def _sum_of_all(spot: Spot, total: SheetTotal, sheet: Sheet) -> Score:
    """The totals of the experts added; where they are not printed, the sums of the rows."""
    inputs = scores(total.scores, sheet.experts, "total")
    if len(inputs) != len(sheet.experts) or not inputs or any(each.value is None for each in inputs):
        return _column(spot, "sum", sheet)
    label: Term = ("各专家总分相加", "totals of the experts added")
    return computed(spot, "sum", [Way(label, (added(label, inputs),))])


def _overall(spot: Spot, sheet: Sheet) -> Score:
    """The means of the rows added, and the mean of the experts' totals: they part where means were rounded."""
    if not sheet.whole.ways or sheet.relative:
        return left_open(spot, "total", RELATIVE if sheet.relative else ROW_MISSING)
    names: tuple[Term, Term] = (MEANS_ADDED, ("各专家总分的平均分", "mean of the experts' totals"))
    named = [Way(name, way.steps) for name, way in zip(names, sheet.whole.ways, strict=False)]
    return computed(spot, "total", named)


def _conclusion(report: EvaluationReport, sheet: Sheet) -> Iterator[Score]:
    """综合得分 in the text against the total of the sheet."""
    if report.score is None or not sheet.rows:
        return
    spot = Spot("score", "综合得分", report.score, label_en="overall score")
    right = _overall(spot, sheet) if sheet.whole.ways and not sheet.relative else None
    for name in ("average", "recheck_score", "self_score"):
        cell = getattr(report.total, name)
        if (value := number(cell)) is not None:
            printed = given("总分", cell, f"total.{name}", value)
            found = computed(spot, "total", [Way(SHEET_TOTAL, (added(SHEET_TOTAL, [printed]),))])
            # what the rows come to is right, though the total of the sheet is not
            yield right if right is not None and not fits(found) and fits(right) else found
            return
    yield _overall(spot, sheet) if sheet.whole.ways else left_open(spot, "total", ROW_MISSING)


def fits(part: Score) -> bool:
    """Whether the printed figure is the one computed again."""
    return part.standing in ("agrees", "inside")
