"""The register: what we cite is there, what is there is cited, and no mark is better than its source."""

import re
from pathlib import Path

import pytest

from jixiao.rules import catalogue
from jixiao.rules.knowledge.lexicon import lexicons
from jixiao.scoring import standards
from jixiao.sources import SourceError, cited, explained, named, obligations, source, sources, threshold
from jixiao.sources.load import read
from jixiao.sources.words import UNITS

ROOT = Path(__file__).parents[2]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
CODE = re.compile(r"\b(?:SC|JX|RV|[BDEMPST])-\d\d\b")


def test_every_obligation_is_cited_by_a_rule_or_in_the_code_or_says_what_is_missing_for_it():
    resting = {basis for rule in catalogue().values() for basis in rule.basis}
    files = [file for file in (ROOT / "src").rglob("*.py") if "corpus" not in file.parts]  # flaws may have no rule
    written = {code for file in files for code in CODE.findall(file.read_text(encoding="utf-8"))}
    without = {each.id for each in obligations().values() if each.missing}
    assert {id for id in obligations() if id not in resting and id not in written} == without
    assert all(CHINESE.search(each.missing) and each.missing_en for each in map(obligations().get, without))


def test_every_code_written_in_the_code_is_registered():
    for file in (ROOT / "src" / "jixiao").rglob("*.py"):
        if "corpus" in file.parts:
            continue  # the generator makes defects for rules that are not written yet
        assert set(CODE.findall(file.read_text(encoding="utf-8"))) <= set(obligations()), file


def test_every_source_is_used_and_every_source_used_is_registered():
    used = {key for each in obligations().values() for part in (each, *each.thresholds) for key in part.source}
    citations = [cite for standard in standards() for cite in standard.citations.values()]
    used |= {key for cite in citations for key in (cite.source or "").split()}
    used |= {key for lexicon in lexicons().values() for key in lexicon.source.split()}
    assert used == set(sources())


@pytest.mark.parametrize("key", obligations())
def test_words_in_both_languages(key):
    each = obligations()[key]
    for part in (each, *each.thresholds):
        assert CHINESE.search(part.zh)
        assert not CHINESE.search(part.en.replace("万元", "").replace("元", ""))
        assert part.decision is None or (ROOT / part.decision).is_file()
    assert each.zh in cited(key)
    assert each.en in cited(key, "en")


@pytest.mark.parametrize("key", sources())
def test_software_and_summaries_are_second_hand(key):
    each = sources()[key]
    assert CHINESE.search(each.zh)
    assert not CHINESE.search(named(each, "en"))
    assert "http" not in each.zh + each.en
    assert (each.evidence == "V") == (each.kind == "form")
    assert key[0] != "K" or "不是法规" in named(each)


def test_units_of_thresholds_have_english_names_and_none_is_idle():
    assert {limit.unit for each in obligations().values() for limit in each.thresholds} == set(UNITS)
    assert "threshold 6 characters [D" in explained(["S-24"], "en")
    assert "界限 6字 [D" in explained(["S-24"])


def test_a_page_names_thresholds_and_sources():
    page = explained(["B-05", "B-12"], "en")
    assert "threshold 90% [V seen in the original]" in page
    assert "threshold 60% [M from memory, unverified]" in page
    assert page.count("\n- P1 Sichuan, 2023: ") == 1


@pytest.mark.parametrize("ask", [lambda: source("Z9"), lambda: threshold("B-05.nothing"), lambda: cited("B-99")])
def test_what_is_not_there_is_refused(ask):
    with pytest.raises(SourceError, match="no "):
        ask()


SOURCE = '[source.S1]\nkind = "form"\nevidence = "V"\nzh = "表"\nen = "form"\n'
SYSTEM = '[source.K1]\nkind = "system"\nevidence = "X"\nzh = "系统"\nen = "system"\n'
OBLIGATION = '[obligation.B-01]\nzh = "合计"\nen = "sum"\n'
LIMIT = '[obligation.B-01.threshold.most]\nvalue = 5\nunit = "%"\nzh = "上限"\nen = "most"\n'


@pytest.mark.parametrize(("text", "complaint"), [
    (OBLIGATION, "missing required field `evidence`"),
    (OBLIGATION + 'evidence = "Z"', "Invalid enum value"),
    (OBLIGATION + 'evidence = "V"\nsource = "K1"', "V needs a source that we opened"),
    (OBLIGATION + 'evidence = "V"', "V needs a source that we opened"),
    (OBLIGATION + 'evidence = "X"', "X needs a source"),
    (OBLIGATION + 'evidence = "X"\nsource = "K1 K9"', "K9 is not in the register of sources; known: S1, K1"),
    (OBLIGATION + 'evidence = "M"\nsource = "S1"', "M needs the document that is remembered"),
    (OBLIGATION + 'evidence = "D"', "D needs the page of our decision"),
    (OBLIGATION + 'evidence = "X"\nsource = "K1"\ndecision = "d.md"', "stands under X"),
    (OBLIGATION.replace("合计", "第十条的合计") + 'evidence = "X"\nsource = "K1"', "第十条"),
    (OBLIGATION.replace("sum", "Art. 3") + 'evidence = "X"\nsource = "K1"', "Art. 3"),
    (OBLIGATION.replace("合计", "") + 'evidence = "X"\nsource = "K1"', "must not be empty"),
    (OBLIGATION + 'evidence = "X"\nsource = "K1"\nurl = "x"', "url: unknown key; allowed"),
    (OBLIGATION.replace("B-01", "B1") + 'evidence = "X"\nsource = "K1"', "an id is"),
    (OBLIGATION + 'evidence = "X"\nsource = "K1"\n' + LIMIT, "threshold.most: Object missing required field"),
    (OBLIGATION + 'evidence = "X"\nsource = "K1"\n' + LIMIT + 'evidence = "D"', "threshold.most: D needs the page"),
    (SOURCE.replace("S1", "s1"), "capital letters and digits"),
    (SYSTEM.replace("K1", "K2").replace('"X"', '"V"'), "V for a text or form that we opened"),
    (SYSTEM.replace("K1", "K2") + 'place = "某地"', "give place and place_en, or neither"),
    ("[rule]\nx = 1", "rule: unknown"),
    ("x = ", "not valid TOML"),
])
def test_refuses(tmp_path, text, complaint):
    (tmp_path / "a.toml").write_text(SOURCE + SYSTEM, encoding="utf-8")
    (tmp_path / "b.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=re.escape(complaint)):
        read([tmp_path])


@pytest.mark.parametrize("text", [SOURCE, OBLIGATION + 'evidence = "X"\nsource = "K1"'])
def test_refuses_what_is_stated_twice(tmp_path, text):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "c.toml").write_text(SYSTEM, encoding="utf-8")
    with pytest.raises(SourceError, match="is stated twice"):
        read([tmp_path])


def test_another_office_adds_its_own(tmp_path):
    (tmp_path / "a.toml").write_text(SOURCE + OBLIGATION + 'evidence = "V"\nsource = "S1"', encoding="utf-8")
    assert read([tmp_path]).obligations["B-01"].source == ("S1",)
