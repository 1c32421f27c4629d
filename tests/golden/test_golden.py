"""Whole documents written by hand: what must be read, scored and found in each folder `<layout>/<story>/`.

`form.json` is the document without places: a cell is its printed text, null where it was left empty, or
text and doubt; what is understood of a value has tests of its own. `score.txt` is the trace, `findings.txt`
one finding a line. After `--regold` read every difference against `source.txt` as a careful person would.
"""

import json
from pathlib import Path

import pytest

from jixiao import api
from jixiao.layouts import layouts
from jixiao.model import Cell, Place
from jixiao.scoring.explain import lines

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/*/source.txt"))
SILENT = ("problems", "schema_version")  # problems stand in findings.txt


@pytest.fixture(params=FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def folder(request):
    return request.param


@pytest.fixture
def document(folder):
    return api.read((folder / "source.txt").read_bytes(), name="source.txt")


def test_each_story_is_told(folder):
    told = (folder / "story.md").read_text(encoding="utf-8").splitlines()
    assert told[0].startswith("# ")
    assert 2 <= len(told) <= 5


def test_form_is_read(folder, document, golden):
    golden(folder / "form.json", json.dumps(_plain(document), ensure_ascii=False, indent=1) + "\n")


def test_form_is_recognised(folder, document):
    """A form of an invented place is taken for the general layout where nothing but the place tells the two apart."""
    layout = layouts()[folder.parent.name]
    assert {form.layout for form in document.forms} == {layout.extends if layout.places else layout.id}


def test_form_is_scored(folder, document, golden):
    traces = [line for form in document.forms if form.kind != "target" for line in lines(api.score(form))]
    golden(folder / "score.txt", "".join(f"{line}\n" for line in traces))


def test_form_is_checked(folder, document, golden):
    found = [
        f"form {number} {finding.code} {finding.level} {finding.path or '-'} {finding.message}\n"
        for number, form in enumerate(document.forms, 1)
        for finding in api.check(form)
    ]
    golden(folder / "findings.txt", "".join(found))


def _plain(value):
    """The document as a person writes it down: no places, absent fields left out."""
    if isinstance(value, Cell):
        return {"text": value.text, "doubt": value.doubt} if value.doubt else value.text
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if not hasattr(value, "__struct_fields__"):
        return value
    plain = {name: _plain(getattr(value, name)) for name in value.__struct_fields__ if _told(value, name)}
    return {name: part for name, part in plain.items() if part != {}}


def _told(value, name):
    part = getattr(value, name)
    return name not in SILENT and part not in (None, ()) and not isinstance(part, Place)
