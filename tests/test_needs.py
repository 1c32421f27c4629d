"""A test marked `needs("program")` is skipped with its reason, and fails where skips are forbidden."""

import re
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
TESTS = Path(__file__).parent


@pytest.fixture
def marked(pytester):
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile("""
        import pytest

        @pytest.mark.needs("python3")
        def test_present(): pass

        @pytest.mark.needs("no-such-program")
        def test_absent(): pass
    """)
    return pytester


def test_missing_program_skips_with_a_reason(marked, monkeypatch):
    monkeypatch.delenv("JIXIAO_FORBID_SKIPS", raising=False)
    result = marked.runpytest("-ra")
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines("*needs no-such-program*")


def test_missing_program_fails_where_skips_are_forbidden(marked, monkeypatch):
    monkeypatch.setenv("JIXIAO_FORBID_SKIPS", "1")
    marked.runpytest().assert_outcomes(passed=1, errors=1)


def test_ci_installs_what_tests_need_and_make():
    script = (TESTS.parent / ".ci" / "run").read_text(encoding="utf-8")
    (listed,) = re.findall(r"^needed=\((.*)\)$", script, flags=re.MULTILINE)
    files = (path for path in TESTS.rglob("test_*.py") if path != Path(__file__))
    marks = re.findall(r"mark\.needs\(([^)]*)\)", "".join(path.read_text(encoding="utf-8") for path in files))
    needed = {program for mark in marks for program in re.findall(r"""["']([^"']+)["']""", mark)}
    assert {pair.partition(":")[0] for pair in listed.split()} == {"make"} | needed
