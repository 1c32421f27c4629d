"""What output calls things is what the glossary calls them, in both languages."""

import re
from pathlib import Path

import msgspec
import pytest
from support.full_form import full_form

from jixiao.model import (
    Contact,
    Context,
    Form,
    FundLine,
    Funds,
    Goal,
    Indicator,
    Project,
    Task,
    Total,
    accounts,
    cells,
    report,
)
from jixiao.wording import terms

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
ROW = re.compile(r"\| (?P<zh>[^|]+) \| (?P<code>[^|]+) \| (?P<en>[^|]+) \|")
MORE = [
    each for module in (report, accounts) for each in vars(module).values()
    if isinstance(each, type) and issubclass(each, msgspec.Struct) and each.__module__ == module.__name__
]  # fmt: skip
STRUCTS = (Form, Project, Contact, Funds, FundLine, Goal, Indicator, Total, Task, Context, *MORE)
HOLDERS = {"criteria": "criterion", "dimension_analysis": "dimension"}  # field → what it holds
VALUES = [*terms.KINDS.items(), *terms.SUBJECTS.items(), *terms.SCOPES.items(), *terms.SOURCES.items()]


def glossary():
    """Identifier → its Chinese and its English names; explanations are left out."""
    found = {}
    for row in map(ROW.fullmatch, GLOSSARY.read_text(encoding="utf-8").splitlines()):
        if row:
            zh, en = (re.sub(r"\s*[（(:：].*", "", row[lang]) for lang in ("zh", "en"))
            for code in re.findall(r"`([^`]+)`", row["code"]):
                names = found.setdefault(code, (set(), set()))  # `project` is a subject and the scope of a goal
                names[0].update(re.split("[、，]", zh))
                names[1].update(en.split(", "))
    return found


def owners(key):
    """`score` → FundLine.score, Indicator.score, Total.score; `project.name` → Project.name."""
    owner, _, name = key.rpartition(".")
    owner = HOLDERS.get(owner, owner)
    structs = [each for each in STRUCTS if not owner or each.__name__.lower() == owner.removesuffix("s")
               or each.__name__.lower() == owner]
    return [f"{each.__name__}.{name}" for each in structs if name in each.__struct_fields__]


@pytest.mark.parametrize("key", terms.FIELDS)
def test_fields_are_called_as_in_the_glossary(key):
    called = [glossary()[owner] for owner in owners(key)]
    zh, en = terms.FIELDS[key]
    assert any(zh in chinese and en in english for chinese, english in called), called


@pytest.mark.parametrize(("key", "names"), VALUES)
def test_kinds_subjects_scopes_and_sources_are_called_as_in_the_glossary(key, names):
    chinese, english = glossary()[key]
    assert names[0] in chinese
    assert names[1] in english


@pytest.mark.parametrize("term", [*terms.LEVELS.values(), *terms.EVIDENCE.values()])
def test_levels_and_marks_of_evidence_stand_in_the_glossary(term):
    text = GLOSSARY.read_text(encoding="utf-8")
    assert all(re.split("[，,]", each)[0] in text for each in term)


def test_every_field_of_the_model_has_its_names():
    sample = [path for path, _ in cells(full_form())]
    assert len(sample) >= 40
    assert [path for path in sample if terms.field_name(path, "zh").isascii()] == []
    assert [path for path in sample if not terms.field_name(path, "en").isascii()] == []


def test_no_name_is_of_a_field_that_no_form_has():
    bare = {re.sub(r"\[\d+\]", "", path) for path, _ in cells(full_form())}
    bare |= {name for struct in MORE for name in struct.__struct_fields__}
    left = set(terms.FIELDS) - bare - {path.rpartition(".")[2] for path in bare}
    assert {name for name in left if not owners(name)} == set()


def test_places_in_a_form_count_from_1():
    assert terms.place_in_form("indicators[3].score", "zh") == "绩效指标第4行·得分"
    assert terms.place_in_form("indicators[3].score", "en") == "Indicators, row 4: score"
    assert terms.place_in_form("notes[0]", "zh") == "备注第1项"
    assert terms.place_in_form("contents[17]", "zh") == "目录第18项"
    assert terms.place_in_form("contents[17]", "en") == "Contents 18"
    assert terms.place_in_form("notes[0]", "en") == "Notes 1"
