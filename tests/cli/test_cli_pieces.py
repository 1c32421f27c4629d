"""The small tools of the command line."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from support.cli_forms import FORM

from jixiao.cli import progress
from jixiao.cli.language import say, settle
from jixiao.wording.columns import table, wrap
from jixiao.wording.safe import clean, escaped
from jixiao.wording.spreadsheet import FORMULA, HARMLESS
from jixiao.wording.width import width


@given(st.text(alphabet="路灯 ab1，。%()\n", max_size=60), st.integers(4, 20))
def test_wrap_keeps_every_sign_and_the_width(text, columns):
    lines = wrap(text, columns)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= columns + 2 for line in lines)


@given(st.lists(st.lists(st.text(alphabet="路灯ab 1", max_size=30), min_size=3, max_size=3), min_size=1, max_size=4))
def test_table_never_loses_a_cell(rows):
    printed = "".join(table(rows, room=60).split())
    assert sorted(printed) == sorted("".join("".join(cell for row in rows for cell in row).split()))


@pytest.mark.parametrize(("text", "formula"), [
    ("=100%", True), ("=cmd|' /C calc'!A0", True), ("+1+cmd", True), ("@SUM(A1)", True), ("-2+3", True), ("＝1", True),
    ("-5", False), ("-", False), ("--", False), ("—", False), ("-98.5%", False), ("+3", False), ("路灯", False),
    ("≥95%", False), ("95", False),
])
def test_what_a_spreadsheet_would_compute(text, formula):
    assert bool(FORMULA.match(text) and not HARMLESS.fullmatch(text)) is formula


def test_clean_leaves_the_text_itself():
    assert clean("路灯\t≥95%\n（“全年”）…—") == "路灯\t≥95%\n（“全年”）…—"
    assert clean("a\x00\x07\x1b\x7f\x85\x9b\u200e\u202e\u2067\u2028\ufeff\U000e0041\rb") == "ab"


def test_escaped_beyond_the_basic_plane():
    assert escaped('"\U000e0041"') == '"\\udb40\\udc41"'


def test_colours_only_where_they_are_shown(jixiao, file, monkeypatch):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert "\x1b" not in jixiao("check", file).stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[32m没有问题\x1b[0m" in jixiao("check", file).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in jixiao("check", file).stdout


def test_the_bar_counts_files(monkeypatch):
    drawn = StringIO()
    monkeypatch.setattr(progress, "Console", lambda **_: Console(file=drawn, force_terminal=True, width=80))
    with progress.bar(3) as advance:
        for _ in range(3):
            advance()
    assert "3/3" in drawn.getvalue()
    assert "4/3" not in drawn.getvalue()


def test_say_follows_the_call():
    settle(["read", "--lang", "en"], {})
    assert say("中", "en") == "en"
    settle(["read", "--", "--lang", "en"], {})
    assert say("中", "en") == "中"


def test_import_jixiao_offers_the_verbs(file):
    import jixiao

    document = jixiao.read(file)
    form = document.forms[0]
    assert isinstance(document, jixiao.Document)
    assert jixiao.score(form).total.computed == jixiao.score(form, "cn-2020").total.computed
    assert jixiao.check(form, select=["SCO"]) == ()
    assert jixiao.see(file, lang="en").startswith("<!DOCTYPE html>")
    assert jixiao.read(FORM.encode(), name="x").source == "x"
    with file.open("rb") as stream:
        assert jixiao.read(stream).source == str(file)
    with pytest.raises(jixiao.ReadError):
        jixiao.read("没有.txt")
    with pytest.raises(AttributeError):
        jixiao.nothing  # noqa: B018
    assert "check" in dir(jixiao)
