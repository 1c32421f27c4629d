"""Which part of the frame a row belongs to: outputs, costs, benefits, satisfaction; and what parts a form lacks."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from jixiao.rules.case import Case, Row
from jixiao.rules.knowledge.headings import BENEFITS, OUTPUTS
from jixiao.rules.knowledge.words import folded

Level = Literal["output", "cost", "benefit", "satisfaction"]

# Parts of a first-level heading that tell its part of the frame, looked for in this order.
_PARTS: tuple[tuple[str, Level], ...] = (
    ("满意", "satisfaction"), ("成本", "cost"), ("产出", "output"), ("效益", "benefit"), ("效果", "benefit"),
    ("影响", "benefit"),
)  # fmt: skip


def of_the_year(case: Case) -> tuple[Row, ...]:
    """The rows that ask for something this year: where a form prints 长期 and 年度, those of 年度."""
    annual = tuple(row for row in case.asking if row.indicator.block and "年度" in folded(row.indicator.block))
    return annual or case.asking


def level(row: Row) -> Level | None:
    """The part of the frame by the first-level heading, or else by the second; None where neither tells."""
    found = _part(folded(row.indicator.level1))
    if found is not None or row.heading is None:
        return found
    if row.heading in BENEFITS:
        return "benefit"
    return "output" if row.heading in OUTPUTS else "cost" if row.heading == "cost" else "satisfaction"


@lru_cache(maxsize=4096)
def _part(label: str) -> Level | None:
    return next((part for word, part in _PARTS if word in label), None)


def first_of(rows: tuple[Row, ...], part: Level) -> Row:
    """Where to tell what a part of the frame lacks: its first row, or else the last row of the form."""
    return next((row for row in rows if level(row) == part), rows[-1])
