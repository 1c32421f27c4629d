"""What became of every obligation of the register: kept, broken, not to be judged, not meant, without a rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from jixiao.audit.result import Checked, CheckedGroup, CheckedPart
from jixiao.model import Finding
from jixiao.rules import Choice, Missing, Rule, Verdict, catalogue
from jixiao.sources import obligations

# unasked: its rules were not chosen; unruled: no rule checks it. The worst comes first.
State = Literal["fail", "unjudged", "pass", "outside", "unasked", "unruled"]
STATES: tuple[State, ...] = ("fail", "unjudged", "pass", "outside", "unasked", "unruled")
RUNNING = "RUL"  # what our software owes itself is owed by no form
ALONE_SCOPES = ("form", "report", "accounts")  # of rules that look at one part of a document
MOST_MISSING = 50  # kept of what is missing for an obligation over all forms
ALONE = Missing("同一单位或同一项目的其他表", "other forms of the same unit or project")


class Standing(Struct, frozen=True):
    """An obligation over all forms: the worst that became of it, how often what did, and what is missing."""

    id: str
    state: State
    rules: tuple[str, ...]
    counts: Mapping[State, int]  # forms, or groups of forms where its rules look at such
    missing: tuple[Missing, ...] = ()


class Coverage(Struct, frozen=True):
    """How many obligations were judged (kept or broken) of those that are owed."""

    judged: int
    owed: int


class FormStanding(Struct, frozen=True):
    """The obligations of one form that are not simply kept."""

    source: str
    form: int
    name: str | None
    coverage: Coverage
    broken: tuple[str, ...]
    unjudged: Mapping[str, tuple[Missing, ...]]


class Ledger:
    """Collects verdicts by obligation as forms are checked."""

    def __init__(self, choice: Choice) -> None:
        rules = list(catalogue().values())
        self._rules: dict[str, list[Rule]] = {
            each: [rule for rule in rules if each in rule.basis and rule.code[:3] != RUNNING] for each in obligations()
        }
        self._listed = [each for each, own in self._rules.items() if own or obligations()[each].missing]
        self._asked = {rule.code for rule in rules if choice.runs(rule)}
        self._counts: dict[str, Counter[State]] = {each: Counter() for each in self._listed}
        self._missing: dict[str, dict[Missing, None]] = {each: {} for each in self._listed}

    def document(self, checked: Checked) -> list[FormStanding]:
        """Take in the parts of a document, and say how each stands."""
        return [self._form(checked.source, part) for part in checked.parts]

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        """Take in what was found among forms."""
        for group in groups:
            outcomes = _Outcomes(group.verdicts, (*group.findings, *(each.finding for each in group.waived)))
            for each in self._listed:
                rules = [rule for rule in self._rules[each] if rule.code in self._asked and rule.scope == group.scope]
                if rules:
                    self._note(each, *outcomes.of(each, rules))

    def standings(self) -> list[Standing]:
        """Every obligation, over all that was checked."""
        return [self._standing(each) for each in self._listed]

    def coverage(self) -> Coverage:
        """Over all forms: judged on one of them at least, of those owed by one at least."""
        return _coverage([standing.state for standing in self.standings()])

    def _form(self, source: str, form: CheckedPart) -> FormStanding:
        outcomes = _Outcomes(form.verdicts, (*form.findings, *(each.finding for each in form.waived)))
        states: dict[str, State] = {}
        unjudged = {}
        for each in self._listed:
            state, missing = self._of_form(each, form.kind, outcomes)
            states[each] = state
            if state == "unjudged":
                unjudged[each] = tuple(missing)
        broken = tuple(each for each, state in states.items() if state == "fail")
        return FormStanding(source, form.form, form.name, _coverage(states.values()), broken, unjudged)

    def _of_form(self, each: str, kind: str, outcomes: _Outcomes) -> tuple[State, list[Missing]]:
        """What became of an obligation on one form; what only rules among forms judge is not meant here."""
        own = self._rules[each]
        if not own:
            return "unruled", []
        asked = [rule for rule in own if rule.code in self._asked]
        if not asked:
            self._note(each, "unasked", ())
            return "unasked", []
        here = [rule for rule in asked if rule.scope in ALONE_SCOPES and kind in rule.forms]
        state, missing = outcomes.of(each, here)
        if here or not any(rule.scope not in ALONE_SCOPES for rule in asked):
            self._note(each, state, missing)
        return state, missing

    def _note(self, each: str, state: State, missing: Iterable[Missing]) -> None:
        self._counts[each][state] += 1
        told = self._missing[each]
        for one in missing:
            if len(told) < MOST_MISSING:
                told[Missing(one.zh, one.en)] = None

    def _standing(self, each: str) -> Standing:
        counts = self._counts[each]
        codes = tuple(rule.code for rule in self._rules[each])
        if not codes:
            stated = obligations()[each]
            return Standing(each, "unruled", (), {}, (Missing(stated.missing or "", stated.missing_en or ""),))
        asked = [rule for rule in self._rules[each] if rule.code in self._asked]
        if not counts and any(rule.scope not in ALONE_SCOPES for rule in asked):
            return Standing(each, "unjudged", codes, {}, (ALONE,))
        return Standing(each, _worst(counts), codes, {state: counts[state] for state in STATES if counts[state]},
                        tuple(self._missing[each]))


class _Outcomes:
    """The verdicts of one form or group, and which obligations its findings break."""

    def __init__(self, verdicts: Sequence[Verdict], findings: Sequence[Finding]) -> None:
        self._verdicts = {verdict.code: verdict for verdict in verdicts}
        self._broken: dict[str, set[str]] = {}
        self._doubts: dict[str, list[Missing]] = {}
        for finding in findings:
            self._broken.setdefault(finding.code, set()).update(finding.basis)
            if finding.code not in self._verdicts:
                self._doubts.setdefault(finding.code, []).append(Missing(finding.message, finding.message_en))

    def of(self, each: str, rules: Sequence[Rule]) -> tuple[State, list[Missing]]:
        """The worst that became of the obligation under these rules, and what is missing to judge it."""
        found = [(self._state(each, rule), rule) for rule in rules]
        missing = [lack for one, rule in found if one == "unjudged" for lack in self._missing(rule)]
        return _worst({state for state, _ in found}), list(dict.fromkeys(missing))

    def _state(self, each: str, rule: Rule) -> State:
        verdict = self._verdicts.get(rule.code)
        if verdict is None:  # what the reader could not make out is not held against the unit
            return "unjudged" if rule.code in self._doubts else "pass"
        if verdict.outcome != "fail" or each in self._broken.get(rule.code, {each}):
            return verdict.outcome
        return "unjudged" if verdict.missing else "pass"

    def _missing(self, rule: Rule) -> Sequence[Missing]:
        verdict = self._verdicts.get(rule.code)
        return verdict.missing if verdict is not None else self._doubts[rule.code]


def _worst(states: Iterable[State]) -> State:
    return min(states, key=STATES.index, default="outside")


def _coverage(states: Iterable[State]) -> Coverage:
    counts = Counter(states)
    judged = counts["pass"] + counts["fail"]
    return Coverage(judged, judged + counts["unjudged"] + counts["unasked"] + counts["unruled"])
