"""Forms printed so that pages break inside them, and what is read of them: for `make page-breaks` and its test."""

from collections import defaultdict
from typing import NamedTuple

import msgspec

from jixiao.corpus.build import build
from jixiao.corpus.dice import Dice
from jixiao.corpus.files import pdf
from jixiao.corpus.table import cut, tables
from jixiao.layouts import layouts
from jixiao.model import Cell, text
from jixiao.readers.content import grids_of
from jixiao.readers.errors import ReadError
from jixiao.readers.understand import understood
from support.compare import compare

MARGIN = 15  # mm above and below the tables
TALL = 3000
LONG = "因上级任务调整和材料到货推迟，部分工作顺延；已重新排定计划，逐月跟踪，并由专人负责核对。"
WHERE = ("between rows", "inside a merged cell", "inside a row")


class Printed(NamedTuple):
    """A document whose pages break inside its tables."""

    name: str
    forms: tuple
    data: bytes
    manner: tuple[str, str, str]  # printed by what, broken where, which heads are repeated


class Figures(NamedTuple):
    """What was read of one document."""

    document: Printed
    cells: int
    wrong: tuple

    @property
    def silent(self):
        return [one for one in self.wrong if one.doubt is None]


def measured(document):
    """The document read and compared cell by cell."""
    name = f"{document.name}.pdf"
    try:
        forms = understood(grids_of(document.data, name), name).forms
    except ReadError:
        forms = ()
    comparison = compare(document.forms, forms)
    return Figures(document, comparison.cells, comparison.differences)


def report(all_figures):
    """A line a manner: documents, rightly joined ones, cells, wrong ones, wrong ones without a doubt."""
    table = defaultdict(lambda: [0, 0, 0, 0, 0])
    for figures in all_figures:
        for key in (figures.document.manner, ("all", "", "")):
            wrong, silent = len(figures.wrong), len(figures.silent)
            for at, more in enumerate((1, not wrong, figures.cells, wrong, silent)):
                table[key][at] += more
    head = f"{'printed by':12}{'break falls':22}{'repeated':20}{'documents':>10}{'right':>7}{'cells':>8}{'wrong':>7}"
    yield head + f"{'silent':>8}"
    for key, (count, right, cells, wrong, silent) in sorted(table.items()):
        yield f"{key[0]:12}{key[1]:22}{key[2]:20}{count:10}{right:7}{cells:8}{wrong:7}{silent:8}"


def forms_of(layout, seed, long):
    """A form of that layout, or three for a list; with `long` texts where they are asked for."""
    dice = Dice(seed)
    year = dice.between(2019, 2026)
    forms = [build(layout, year, dice) for _ in range(1 if layout.list is None else 3)]
    if layout.list is not None:
        forms = [msgspec.structs.replace(form, implementing_unit=forms[0].implementing_unit) for form in forms]
    return tuple(lengthened(form, dice) if long else form for form in forms)


def lengthened(form, dice):
    """The form with goals and reasons that take many lines."""
    goals = tuple(_longer(goal, ("expected", "actual"), dice) for goal in form.goals)
    rows = tuple(
        _longer(row, ("deviation",) if row.deviation is not None else ("level3",), dice) if row.level3 else row
        for row in form.indicators
    )
    return msgspec.structs.replace(form, goals=goals, indicators=rows)


def _longer(item, keys, dice):
    texts = {key: text(getattr(item, key)) for key in keys}
    chosen = {key: old for key, old in texts.items() if old and dice.chance(0.6)}
    more = {key: Cell(old + LONG * dice.between(1, 3)) for key, old in chosen.items()}
    return msgspec.structs.replace(item, **more)


def typst_documents(count, seed=0):
    """`count` documents printed by typst, the end of the first page at another place in each."""
    ids = sorted(layouts())
    for number in range(count):
        yield typst_document(layouts()[ids[number % len(ids)]], seed + number // len(ids), number)


def typst_document(layout, seed, number):
    """One document: `number` decides how far down the page ends and what is repeated."""
    dice = Dice(1000 * seed + number)
    torn = dice.chance(0.6)  # rows are long, and may be torn
    forms = forms_of(layout, seed, torn)
    whole = tables(forms, dice)
    name = f"{layout.id}-{number:04d}"
    repeated = dice.pick(("nothing", "nothing", "first rows", "columns", "columns, labels"))
    if "indicator" not in whole[0].roles:  # the blocks of this form are tables of their own
        repeated = "nothing"
    if repeated.startswith("columns"):
        first = whole[0].roles.index("indicator")
        parts = cut(whole[0], dice.between(first + 1, len(whole[0].roles) - 1), labels="labels" in repeated)
        paper = pdf.Paper(height=420, own_page=True, numbered=dice.chance(0.5))
        where = WHERE[_merged(whole[0], len(parts[0].roles))]
        return Printed(name, forms, pdf.draw(parts, paper), ("typst", where, repeated))
    paper = pdf.Paper(height=TALL, heads=repeated == "first rows", breakable=torn,
                      inset=dice.pick((2, 4, 6)), numbered=dice.chance(0.5))
    ends = max(mark.y for mark in pdf.marks(whole, paper)) * 25.4 / 72
    ratio = 0.2 + 0.78 * dice.between(0, 1000) / 1000
    paper = msgspec.structs.replace(paper, height=max(ends * ratio, 70) + MARGIN)
    data = pdf.draw(whole, paper)
    where = WHERE[broken(whole[0], pdf.marks(whole, paper))]
    return Printed(name, forms, data, ("typst", where, repeated))


def broken(table, marks):
    """Where the pages of a printed table break, at worst: an index into WHERE."""
    begins = {(mark.row, mark.column): mark.page for mark in marks if not mark.end}
    ends = {(mark.row, mark.column): mark.page for mark in marks if mark.end}
    if any(tile.rowspan == 1 and begins[tile.row, tile.column] != ends[tile.row, tile.column] for tile in table.tiles):
        return 2
    pages = [max(begins[tile.row, tile.column] for tile in table.row(row)) for row in range(len(table.roles))]
    breaks = [row for row in range(1, len(pages)) if pages[row] != pages[row - 1]]
    return max((_merged(table, row) for row in breaks), default=0)


def _merged(table, at):
    """1 where a break before row `at` goes through a merged cell other than the label of a whole block."""
    torn = [tile for tile in table.tiles if tile.row < at < tile.row + tile.rowspan]
    blocks = [tile for tile in torn if table.roles[tile.row] in ("indicator_head", "fund_head", "goal_head")]
    return int(len(torn) > len(blocks))
