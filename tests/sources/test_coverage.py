"""Nothing is forgotten: every obligation that was collected and every class of defects has a rule or says what lacks."""

import tomllib
from pathlib import Path

import pytest

from jixiao.rules import catalogue
from jixiao.sources import obligations

# What was collected from laws, forms and systems: targets, money, scores, monitoring, publication.
RANGES = {
    "T": [*range(1, 18), *range(20, 45)], "B": range(1, 16), "S": range(1, 35), "M": range(1, 12), "P": range(1, 9),
}
COLLECTED = [f"{letter}-{number:02}" for letter, numbers in RANGES.items() for number in numbers]
RESTING = {basis for rule in catalogue().values() for basis in rule.basis}
CLASSES = tomllib.loads((Path(__file__).parents[2] / "tools" / "audit" / "classes.toml").read_text(encoding="utf-8"))
NAMED = {
    "futian_fengtai": list("ABCDEFGHIJKLMNOPQ"),
    "qingpu_minhang": [
        *(f"A{n}" for n in range(1, 8)), *(f"B{n}" for n in range(1, 9)), *(f"C{n}" for n in range(1, 13)),
        *(f"D{n}" for n in range(1, 5)), *(f"E{n}" for n in range(1, 6)), "F",
    ],
}


@pytest.mark.parametrize("id", COLLECTED)
def test_every_obligation_collected_has_a_rule_or_says_what_is_missing_for_one(id):
    assert id in obligations(), f"{id} is not registered: name it in a rule's basis, or say in unruled.toml what lacks"
    assert (id in RESTING) != bool(obligations()[id].missing)


@pytest.mark.parametrize(("reviewers", "name"), [(key, each) for key, classes in NAMED.items() for each in classes])
def test_every_class_of_defects_has_rules_or_says_what_is_missing(reviewers, name):
    entry = CLASSES[reviewers][name]
    assert entry["rules"] or entry["missing"]
    assert [code for code in entry["rules"] if code not in catalogue()] == []


def test_no_class_is_made_up():
    assert {key: list(classes) for key, classes in CLASSES.items()} == NAMED
