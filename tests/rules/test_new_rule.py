"""tools/new_rule.py writes a rule that loads and a case file beside it, and never overwrites."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def copy(tmp_path):
    """A checkout with nothing but the tool, so that nothing is written into this one."""
    for folder in ("tools", "src/jixiao/rules/weights", "tests/rules"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(ROOT / "tools/new_rule.py", tmp_path / "tools")
    return tmp_path


def new_rule(copy, *arguments):
    command = [sys.executable, copy / "tools/new_rule.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_writes_a_rule_and_its_cases(copy):
    done = new_rule(copy, "WGT905", "points-are-odd")
    assert (done.returncode, done.stderr) == (0, "")
    rule = copy / "src/jixiao/rules/weights/wgt905_points_are_odd.py"
    assert done.stdout.split() == [str(path.relative_to(copy)) for path in (rule, copy / "tests/rules/WGT905.yml")]
    names = {"__doc__": rule.read_text(encoding="utf-8").split('"""')[1], "__file__": str(rule)}
    exec(compile(rule.read_text(encoding="utf-8"), rule, "exec"), names)
    assert (names["check"].code, names["check"].status) == ("WGT905", "preview")


def test_never_overwrites(copy):
    new_rule(copy, "WGT905", "points-are-odd")
    again = new_rule(copy, "WGT905", "another-name")
    assert again.returncode == 1
    assert "WGT905 is taken" in again.stderr


@pytest.mark.parametrize("arguments", [[], ["WGT905"], ["XYZ905", "points-are-odd"]])
def test_says_how_it_is_used(copy, arguments):
    done = new_rule(copy, *arguments)
    assert done.returncode == 2
    assert "families: CMP" in done.stderr
