"""The rules on forms of our own: generated sound ones, each flaw planted in some of them, and the golden forms.

A rule's recall is the share of planted flaws that it reports at their row or cell; its precision is the share of its
findings that a flaw was planted for. A finding on a sound form is a false alarm; one that comes with the flaw of
another rule is counted apart, for many a flaw has a second side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml
from audit_lists import spot
from msgspec import Struct

from jixiao import api
from jixiao.corpus import generate
from jixiao.corpus.defects import flaws
from jixiao.corpus.defects._frame import Flaw
from jixiao.corpus.mutants import Mutant, mutants
from jixiao.model import Form
from jixiao.readers import read_document
from jixiao.rules import Choice, catalogue, run

TESTS = Path(__file__).resolve().parents[1] / "tests"
GOLDEN, CASES = TESTS / "golden", TESTS / "rules"
GOLDEN_LINE = re.compile(r"form (\d+) ([A-Z]{3}\d{3}) ")
SEED, EACH = 5, 20  # of the sound forms; mutants of a flaw


class Own(Struct):
    """Counts by rule."""

    mutants: int = 0
    sound: int = 0
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    beside: Counter[str] = Counter()  # come with the flaw of another rule
    twice: Counter[tuple[str, str, str]] = Counter()  # flaw, its rule, and another rule that it made speak there
    alarms: Counter[str] = Counter()  # on sound forms
    expected: Counter[str] = Counter()  # on the golden forms, by a person's reading
    golden: Counter[str] = Counter()  # of these, found
    golden_more: Counter[str] = Counter()  # found there and not expected
    cases: dict[str, tuple[int, int]] = {}  # cases of the rule that find something, and clean ones; tests hold them

    def rules(self) -> list[str]:
        """Every rule that checks something."""
        return [code for code, rule in catalogue().items() if rule.check is not None]


def own_corpus(count: int, choice: Choice) -> Own:
    """Up to `EACH` forms with each flaw, `count` sound documents, and all golden forms."""
    told = Own(planted=Counter(), found=Counter(), beside=Counter(), twice=Counter(), alarms=Counter(),
               expected=Counter(), golden=Counter(), golden_more=Counter())
    for flaw in flaws().values():
        for mutant in mutants(flaw, EACH):
            _spoilt(told, flaw, mutant, choice)
    for form in _sound(count):
        told.sound += 1
        told.alarms.update(code for code, _ in _said(form, choice))
    for source in sorted(GOLDEN.glob("*/*/source.*")):
        _golden(told, source)
    told.cases = {file.stem: _cases(file) for file in sorted(CASES.glob("*.yml"))}
    return told


def _spoilt(told: Own, flaw: Flaw, mutant: Mutant, choice: Choice) -> None:
    """Only what the flaw brought counts, not what the rules said before it was planted."""
    told.mutants += 1
    brought = _said(mutant.spoilt, choice) - _said(mutant.sound, choice)
    if flaw.rule and choice.runs(catalogue()[flaw.rule]):
        told.planted[flaw.rule] += 1
        told.found[flaw.rule] += (flaw.rule, spot(mutant.path)) in brought
    others = [(code, part) for code, part in brought if code != flaw.rule]
    told.beside.update(code for code, _ in others)
    told.twice.update((flaw.name, flaw.rule or "", code) for code, part in others if part == spot(mutant.path))


def _sound(count: int) -> Iterator[Form]:
    """Sound forms as jixiao reads them."""
    for sample in generate(count, SEED, slips=False, defects=False):
        yield from read_document(sample.text.encode(), f"{sample.name}.txt").forms


def _golden(told: Own, source: Path) -> None:
    expected = Counter(
        found[2] for line in (source.parent / "findings.txt").read_text(encoding="utf-8").splitlines()
        if (found := GOLDEN_LINE.match(line))
    )
    said = Counter(finding.code for form in api.read(source).forms for finding in api.check(form))
    told.expected += expected
    told.golden += expected & said
    told.golden_more += said - expected


def _cases(file: Path) -> tuple[int, int]:
    cases = [case for case in yaml.safe_load(file.read_text(encoding="utf-8")).values() if isinstance(case, dict)]
    return sum(bool(case["finds"]) for case in cases), sum(not case["finds"] for case in cases)


def _said(form: Form, choice: Choice) -> set[tuple[str, str]]:
    """Codes with the row or block each speaks of."""
    findings = run(form, select=choice.select, ignore=choice.ignore, preview=choice.preview)
    return {(finding.code, spot(finding.path)) for finding in findings}
