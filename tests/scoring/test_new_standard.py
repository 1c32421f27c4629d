"""tools/new_standard.py writes a standard that loads and cases that pass, and never overwrites."""

import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import scoring_cases

from jixiao.scoring.load import build, read_folder

ROOT = Path(__file__).resolve().parents[2]
ARGUMENTS = ("practice-somewhere-2024", "某市", "yunnan-self-evaluation", "S0", "2024")


@pytest.fixture
def copy(tmp_path):
    """A checkout with nothing but the tool, so that nothing is written into this one."""
    for folder in ("tools", "src/jixiao/scoring/standards", "tests/scoring/standards"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(ROOT / "tools/new_standard.py", tmp_path / "tools")
    return tmp_path


def new_standard(copy, *arguments):
    command = [sys.executable, copy / "tools/new_standard.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_writes_a_standard_that_loads_and_cases_that_pass(copy, monkeypatch):
    done = new_standard(copy, *ARGUMENTS)
    assert (done.returncode, done.stderr) == (0, "")
    assert [Path(line).suffix for line in done.stdout.split()] == [".toml", ".yml"]
    shipped = read_folder(files("jixiao.scoring") / "standards")
    standard = build(ARGUMENTS[0], shipped | read_folder(copy / "src/jixiao/scoring/standards"))
    assert (standard.extends, standard.applies.region, standard.applies.since.year) == ("cn-2020", "某市", 2024)
    monkeypatch.setattr(scoring_cases, "FOLDER", copy / "tests/scoring/standards")
    cases = scoring_cases.cases(ARGUMENTS[0])
    assert {kind for kind, _, _ in cases} == {"weights", "rows", "execution"}
    assert [problem for case in cases for problem in scoring_cases.problems(standard, *case)] == []


def test_never_overwrites(copy):
    new_standard(copy, *ARGUMENTS)
    again = new_standard(copy, *ARGUMENTS)
    assert again.returncode == 1
    assert "practice-somewhere-2024 is taken" in again.stderr


@pytest.mark.parametrize(("place", "wrong", "told"), [
    (2, "no-such-layout", "no layout no-such-layout; there are"),
    (3, "Z9", "no source Z9: add it to src/jixiao/sources/register"),
    (4, "二〇二四", "is no year"),
])
def test_says_what_is_wrong(copy, place, wrong, told):
    arguments = list(ARGUMENTS)
    arguments[place] = wrong
    done = new_standard(copy, *arguments)
    assert done.returncode == 1
    assert told in done.stderr
    assert list((copy / "tests/scoring/standards").iterdir()) == []


def test_says_how_it_is_used(copy):
    done = new_standard(copy)
    assert done.returncode == 2
    assert "usage: new_standard.py ID REGION LAYOUT SOURCE YEAR" in done.stderr
