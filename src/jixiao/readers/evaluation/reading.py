"""One report from its blocks: the sheet from its tables, all else from its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from jixiao.model.cell import Cell
from jixiao.model.masking import People
from jixiao.model.place import Place
from jixiao.model.report import Criterion, Dimension, EvaluationReport, Section, SheetTotal
from jixiao.readers.evaluation import subject
from jixiao.readers.evaluation.basis import basis
from jixiao.readers.evaluation.blocks import Block, Paragraph, Table
from jixiao.readers.evaluation.cut import Range
from jixiao.readers.evaluation.dimensions import dimensions
from jixiao.readers.evaluation.items import FINDINGS, RECOMMENDATIONS, items
from jixiao.readers.evaluation.lines import Line, lines_of
from jixiao.readers.evaluation.money import funds
from jixiao.readers.evaluation.people import listed_experts, people_in
from jixiao.readers.evaluation.sample import sampled
from jixiao.readers.evaluation.schedule import schedule
from jixiao.readers.evaluation.sheet import SheetRead, layout_of, main_sheet, read_sheet
from jixiao.readers.evaluation.sheet.blocks import across, down, only_blocks
from jixiao.readers.evaluation.survey import survey
from jixiao.readers.evaluation.verdict import Verdict

T = TypeVar("T")


class Read(NamedTuple):
    """A report, the rows it was read from, and whom it names."""

    report: EvaluationReport
    told: frozenset[int]
    people: People
    year_told: bool  # whether the report says which year it is about


def read_report(found: Sequence[Block], span: Range) -> Read:
    """The report that stands in these blocks of a document."""
    return _Reader(found, span).read()


class _Reader:
    def __init__(self, found: Sequence[Block], span: Range) -> None:
        self.before = found[: span.first]
        own = found[span.first : span.behind]
        self.tables = [block for block in own if isinstance(block, Table)]
        read = [(table, read_sheet(table.rows)) for table in self.tables]
        self.sheets = [sheet for _, sheet in read if sheet is not None]
        self.others = [table for table, sheet in read if sheet is None]
        title = found[span.title] if span.title is not None else None
        self.title_line = title if isinstance(title, Paragraph) else None
        above = found[span.title - 1] if span.title else None
        self.above = above if isinstance(above, Paragraph) else None
        self.lines = [line for line in lines_of(_flat(own, self.sheets)) if line.paragraph is not self.title_line]
        self.told: set[int] = set()

    def read(self) -> Read:
        title = subject.title_cell(self.title_line, self.above) if self.title_line else None
        year = subject.year(title, self.lines, self.before)
        project = subject.project(title, self.lines, self.others)
        whole = [sheet for sheet in self.sheets if not only_blocks(sheet.head)]
        main = main_sheet(whole)
        criteria = main.criteria if main else ()
        verdict = Verdict(self.lines)
        asked, lines = survey(self.lines)
        experts = (main.experts if main else ()) or self._listed()
        if title and self.title_line and self.above and len(title.text or "") > len(self.title_line.text):
            self.told |= {row.number for row in self.above.rows}  # the line above is part of the title
        self._took(verdict.told, lines, (line for line in self.lines if line.heading))
        people = people_in(self.sheets, self.others, self.lines)
        report = EvaluationReport(
            title=title, project=project, department=subject.department(title, self.lines, self.others, self.before),
            fiscal_year=year or subject.likely_year(self.lines, self.before),
            basis=self._each(basis(self.lines)),
            funds=self._each(funds(self.lines, project.text if project else None)),
            criteria=criteria, experts=experts, experts_named=bool(people.names),
            total=(main.total if main else None) or SheetTotal(),
            score=verdict.score, grade=verdict.grade or self._grade(main), scale=verdict.scale,
            conclusion=verdict.conclusion,
            sampled=self._sampled(),
            dimension_analysis=self._dimensions(criteria), survey=asked,
            schedule=self._each(schedule(self.lines)),
            findings=self._items(FINDINGS), recommendations=self._items(RECOMMENDATIONS),
            sections=tuple(Section(line.paragraph.cell(), line.section if _own(line) else None)
                           for line in self.lines if line.heading),
            layout=self._layout(main, title), at=self._at(title, main),
        )  # fmt: skip
        return Read(report, frozenset(self.told | self._sheet_rows()), people, year is not None)

    def _each(self, found: Iterable[tuple[T, Line]]) -> tuple[T, ...]:
        made = list(found)
        self._took([line for _, line in made])
        return tuple(part for part, _ in made)

    def _items(self, sections: frozenset[str]) -> tuple[Cell, ...]:
        made = list(items(self.lines, sections))
        for _, lines in made:
            self._took(lines)
        return tuple(cell for cell, _ in made)

    def _dimensions(self, criteria: Sequence[Criterion]) -> tuple[Dimension, ...]:
        made = [*self._each(dimensions(self.lines, criteria))]
        for table in self.others:
            if found := across(table.rows):
                self.told |= {row.number for row in table.rows}
                made += found
        return (*made, *(each for sheet in self.sheets if only_blocks(sheet.head) for each in down(sheet)))

    def _sampled(self) -> Cell | None:
        return next(iter(self._each(sampled(self.lines))), None)

    def _listed(self) -> tuple[Cell, ...]:
        return listed_experts(self.others)

    def _grade(self, main: SheetRead | None) -> Cell | None:
        return main.grade if main else None

    def _layout(self, main: SheetRead | None, title: Cell | None) -> str | None:
        return layout_of(main, title.text or "" if title else "") or None if main else None

    def _at(self, title: Cell | None, main: SheetRead | None) -> Place | None:
        if title is not None:
            return title.at.whole if title.at else None
        first = main.rows[0].cells[0] if main else None
        return first.at if first else None

    def _took(self, *groups: Iterable[Line]) -> None:
        self.told |= {row.number for lines in groups for line in lines for row in line.paragraph.rows}

    def _sheet_rows(self) -> set[int]:
        rows = {row.number for sheet in self.sheets for row in sheet.rows}
        rows -= {row.number for sheet in self.sheets for row in sheet.left}
        return rows | ({row.number for row in self.title_line.rows} if self.title_line else set())


def _flat(own: Sequence[Block], sheets: Sequence[SheetRead]) -> list[Block]:
    """The blocks with the rows of sheets that are one text across as paragraphs of their own."""
    left = {row.number: row for sheet in sheets for row in sheet.left if row.only is not None}
    made: list[Block] = []
    for block in own:
        made.append(block)
        if isinstance(block, Table) and left:
            for row in block.rows:
                if row.number in left:
                    made.append(Paragraph(row.cells[0].text, ((0, row.cells[0]),), (row,)))
    return made


def _own(line: Line) -> bool:
    """Whether the heading itself is known, and does not only stand in a known section."""
    return line.heading is not None and line.heading.section is not None
