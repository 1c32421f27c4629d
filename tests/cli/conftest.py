"""Forms in files, and a way to run the command line."""

import pytest
from click.testing import CliRunner
from support.cli_forms import FLAWED, FORM

from jixiao.cli import main


@pytest.fixture(autouse=True)
def _chinese(monkeypatch):
    monkeypatch.setenv("JIXIAO_LANG", "zh")
    monkeypatch.delenv("JIXIAO_DEBUG", raising=False)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def file(folder):
    """A clean form in a file."""
    path = folder / "路灯.txt"
    path.write_text(FORM, encoding="utf-8")
    return path


@pytest.fixture
def flawed(folder):
    """A form whose total is wrong."""
    path = folder / "错表.txt"
    path.write_text(FLAWED, encoding="utf-8")
    return path


@pytest.fixture
def jixiao():
    """Runs a call: exit_code, stdout, stderr."""
    def run(*arguments, stdin=None):
        result = CliRunner().invoke(main, [str(each) for each in arguments], input=stdin)
        assert "Traceback" not in result.output
        return result
    return run
