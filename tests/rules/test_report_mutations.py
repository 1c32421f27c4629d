"""A sound report has no findings; one digit of any computed figure changed, and a rule speaks at that figure.

Planted flaws of every rule: the pairs of sound and spoilt reports in tests/rules/EVA*.yml (test_mutations.py).
"""

from decimal import Decimal

import pytest
from msgspec.structs import replace
from support.rule_reports import report_of

from jixiao.model import Cell
from jixiao.model.document import Document
from jixiao.rules import Choice, ReportCase, judge
from jixiao.scoring.report import recomputed_report

EVERY = Choice.of(None, None, preview=True)
FIGURES = [part.path for part in recomputed_report(report_of({})).parts if part.path != "survey.satisfaction"]


def found(report):
    return {(finding.code, finding.path) for finding in judge(ReportCase(report, Document("x")), EVERY).findings}


def test_the_sound_report_is_silent():
    assert found(report_of({})) == set()


def changed(report, path, by):
    """The report with the number of a cell moved by some units of its last digit."""
    def moved(cell):
        number = cell.number
        unit = Decimal(1).scaleb(min(0, number.as_tuple().exponent))
        return Cell(f"{number + by * unit:f}{'%' if cell.text.endswith('%') else ''}")

    return _changed(report, path.replace("[", ".").replace("]", "").split("."), moved)


def _changed(part, path, moved):
    if not path:
        return moved(part)
    at, rest = path[0], path[1:]
    if isinstance(part, tuple):
        return tuple(_changed(each, rest, moved) if number == int(at) else each for number, each in enumerate(part))
    return replace(part, **{at: _changed(getattr(part, at), rest, moved)})


@pytest.mark.parametrize("by", [70, -70])
@pytest.mark.parametrize("path", FIGURES)
def test_a_changed_figure_is_found_where_it_stands(path, by):
    assert path in {where for _, where in found(changed(report_of({}), path, by))}


def test_no_rule_fails_on_strange_figures():
    for strange in ("9" * 400, "-1", "0", "0." + "0" * 300 + "1", "", "五", "1e9", "100%", "5分"):
        for path in ("criteria[0].weight", "criteria[0].scores[1]", "criteria[0].average", "total.weight", "score",
                     "dimension_analysis[0].average", "dimension_analysis[0].loss_rate", "survey.valid",
                     "survey.very_satisfied", "funds[0].amount", "schedule[1].date", "grade"):
            report = _changed(report_of({}), path.replace("[", ".").replace("]", "").split("."),
                              lambda _, strange=strange: Cell(strange or None))
            assert "RUL901" not in {code for code, _ in found(report)}, (strange, path)


def test_an_empty_report_is_silent_and_no_rule_fails():
    nothing = {name: [] for name in ("rows", "experts", "dimensions", "funds", "schedule", "findings",
                                     "recommendations", "basis", "outline")}
    report = report_of({**nothing, "survey": None, "total": dict.fromkeys(("weight", "sum", "average")),
                        "score": None, "grade": None})
    assert found(report) == set()
