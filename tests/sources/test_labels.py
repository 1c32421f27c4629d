"""The labels of the reviewers' lists: whole, and of rules that there are. They are held against the lists themselves
where those lie beside the checkout (tests/rules/test_reviewers.py)."""

import re
import tomllib
from pathlib import Path

import pytest

from jixiao.rules import catalogue

AUDIT = Path(__file__).parents[2] / "tools" / "audit"
LABELS = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted((AUDIT / "labels").glob("*"))}
PLACE = re.compile(r"(?P<place>[a-z]+) (?P<form>\d+)(?: [a-z][\w.\[\]]*)?")


def test_every_bullet_is_labelled():
    assert {name: len(labels["bullet"]) for name, labels in LABELS.items()} == {
        name: labels["bullets"] for name, labels in LABELS.items()
    }


@pytest.mark.parametrize("name", LABELS)
def test_labels_name_forms_that_were_read_and_rules_that_there_are(name):
    read = LABELS[name]["forms"]
    for key, label in LABELS[name]["bullet"].items():
        assert label["mark"] in ("H", "J"), key
        places = [PLACE.fullmatch(each) for each in label.get("at", ())]
        assert places or label["later"], key
        assert all(found and int(found["form"]) in read[found["place"]] for found in places), key
    codes = {code for label in LABELS[name]["bullet"].values() for code in label.get("by", ())}
    assert sorted(codes - catalogue().keys()) == []


def test_reasons_belong_to_bullets():
    misses = tomllib.loads((AUDIT / "misses.toml").read_text(encoding="utf-8"))
    assert {name: set(reasons) - set(LABELS[name]["bullet"]) for name, reasons in misses.items() if reasons} == {
        name: set() for name, reasons in misses.items() if reasons
    }


def test_judgements_are_of_the_three_kinds():
    judged = tomllib.loads((AUDIT / "judged.toml").read_text(encoding="utf-8"))
    assert all(entry["verdict"] in ("right", "wrong", "debatable") and entry["reason"] for entry in judged.values())
