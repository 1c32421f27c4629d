"""Invented narratives in the styles of several places: every figure with all that its sentence says, and no other."""

from pathlib import Path

import pytest
import yaml

from jixiao.model.grid import GridCell
from jixiao.model.place import Place
from jixiao.readers.accounts import accounts_of
from jixiao.readers.rows import Row

CASES = sorted((Path(__file__).parent / "narratives").glob("*.yml"))
FIELDS = (
    "item", "amount", "unit", "change", "change_direction", "change_rate", "rate_direction", "baseline",
    "baseline_amount", "completion", "share", "share_of", "reason", "note",
)


def rows_of(text, first=0):
    """The lines of a text as rows of prose."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [
        Row((GridCell(line, number, 0, Place(file="决算.txt", line=number + 1)),), number, prose=True)
        for number, line in enumerate(lines, first)
    ]


def told(figure):
    """A figure as the case files write it."""
    fields = {name: cell.text for name in FIELDS if (cell := getattr(figure, name)) is not None}
    return fields | ({"role": figure.role} if figure.role != "final" else {})


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_figure_of_a_narrative_is_read_and_no_other(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    found, rest = accounts_of(rows_of(case["rows"]))
    assert len(found) == 1
    expected = [{name: figure[name] for name in (*FIELDS, "role") if name in figure} for figure in case["figures"]]
    assert [told(figure) for figure in found[0].figures] == expected
    assert [row.cells[0].text for row in rest] == case["unread"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_concepts_and_sections_are_those_of_the_case(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    (accounts,), _ = accounts_of(rows_of(case["rows"]))
    wrong = []
    for figure, expected in zip(accounts.figures, case["figures"], strict=True):
        if figure.concept != expected.get("concept"):
            wrong.append((figure.item.text, figure.concept, expected.get("concept")))
        if "section" in expected and figure.section.text != expected["section"]:
            wrong.append((figure.item.text, figure.section.text))
    assert wrong == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_department_year_contents_and_units(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    (accounts,), _ = accounts_of(rows_of(case["rows"]))
    expected = case["accounts"]
    assert accounts.department.text == expected["department"]
    assert accounts.fiscal_year == expected["fiscal_year"]
    assert len(accounts.contents) == expected["contents"]
    assert [unit.text for unit in accounts.units] == expected["units"]


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
