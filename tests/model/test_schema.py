"""The JSON of a document: read back without loss, valid under the published schema, refused in another version."""

import json

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.corpus import generate
from jixiao.model import Cell, Document, Form
from jixiao.model.schema import VERSION, SchemaVersionError, from_json, json_schema, to_json
from jixiao.model.value import Unknown
from jixiao.readers import read_document

VALIDATOR = jsonschema.Draft202012Validator(json_schema())
SAMPLES = [read_document(sample.text.encode(), "made-up.txt") for sample in generate(14, 3)]


@pytest.mark.parametrize("document", SAMPLES, ids=range(len(SAMPLES)))
def test_what_was_read_survives(document):
    data = to_json(document)
    assert from_json(data) == document
    assert from_json(data.encode()) == document
    VALIDATOR.validate(json.loads(data))


@given(st.builds(Cell, st.none() | st.text(max_size=30), doubt=st.none() | st.text(max_size=10)))
@settings(max_examples=50)
def test_any_text_survives(cell):
    document = Document("x.txt", (Form(kind="target", title=cell),))
    assert from_json(to_json(document)) == document
    VALIDATOR.validate(json.loads(to_json(document)))


def test_what_is_not_understood_survives():
    cell = Cell("天书", understood=Unknown("两个单位"))
    document = Document("x.txt", (Form(kind="target", title=cell),))
    assert from_json(to_json(document)) == document


def test_indent_changes_nothing():
    document = SAMPLES[0]
    assert from_json(to_json(document, indent=0)) == from_json(to_json(document, indent=4))


@pytest.mark.parametrize("version", ["0", "2", "1.1", ""])
def test_another_version_is_refused(version):
    data = json.loads(to_json(SAMPLES[0])) | {"schema_version": version}
    with pytest.raises(SchemaVersionError, match=f"this release reads {VERSION}"):
        from_json(json.dumps(data))


@pytest.mark.parametrize("change", [
    {"forms": "none"}, {"source": None}, {"forms": [{"kind": "report"}]}, {"forms": [{"kind": "target", "title": 3}]},
])
def test_what_is_no_document_is_refused_here_and_by_the_schema(change):
    data = json.loads(to_json(SAMPLES[0])) | change
    with pytest.raises(msgspec.ValidationError):
        from_json(json.dumps(data))
    assert not VALIDATOR.is_valid(data)


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(json_schema())
