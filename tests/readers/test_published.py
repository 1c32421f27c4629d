"""The published documents beside the project, where present, against what a careful human reads in them."""

import json
from pathlib import Path

import pytest

from jixiao.model.schema import to_json
from jixiao.readers import read_document

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = ["qingpu", "futian", "minhang", "zhongwei", "fengtai"]
PAIRS = [
    *zip(sorted((SHARED / "seeds").glob("*.txt")), [SHARED / "gold" / f"{name}.json" for name in SEEDS], strict=False),
    *[(next(gold.parent.glob("raw.t*")), gold) for gold in sorted((SHARED / "documents").glob("*/gold.json"))],
]

pytestmark = pytest.mark.skipif(not PAIRS, reason="no published documents beside the project (../shared)")


@pytest.mark.parametrize(("source", "gold"), PAIRS, ids=lambda path: path.parent.name + "/" + path.stem)
def test_a_published_document_is_read_without_silent_error(source, gold, capsys, monkeypatch, tmp_path):
    import runpy
    import sys

    read = tmp_path / "read.json"
    read.write_text(to_json(read_document(source.read_bytes(), source.name)), encoding="utf-8")
    tool = SHARED / "acceptance" / "compare_gold.py"
    monkeypatch.setattr(sys, "argv", [str(tool), str(gold), str(read), "--min", "0.999"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(tool), run_name="__main__")
    printed = capsys.readouterr().out
    assert ended.value.code == 0, printed
    assert "silent errors 0" in printed
    assert json.loads(read.read_text(encoding="utf-8"))["forms"]
