"""Every standard holds what its cases say, and every number in a standard is held by a case."""

from copy import deepcopy
from decimal import Decimal
from importlib.resources import files as resources
from pathlib import Path

import pytest
import scoring_cases

from jixiao.scoring import StandardError, load_standard, standards
from jixiao.scoring.load import SECTIONS, build, read_folder

ROOT = Path(__file__).parents[2]
RAW = read_folder(resources("jixiao.scoring") / "standards")
ALL = [(identifier, *case) for identifier in RAW for case in scoring_cases.cases(identifier)]


@pytest.mark.parametrize(("identifier", "kind", "name", "case"), ALL, ids=[f"{i}-{k}-{n}" for i, k, n, _ in ALL])
def test_case(identifier, kind, name, case):
    assert scoring_cases.problems(load_standard(identifier), kind, name, case) == []


def test_every_case_file_belongs_to_a_standard():
    assert {name: file["standard"] for name, file in scoring_cases.files().items()} == {name: name for name in RAW}


def numbers(table, path=()):
    """The path of every number in the five sections of a standard."""
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
def test_a_number_without_a_case_fails_the_build(identifier, path, by):
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
    assert len(LEAVES) > 60


@pytest.mark.parametrize("standard", standards(), ids=lambda standard: standard.id)
def test_practice_says_that_it_is_no_law(standard):
    if standard.id.startswith("practice-"):
        own = [cite for key, cite in standard.citations.items() if key.startswith(f"{standard.id}#")]
        assert "不是法规" in standard.title
        assert "no rule of law" in standard.title_en
        assert all(cite.evidence == "V" and cite.document is None for cite in own)


@pytest.mark.parametrize("standard", standards(), ids=lambda standard: standard.id)
def test_citations_are_complete_and_used(standard):
    used = {cite for each in standards() for setting in each.settings.values() for cite in setting.cites}
    for key, cite in standard.citations.items():
        assert key in used, f"{key} is cited by nothing"
        assert cite.says
        assert cite.says_en, f"{key} has no says_en"
        assert cite.decision is None or (ROOT / cite.decision).is_file(), f"{key}: {cite.decision} does not exist"


def test_practice_in_a_vendor_system_is_never_law():
    for standard in standards():
        for cite in standard.citations.values():
            if any(source.startswith("K") for source in (cite.source or "").split()):
                assert cite.evidence == "X"
                assert cite.document is None
