"""Forms from the hand-made transcriptions beside the repository (../shared/gold), when they are there."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao.model import Cell, Contact, Form, FundLine, Funds, Goal, Indicator, Place, Project, Total
from jixiao.model.understanding import understand

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
LAYOUTS = {
    "qingpu": "shanghai-qingpu-self-evaluation",
    "futian": "shenzhen-futian-self-evaluation",
    "zhongwei": "ningxia-zhongwei-self-evaluation",
    "fengtai": "beijing-fengtai-self-evaluation",
    "minhang": "shanghai-minhang-target",
}
SELF_EVALUATIONS = ("qingpu", "futian", "zhongwei", "fengtai")
# Columns a form does not print at all are null on every row there, like cells left empty.
ALWAYS = {"level1", "level2", "level3", "target", "weight", "score"}

absent = pytest.mark.skipif(not GOLD.is_dir(), reason="no transcriptions beside this repository")


def every_form(*places: str) -> list:
    """The forms of these places as test parameters: (place, number of the form in its document), form."""
    if not GOLD.is_dir():
        return []
    return [
        pytest.param((place, form.at.table), form, id=f"{place}-{form.at.table}")
        for place in places or LAYOUTS for form in gold_forms(place)
    ]


def gold_forms(place: str) -> Iterator[Form]:
    """The transcribed forms of one place, with places counted in the transcription."""
    data = json.loads((GOLD / f"{place}.json").read_text(encoding="utf-8"))
    for position, form in enumerate(data["forms"], 1):
        yield _form(form, LAYOUTS[place], Place(file=f"{place}.json", table=form.get("index") or position))


def _cell(value, at=None, unit=None, sign=None, meaning=False):
    understood = understand(value, unit=unit, sign=sign) if meaning and value is not None else None
    return Cell(value, at, understood)


def _plain(kind, data, **more):
    fields = {name: _cell(data[name]) for name in kind.__struct_fields__ if data.get(name) is not None}
    return kind(**{**fields, **more})


def _rows(rows: list[dict], at: Place) -> Iterator[Indicator]:
    printed = ALWAYS | {name for row in rows for name, value in row.items() if value is not None}
    names = [name for name in Indicator.__struct_fields__ if name in printed]
    for number, row in enumerate(rows, 1):
        cells = {}
        for column, name in enumerate(names, 1):
            place = Place(file=at.file, table=at.table, row=number, column=column)
            meaning = name in ("target", "actual")
            cells[name] = _cell(row.get(name), place, row.get("unit"), row.get("nature") if meaning else None, meaning)
        yield Indicator(**cells)


def _form(data: dict, layout: str, at: Place) -> Form:
    lines = tuple(
        FundLine(source=line["source"], label=Cell(line["label"]),
                 **{name: _cell(value, at) for name, value in line.items() if name not in ("source", "label")})
        for line in data["funds"]["lines"]
    )
    return Form(
        kind=data["kind"],
        title=_cell(data["title"]),
        fiscal_year=data["fiscal_year"],
        project=_plain(Project, data["project"]),
        supervising_department=_cell(data["supervising_department"]),
        implementing_unit=_cell(data["implementing_unit"]),
        contact=_plain(Contact, data["contact"]),
        funds=Funds(_cell(data["funds"]["currency_unit"]), lines),
        goals=tuple(_plain(Goal, goal, scope=goal["scope"]) for goal in data["goals"]),
        indicators=tuple(_rows(data["indicators"], at)),
        total=_plain(Total, data["total"]),
        layout=layout,
        at=at,
    )
