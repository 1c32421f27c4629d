"""The published narrative beside the project, where present: every figure a careful human reads, and no other."""

import json
from pathlib import Path

import pytest

from jixiao.readers import grids
from jixiao.readers.understand import understood

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold" / "fengtai_accounts.json"
FIELDS = (
    "section", "item", "amount", "unit", "change", "change_direction", "change_rate", "share", "share_of", "baseline",
    "reason", "note",
)

pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="no published documents beside the project (../shared)")


def test_recall_and_precision_of_the_published_narrative_are_whole():
    gold = [tuple(figure.get(field) for field in FIELDS) for figure in json.loads(GOLD.read_text(encoding="utf-8"))]
    source = next((SHARED / "seeds").glob("004_*.txt"))
    document = understood(grids(source.read_bytes(), source.name), source.name)
    (accounts,) = document.accounts
    read = [tuple(cell.text if (cell := getattr(figure, field)) else None for field in FIELDS)
            for figure in accounts.figures]
    recall, precision = sum(each in read for each in gold) / len(gold), sum(each in gold for each in read) / len(read)
    assert (recall, precision) == (1, 1), [each for each in gold if each not in read]
    assert read == gold
    assert accounts.fiscal_year == 2020
