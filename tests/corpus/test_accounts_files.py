"""Made-up accounts as files: they open, and hold what the paper says."""

import re
import zipfile
from io import BytesIO

import pytest
from lxml import etree

from jixiao.corpus.accounts import CELLS, KINDS, book, render, report_alone, sets
from jixiao.corpus.accounts.paper import Line
from jixiao.corpus.accounts.render import drawable, table
from jixiao.corpus.dice import Dice
from jixiao.readers import read_document

BOOKS = [book(set_id, 11) for set_id in sets()]


def packed(text):
    return "".join(text.split())


def texts(one):
    """The paragraphs and cells of the paper, without the forms."""
    for block in one.paper.blocks:
        if isinstance(block, Line):
            yield block.text
        elif hasattr(block, "rows"):
            yield from (box.text for row in (*block.heads, *block.rows) for box in row)
            yield from (slot.text for slot in (*block.above, *block.below))


@pytest.mark.parametrize("one", BOOKS, ids=lambda one: one.name)
@pytest.mark.parametrize("kind", ["txt", CELLS, "html", "docx"])
def test_a_file_holds_every_text(one, kind):
    data = render(one.paper, kind, Dice(1))
    if kind == "docx":
        with zipfile.ZipFile(BytesIO(data)) as archive:
            assert archive.testzip() is None
            tree = etree.fromstring(archive.read("word/document.xml"))
        whole = packed("".join(tree.itertext("{*}t")))
    elif kind == "html":
        whole = packed("".join(etree.fromstring(data, etree.HTMLParser()).itertext()))
    else:
        whole = packed(data.decode())
    assert [text for text in texts(one) if packed(text) not in whole] == []


@pytest.mark.parametrize("one", BOOKS, ids=lambda one: one.name)
def test_a_sheet_for_every_table(one):
    with zipfile.ZipFile(BytesIO(render(one.paper, "xlsx", Dice(4)))) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
        shared = packed("".join(etree.fromstring(archive.read("xl/sharedStrings.xml")).itertext()))
    assert all(packed(title) in shared for _, title in sets()[one.set].tables)


@pytest.mark.needs("chinese-font")
def test_pdf_has_pages():
    pypdfium2 = pytest.importorskip("pypdfium2")
    document = pypdfium2.PdfDocument(render(BOOKS[1].paper, "pdf", Dice(2)))
    assert len(document) > 8
    whole = packed("".join(page.get_textpage().get_text_range() for page in document))
    assert "收入支出决算总表" in whole
    assert BOOKS[1].ledger.department in whole


@pytest.mark.parametrize("one", BOOKS, ids=lambda one: one.name)
def test_rows_of_a_table_are_filled_to_the_end(one):
    """No box overlaps another, and no row is shorter than its table."""
    for block in one.paper.blocks:
        if not hasattr(block, "rows"):
            continue
        drawn = table(block)
        taken = [
            (tile.row + down, tile.column + over)
            for tile in drawn.tiles for down in range(tile.rowspan) for over in range(tile.colspan)
        ]
        assert len(taken) == len(set(taken)) == len(drawn.roles) * len(drawn.widths), block.key


def test_prose_is_a_table_without_cells():
    drawn = drawable(BOOKS[0].paper)
    assert not drawn[0].tiles
    assert drawn[0].below[0] == f"{BOOKS[0].ledger.department}{BOOKS[0].ledger.year}年度部门决算"
    assert sum(bool(each.tiles) for each in drawn) == 9 + 1 + len(BOOKS[0].forms)


@pytest.mark.parametrize("kind", KINDS)
def test_forms_of_the_document_are_read(kind):
    one = BOOKS[2]
    document = read_document(render(one.paper, kind, Dice(5)), f"决算.{kind}")
    assert [form.project.name.text for form in document.forms] == [form.project.name.text for form in one.forms]


def test_a_report_alone():
    one = report_alone(3, experts=4)
    assert re.search("项目绩效评价报告", render(one.paper, "txt", Dice(0)).decode())
    assert not one.forms
