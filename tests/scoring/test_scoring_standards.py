"""Every standard holds what its cases say, and every number in a standard is held by a case."""

import re
from copy import deepcopy
from decimal import Decimal
from importlib.resources import files as resources
from pathlib import Path

import pytest
import scoring_cases

from jixiao.scoring import StandardError, entry_words, load_standard, standards
from jixiao.scoring.load import SECTIONS, build, read_folder
from jixiao.sources import sources
from jixiao.wording.numbers import plain

ROOT = Path(__file__).parents[2]
NOTES = "practice-notes-reverse-ratio"  # of unknown place
RAW = read_folder(resources("jixiao.scoring") / "standards")
ALL = [(identifier, *case) for identifier in RAW for case in scoring_cases.cases(identifier)]


@pytest.mark.parametrize(("identifier", "kind", "name", "case"), ALL, ids=[f"{i}-{k}-{n}" for i, k, n, _ in ALL])
def test_case(identifier, kind, name, case):
    assert scoring_cases.problems(load_standard(identifier), kind, name, case) == []


def test_every_case_file_belongs_to_a_standard():
    assert {name: file["standard"] for name, file in scoring_cases.files().items()} == {name: name for name in RAW}


def numbers(table, path=()):
    """The path of every number in the sections of a standard."""
    for key, value in table.items() if isinstance(table, dict) else enumerate(table):
        if isinstance(value, dict | list):
            yield from numbers(value, (*path, key))
        elif isinstance(value, int | Decimal) and not isinstance(value, bool):
            yield (*path, key)


def nudged(value, by: int):
    """The value with its last printed digit one up or down: 10 → 11, 0.8 → 0.7, 0.01 → 0.02."""
    exact = Decimal(str(value))
    step = Decimal(1).scaleb(exact.as_tuple().exponent)
    return exact + by * step if isinstance(value, Decimal) else value + by


LEAVES = [
    (identifier, path, by)
    for identifier, data in RAW.items()
    for path in numbers({section: data[section] for section in sorted(SECTIONS & set(data))})
    for by in (1, -1)
]


def descends(identifier, ancestor):
    while identifier != ancestor and identifier is not None:
        identifier = RAW[identifier].get("extends")
    return identifier == ancestor


IDS = [f"{identifier}-{'.'.join(map(str, path))}{by:+}" for identifier, path, by in LEAVES]


@pytest.mark.parametrize(("identifier", "path", "by"), LEAVES, ids=IDS)
def test_a_number_without_a_case_fails_the_build(identifier, path, by, monkeypatch):
    # That points make 100 together proves no single one of them: each needs its own case.
    monkeypatch.setattr("jixiao.scoring.load.refuse_weights", lambda *_: None)
    raw = deepcopy(RAW)
    table = raw[identifier]
    for key in path[:-1]:
        table = table[key]
    table[path[-1]] = nudged(table[path[-1]], by)
    assert any(caught(name, raw) for name in RAW if descends(name, identifier)), (
        f"{identifier}.toml: {path} = {table[path[-1]]} passes all cases: add one to {identifier}.yml"
    )


def caught(identifier, raw):
    try:
        standard = build(identifier, raw)
    except StandardError:
        return True
    return any(scoring_cases.problems(standard, *case) for case in scoring_cases.cases(identifier))


def test_the_check_above_has_something_to_check():
    assert len(LEAVES) > 200


each_standard = pytest.mark.parametrize("standard", standards(), ids=lambda standard: standard.id)

# What an id begins with, and what its titles have to say; all others are texts of places that nobody here has seen.
NO_LAW = ("不是法规", "no rule of law")
SAYS = {"cn": ("财预〔", "National"), "practice": NO_LAW, "system": NO_LAW, "example": NO_LAW}
NOT_SEEN = ("未见原文", "text not seen")
# The marks that what such a standard states itself may carry.
MARKS = {"cn": "VXMD", "practice": "VXMD", "system": "X", "example": "MD"}


def family(standard):
    return standard.id.partition("-")[0]


def own(standard):
    """The citations of the standard's own file."""
    return [cite for key, cite in standard.citations.items() if key.startswith(f"{standard.id}#")]


@each_standard
def test_id_and_titles_say_what_a_standard_rests_on(standard):
    said, said_en = SAYS.get(family(standard), NOT_SEEN)
    assert said in standard.title
    assert said_en in standard.title_en
    assert {cite.evidence for cite in own(standard)} <= set(MARKS.get(family(standard), "XMD"))


@each_standard
def test_practice_says_that_it_is_no_law(standard):
    if family(standard) in ("practice", "system"):
        assert all(cite.document is None for cite in own(standard) if cite.evidence != "M")
        kinds = {sources()[key].kind for cite in own(standard) for key in (cite.source or "").split()}
        assert kinds == {"system"} if family(standard) == "system" else "form" in kinds


@each_standard
def test_systems_and_examples_apply_only_where_they_are_named(standard):
    assert standard.applies.by_name == (family(standard) in ("system", "example") or standard.id in ("cn-2021", NOTES))


@each_standard
def test_weights_are_parts_of_100_and_their_parts_add_up(standard):
    values = {name: standard.weight(name) or Decimal(0) for name in weights(standard)}
    heads = {name: value for name, value in values.items() if "/" not in name}
    assert sum(heads.values()) <= 100
    parts = {name.partition("/")[0] for name in values if "/" in name}
    assert {head: sum(v for name, v in values.items() if name.startswith(f"{head}/")) for head in parts} == {
        head: heads[head] for head in parts
    }


@each_standard
def test_the_points_of_projects_do_not_reach_whole_departments(standard):
    if "department" in standard.applies.subjects:
        assert not {"产出指标", "效益指标", "满意度指标"} & set(weights(standard))
        assert any(cite.startswith(f"{standard.id}#") for name in weights(standard)
                   for cite in standard.settings[f"weight.{name}"].cites)


@pytest.mark.parametrize("lang", ["zh", "en"])
@each_standard
def test_an_entry_is_told_with_all_its_numbers(standard, lang):
    for key in entry_words.in_order(standard.settings):
        setting = standard.settings[key]
        told = entry_words.says(setting, lang)
        figures = [*setting.numbers.values(), *(figure for band in setting.bands for figure in band.values())]
        told_of = set(re.findall(r"\d+(?:\.\d+)?", told))
        if not key.startswith("rounding."):  # “to a whole number”
            assert {plain(figure) for figure in figures} <= told_of
        assert entry_words.name(key, lang)
        assert str(setting.fields.get("level1", "")) in told


def weights(standard):
    return [key.removeprefix("weight.") for key in standard.settings if key.startswith("weight.")]


@each_standard
def test_citations_are_complete_and_used(standard):
    used = {cite for each in standards() for setting in each.settings.values() for cite in setting.cites}
    for key, cite in standard.citations.items():
        assert key in used, f"{key} is cited by nothing"
        assert cite.says
        assert cite.says_en, f"{key} has no says_en"
        assert cite.decision is None or (ROOT / cite.decision).is_file(), f"{key}: {cite.decision} does not exist"


def test_practice_in_software_is_never_law():
    for standard in standards():
        for cite in standard.citations.values():
            if any(sources()[key].kind in ("system", "tool") for key in (cite.source or "").split()):
                assert cite.evidence == "X"
                assert cite.document is None
