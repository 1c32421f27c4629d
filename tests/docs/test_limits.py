"""docs/reference/limits.md names every limit of the readers, with the value that the code has."""

import ast
import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "limits.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| .* \| ([\d,.]+)( MB| GB)?[^|]* \| .* \| `([\w/]+)\.py` `([\w.]+)` \|$", re.MULTILINE)
SIZES = {"": 1, " MB": 1 << 20, " GB": 1 << 30}
NAMED = re.compile(r"(?:MOST|DEEPEST|LIMIT|SECONDS|MEMORY)(?:_[A-Z]+)*|LONGEST(?:_[A-Z]+)+")


def listed():
    rows = ROW.findall(PAGE)
    return {(module, name): float(value.replace(",", "")) * SIZES[size] for value, size, module, name in rows}


@pytest.mark.parametrize(("where", "value"), listed().items(), ids=str)
def test_a_limit_is_as_stated(where, value):
    name, _, field = where[1].partition(".")
    found = getattr(import_module(f"jixiao.{where[0].replace('/', '.')}"), name)
    assert (getattr(found(), field) if field else found) == value


def test_every_limit_of_the_readers_is_stated(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    monkeypatch.delitem(sys.modules, "limits", raising=False)
    from limits import OTHERS

    source = ROOT / "src" / "jixiao"
    found = {
        f"{path.relative_to(source).with_suffix('').as_posix().replace('/', '.')}.{target.id}"
        for path in (*source.glob("readers/**/*.py"), *source.glob("guard/*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.Assign)
        for target in node.targets if isinstance(target, ast.Name) and NAMED.fullmatch(target.id)
    }  # fmt: skip
    stated = {f"{module.replace('/', '.')}.{name}" for module, name in listed()}
    assert len(stated) > 40
    assert found - stated == OTHERS, "limits of the readers belong into tools/limits.py, then: make reference"
