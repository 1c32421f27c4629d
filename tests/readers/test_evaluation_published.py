"""The published evaluation report beside the project, where present, field by field against a human reading."""

import json
from pathlib import Path

import msgspec
import pytest

from jixiao.model.cell import Cell
from jixiao.model.form import cells
from jixiao.readers import read_document

SHARED = Path(__file__).resolve().parents[3] / "shared"
PAIRS = [
    (SHARED / "seeds" / gold["source"], gold)
    for path in sorted((SHARED / "gold").glob("*_evaluation.json"))
    for gold in [json.loads(path.read_text(encoding="utf-8"))]
]

pytestmark = pytest.mark.skipif(not PAIRS, reason="no published documents beside the project (../shared)")


def plain(part):
    """The texts of a part of the model, as the transcription gives them."""
    if isinstance(part, Cell):
        return part.text
    if isinstance(part, tuple):
        return [plain(item) for item in part]
    if isinstance(part, msgspec.Struct):
        return {field: plain(getattr(part, field)) for field in part.__struct_fields__}
    return part


def differences(expected, found, path=""):
    """Every field of the transcription that was read otherwise."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [line for key, value in expected.items() for line in differences(value, found.get(key), f"{path}.{key}")]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        pairs = enumerate(zip(expected, found, strict=True))
        return [line for number, pair in pairs for line in differences(*pair, f"{path}[{number}]")]
    return [] if expected == found else [f"{path}: {found!r}, not {expected!r}"]


@pytest.mark.parametrize(("source", "gold"), PAIRS, ids=lambda each: getattr(each, "name", ""))
def test_every_field_of_the_published_report_is_read(source, gold):
    (report,) = read_document(source.read_bytes(), source.name, names=True).reports
    expected = {name: value for name, value in gold.items() if name != "source"}
    assert differences(expected, plain(report)) == []
    assert all(cell.at is not None for _, cell in cells(report))


@pytest.mark.parametrize(("source", "gold"), PAIRS, ids=lambda each: getattr(each, "name", ""))
def test_no_expert_is_named(source, gold):
    document = read_document(source.read_bytes(), source.name)
    shown = msgspec.json.encode(document).decode()
    assert not [name for name in gold["experts"] if name in shown]
    assert document.reports[0].experts_named
