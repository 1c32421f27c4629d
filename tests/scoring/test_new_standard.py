"""tools/new_standard.py writes a standard that loads and cases that pass, and never overwrites."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import scoring_cases

from jixiao.scoring.load import build, read_folder, refuse_overlaps

ROOT = Path(__file__).resolve().parents[2]
STANDARDS = "src/jixiao/scoring/standards"
ARGUMENTS = ("practice-somewhere-2024", "某市", "yunnan-self-evaluation", "S0", "2024")


@pytest.fixture
def copy(tmp_path):
    """A checkout with nothing but the tool and the standards, so that nothing is written into this one."""
    for folder in ("tools", "tests/scoring/standards"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copytree(ROOT / STANDARDS, tmp_path / STANDARDS)
    shutil.copy(ROOT / "tools/new_standard.py", tmp_path / "tools")
    return tmp_path


def new_standard(copy, *arguments):
    command = [sys.executable, copy / "tools/new_standard.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_writes_a_standard_that_loads_and_cases_that_pass(copy, monkeypatch):
    done = new_standard(copy, *ARGUMENTS)
    assert (done.returncode, done.stderr) == (0, "")
    assert [Path(line).suffix for line in done.stdout.split()] == [".toml", ".yml"]
    standard = build(ARGUMENTS[0], read_folder(copy / STANDARDS))
    assert (standard.extends, standard.applies.region, standard.applies.since.year) == ("cn-2020", "某市", 2024)
    monkeypatch.setattr(scoring_cases, "FOLDER", copy / "tests/scoring/standards")
    cases = scoring_cases.cases(ARGUMENTS[0])
    assert {kind for kind, _, _ in cases} == {"weights", "rows", "execution"}
    assert [problem for case in cases for problem in scoring_cases.problems(standard, *case)] == []


@pytest.mark.parametrize("name", ["add-a-standard.md", "add-a-standard.zh.md"])
def test_the_command_of_the_guide_claims_the_place_where_the_layout_is_taken(copy, name):
    guide = (ROOT / "docs/guide" / name).read_text(encoding="utf-8")
    arguments = re.search(r"tools/new_standard\.py (.*)", guide)[1].split()
    done = new_standard(copy, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{arguments[2]} belongs to cn-2020 in these years: the standard claims the place, 某市" in done.stdout
    raw = read_folder(copy / STANDARDS)
    every = {identifier: build(identifier, raw) for identifier in raw}
    refuse_overlaps(every.values())
    assert (every[arguments[0]].applies.layouts, every[arguments[0]].applies.places) == ((), ("某市",))


def test_a_layout_free_in_those_years_is_claimed(copy):
    """practice-sichuan-2023 and sichuan-2025 hold the layout of Sichuan to 2030."""
    new_standard(copy, "practice-after-2031", "四川省", "sichuan-self-evaluation", "S0", "2031")
    assert build("practice-after-2031", read_folder(copy / STANDARDS)).applies.layouts == ("sichuan-self-evaluation",)


def test_an_overlap_is_told_at_once_and_nothing_is_removed(copy):
    done = new_standard(copy, "practice-chizhou-2024", "池州", "cn-self-evaluation-2020", "S0", "2024")
    assert done.returncode == 1
    assert "practice-chizhou-2024.toml: applies.places: claims 池州" in done.stderr
    assert "practice-anhui-chizhou-2022.toml" in done.stderr
    assert (copy / STANDARDS / "practice-chizhou-2024.toml").exists()


def test_standards_that_are_broken_already_are_told_before_anything_is_written(copy):
    (copy / STANDARDS / "broken.toml").write_text("[weight", encoding="utf-8")
    done = new_standard(copy, *ARGUMENTS)
    assert done.returncode == 1
    assert done.stderr.startswith("broken.toml: not valid TOML")
    assert not (copy / STANDARDS / f"{ARGUMENTS[0]}.toml").exists()


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
