"""Made-up forms as files: sound of themselves, and read back cell by cell as what they were made of.

Run by itself, `PYTHONPATH=tests python tests/corpus/test_files.py KIND [SEEDS [DIR]]`, it lists what is misread
and, with DIR, keeps those files.
"""

import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from support.compare import compare

from jixiao.corpus import files, generate, write
from jixiao.corpus.dice import Dice
from jixiao.corpus.files.xlsx import Manner, value_of
from jixiao.corpus.page import list_page, page
from jixiao.corpus.table import cut, table, tables
from jixiao.layouts import layouts
from jixiao.model.schema import from_json
from jixiao.readers.content import grids_of
from jixiao.readers.understand import understood

KINDS = ("docx", "html", "pdf", "xlsx")
# PDF files are set with the fonts of the machine.
SET = [pytest.param(kind, marks=pytest.mark.needs("chinese-font")) if kind == "pdf" else kind for kind in KINDS]
SEEDS = range(3)
SAMPLES = tuple(generate(28, 4, slips=False))


def samples(layout, seeds):
    """Documents of one layout, each with its seed."""
    for seed in seeds:
        yield seed, *generate(1, 100 * seed + 7, layouts=[layout], slips=False)


def read(data, name):
    return understood(grids_of(data, name), name).forms


def squares(drawn):
    """How often each place of the table is covered by a tile."""
    found = {}
    for tile in drawn.tiles:
        for row in range(tile.row, tile.row + tile.rowspan):
            for column in range(tile.column, tile.column + tile.colspan):
                found[row, column] = found.get((row, column), 0) + 1
    return found


def whole(drawn):
    """What `squares` must be: every place once."""
    return {(row, column): 1 for row in range(len(drawn.roles)) for column in range(len(drawn.widths))}


@pytest.mark.parametrize("kind", SET)
@pytest.mark.parametrize("layout", sorted(layouts()))
def test_files_are_read_as_what_they_were_made_of(layout, kind):
    for seed, sample in samples(layout, SEEDS):
        comparison = compare(sample.forms, read(files.render(sample.forms, kind, Dice(seed)), f"{layout}.{kind}"))
        wrong = comparison.silent if kind == "pdf" else comparison.differences
        assert not wrong, f"seed {seed}: " + "\n".join(map(str, wrong))


def test_every_kind_is_found():
    assert tuple(files.kinds()) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_same_seed_same_file(kind):
    forms = SAMPLES[0].forms
    assert files.render(forms, kind, Dice(5)) == files.render(forms, kind, Dice(5))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_tiles_cover_the_table_once(sample):
    for drawn in tables(sample.forms, Dice(1)):
        assert squares(drawn) == whole(drawn)


@pytest.mark.parametrize("labels", [True, False])
@pytest.mark.parametrize("sample", SAMPLES[:14], ids=lambda sample: sample.name)
def test_a_torn_table_is_two_whole_ones(sample, labels):
    drawn = tables(sample.forms, Dice(1))[0]
    for at in range(1, len(drawn.roles)):
        upper, lower = cut(drawn, at, labels=labels)
        assert squares(upper) == whole(upper)
        assert squares(lower) == whole(lower)


@pytest.mark.parametrize("layout", layouts().values(), ids=lambda layout: layout.id)
def test_a_table_holds_the_texts_of_its_page(layout):
    _, sample = next(samples(layout.id, [1]))
    one = layout.list is None
    drawn = page(sample.forms[0], layout, Dice(1)) if one else list_page(sample.forms, layout, Dice(1))
    texts = [box.text for row in drawn.rows for box in row.boxes if not box.covered]
    headings = [heading for _, heading in drawn.headings]
    assert sorted(tile.text for tile in table(drawn).tiles) == sorted(texts + headings)


@pytest.mark.parametrize("sample", SAMPLES[:14], ids=lambda sample: sample.name)
def test_office_files_are_sound_zips_of_xml(sample):
    for kind in ("docx", "xlsx"):
        with zipfile.ZipFile(BytesIO(files.render(sample.forms, kind, Dice(2)))) as archive:
            assert archive.testzip() is None
            for name in archive.namelist():
                etree.fromstring(archive.read(name))


@pytest.mark.parametrize(
    ("text", "number", "shape"),
    [
        ("805,320", 805320, "#,##0"),
        ("613500.00", 613500, "0.00"),
        ("97.46%", 0.9746, "0.00%"),
        ("100.0", 100, "0.0"),
        ("1,234.50", 1234.5, "#,##0.00"),
        ("2024-01-31", 45322, "yyyy-mm-dd"),
        ("2024年1月", 45292, 'yyyy"年"m"月"'),
    ],
)
def test_a_figure_is_a_number_that_displays_it(text, number, shape):
    value = value_of(text, Manner(dates=True))
    assert (value.number, value.shape) == (number, shape)


@pytest.mark.parametrize("text", ["=100%", "≥95%", "007", "1,23", "995293201128226927355", "10分", "-", "", "2024-02"])
def test_what_no_number_displays_stays_text(text):
    assert value_of(text, Manner(dates=True)) is None


@pytest.mark.parametrize("kind", KINDS)
def test_written_files_are_documents(kind, tmp_path):
    write(SAMPLES[0], tmp_path, kind, 3)
    expected = from_json((tmp_path / f"{SAMPLES[0].name}.expected.json").read_text(encoding="utf-8"))
    assert expected.source == f"{SAMPLES[0].name}.{kind}"
    assert (tmp_path / expected.source).read_bytes() == files.render(SAMPLES[0].forms, kind, Dice(3))


def tell(kind, count="3", folder=None):
    """The misread cells of many files of one kind."""
    cells, wrong, silent = 0, 0, 0
    for layout in sorted(layouts()):
        for seed, sample in samples(layout, range(int(count))):
            data = files.render(sample.forms, kind, Dice(seed))
            comparison = compare(sample.forms, read(data, f"{layout}.{kind}"))
            cells += comparison.cells
            wrong += len(comparison.differences)
            silent += len(comparison.silent)
            for line in comparison.differences[:6]:
                print(layout, seed, line)
            if folder and comparison.differences:
                Path(folder).mkdir(parents=True, exist_ok=True)
                (Path(folder) / f"{layout}-{seed}.{kind}").write_bytes(data)
    print(f"{kind}: {cells} cells, {wrong} wrong, {silent} silently")


if __name__ == "__main__":
    tell(*sys.argv[1:])
