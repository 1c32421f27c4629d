"""Invented narratives in the styles of several places: every figure with all that its sentence says, and no other."""

from pathlib import Path

import pytest
import yaml
from support.narratives import expected, rows_of, told

from jixiao.readers.accounts import accounts_of

CASES = sorted((Path(__file__).parent / "narratives").glob("*.yml"))

@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_figure_of_a_narrative_is_read_and_no_other(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    found, rest = accounts_of(rows_of(case["rows"]))
    assert len(found) == 1
    assert [told(figure) for figure in found[0].figures] == expected(case["figures"])
    assert [row.cells[0].text for row in rest] == case["unread"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_concepts_and_sections_are_those_of_the_case(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    (accounts,), _ = accounts_of(rows_of(case["rows"]))
    wrong = []
    for figure, case_figure in zip(accounts.figures, case["figures"], strict=True):
        if figure.concept != case_figure.get("concept"):
            wrong.append((figure.item.text, figure.concept, case_figure.get("concept")))
        if "section" in case_figure and figure.section.text != case_figure["section"]:
            wrong.append((figure.item.text, figure.section.text))
    assert wrong == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_department_year_contents_and_units(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    (accounts,), _ = accounts_of(rows_of(case["rows"]))
    stated = case["accounts"]
    assert accounts.department.text == stated["department"]
    assert accounts.fiscal_year == stated["fiscal_year"]
    assert len(accounts.contents) == stated["contents"]
    assert [unit.text for unit in accounts.units] == stated["units"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_value_stands_where_its_place_says(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    rows = rows_of(case["rows"])
    (accounts,), _ = accounts_of(rows)
    for figure in accounts.figures:
        for name in ("amount", "unit", "change", "change_rate", "share", "completion", "baseline", "reason"):
            cell = getattr(figure, name)
            if cell is not None:
                start, end = cell.at.span
                assert rows[cell.at.line - 1].cells[0].text[start:end] == cell.text
