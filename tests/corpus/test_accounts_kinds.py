"""One made-up document in every kind of file: the same tables, figures, report and forms are read from all."""

import pytest

from jixiao.corpus.accounts import CELLS, book, render, sets
from jixiao.corpus.accounts.paper import Paper, Sheet
from jixiao.corpus.accounts.render import drawable
from jixiao.corpus.dice import Dice
from jixiao.corpus.files import docx, xlsx
from jixiao.model import number, text
from jixiao.readers import read_document
from jixiao.readers.office import converted

SEED = 33
WHOLE = {set_id: book(set_id, SEED) for set_id in sets()}
SHEETS = {
    "one sheet": xlsx.Manner(stacked=True),
    "one sheet from B2 on": xlsx.Manner(stacked=True, offset=True, locked=True),
    "a sheet a table": xlsx.Manner(),
    "sheets called like tables": xlsx.Manner(named=True, words=True),
}


def tables(document):
    """Kinds, titles, units, columns and notes of the tables, and their rows by what they are, with their amounts."""
    for accounts in document.accounts:
        for table in accounts.tables:
            yield table.kind, text(table.number), text(table.unit_name), text(table.currency_unit), table.columns
            yield from (("note", text(note)) for note in table.notes)
            for row in table.rows:
                yield row.concept, row.side, text(row.code), text(row.name), tuple(map(number, row.values))


def told(document):
    """What is read beside the tables: figures, sections, the report and the forms."""
    for accounts in document.accounts:
        yield text(accounts.title), text(accounts.department), accounts.fiscal_year, accounts.layout
        yield len(accounts.sections), ["".join(text(line).split()) for line in accounts.contents]
        for figure in accounts.figures:
            yield figure.concept, figure.role, number(figure.amount), number(figure.change), number(figure.change_rate)
    for report in document.reports:
        yield report.layout, number(report.total.average), len(report.experts), len(report.dimension_analysis)
        yield from (tuple(map(number, criterion.scores)) for criterion in report.criteria)
    yield from ((text(form.project.name), len(form.indicators)) for form in document.forms)


def alike(set_id, data, name):
    document = read_document(data, name)
    expected = read_document(render(WHOLE[set_id].paper, "txt", Dice(1)), "决算.txt")
    assert list(tables(document)) == list(tables(expected))
    assert list(told(document)) == list(told(expected))


@pytest.mark.parametrize("set_id", sets())
@pytest.mark.parametrize("kind", ["docx", "html", CELLS, pytest.param("pdf", marks=pytest.mark.needs("chinese-font"))])
def test_every_kind_is_read_like_text(set_id, kind):
    alike(set_id, render(WHOLE[set_id].paper, kind, Dice(SEED)), f"决算.{kind}")


@pytest.mark.parametrize("set_id", sets())
@pytest.mark.parametrize("manner", SHEETS)
def test_workbooks_are_read_like_text(set_id, manner):
    alike(set_id, xlsx.draw(drawable(WHOLE[set_id].paper), SHEETS[manner]), "决算.xlsx")


@pytest.mark.parametrize("set_id", sets())
@pytest.mark.parametrize("manner", SHEETS)
def test_workbooks_of_tables_alone(set_id, manner):
    whole = WHOLE[set_id].paper
    paper = Paper(tuple(block for block in whole.blocks if isinstance(block, Sheet) and len(block.above) > 1))
    document = read_document(xlsx.draw(drawable(paper), SHEETS[manner]), "公开表.xlsx")
    assert list(tables(document)) == list(tables(read_document(render(whole, "txt", Dice(1)), "决算.txt")))


@pytest.mark.needs("soffice", "chinese-font")
@pytest.mark.parametrize(("kind", "target"), [("docx", "doc"), ("docx", "pdf"), ("xlsx", "xls"), ("xlsx", "pdf")])
def test_files_of_an_office_suite_are_read_like_text(kind, target):
    set_id, paper = "sichuan-14", drawable(WHOLE["sichuan-14"].paper)
    data = docx.draw(paper, docx.Manner(), Dice(1)) if kind == "docx" else xlsx.draw(paper, SHEETS["a sheet a table"])
    alike(set_id, converted(data, f"决算.{kind}", kind, target), f"决算.{target}")
