"""The audit itself: document by document, then what stands among the forms, then what is wrong with the settings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from jixiao.audit.baseline import Baseline, known
from jixiao.audit.content import form_name
from jixiao.audit.result import Checked, CheckedGroup, CheckedPart, Heard, Known, Waived
from jixiao.audit.settings import FILE, Settings
from jixiao.audit.waivers import UNUSED_JOIN, Waivers, unused_join
from jixiao.model import Document, Finding, Form, Part, text
from jixiao.rules import (
    AccountsCase,
    Case,
    Group,
    History,
    Judgement,
    ReportCase,
    Shelf,
    Subject,
    Years,
    among,
    catalogue,
    judge,
    over_years,
)
from jixiao.rules.engine import FORM_SCOPES
from jixiao.scoring import Standard, load_standard
from jixiao.wording.terms import LEVELS

GRAVITY = {level: place for place, level in enumerate(LEVELS)}
COUNTED = {"evaluation_report": "reports", "final_accounts": "accounts"}


class Audit:
    """Takes documents one after the other; forms and accounts are kept for the rules that look at several of them.

    `whole`: all forms that the settings speak of are given, so that a waiver that meets none of them is told.
    With `keep` the findings are kept for a baseline.
    """

    def __init__(
        self, settings: Settings | None = None, *, standard: Standard | str | None = None,
        baseline: Baseline | None = None, whole: bool = False, keep: bool = False, today: date | None = None,
    ) -> None:
        self.settings = settings or Settings()
        self.choice = self.settings.choice
        standard = standard or self.settings.standard
        self._standard = load_standard(standard) if isinstance(standard, str) else standard
        self._waivers = Waivers(self.settings.waivers, today or date.today())
        self._baseline, self._whole, self._keep = baseline, whole, keep
        joins = self.settings.joins
        self._shelf = Shelf({each.project for each in joins if each.same},
                            {each.project for each in joins if not each.same})
        self._history = History()
        self._among = any(rule.scope in FORM_SCOPES and self.choice.runs(rule) for rule in catalogue().values())
        self.counts: Counter[str] = Counter()  # findings by level; forms, reports, accounts, waived, old
        self.kept: list[Known] = []

    def document(self, document: Document) -> Checked:
        """What is wrong with the forms, evaluation reports and final accounts of a document."""
        source = document.source
        for number, accounts in enumerate(document.accounts, 1):
            self._history.add(source, number, accounts)
        return Checked(
            source,
            tuple(self._form(source, number, form) for number, form in enumerate(document.forms, 1)),
            tuple(self._part(source, number, report, ReportCase(report, document))
                  for number, report in enumerate(document.reports, 1)),
            tuple(self._part(source, number, accounts, AccountsCase(accounts, document))
                  for number, accounts in enumerate(document.accounts, 1)),
        )

    def groups(self) -> Iterator[CheckedGroup]:
        """What is wrong among the forms of all documents, then with the settings; to be called once, at the end."""
        for group, judgement in among(self._shelf, self.choice, self._standard):
            yield self._group(group, judgement)
        for years, judgement in over_years(self._history, self.choice):
            yield self._group(years, judgement)
        name = self.settings.file or FILE
        problems = (*self._waivers.problems(self.choice, name, whole=self._whole), *self._unused_joins(name))
        if problems and any(self.counts[each] for each in ("forms", *COUNTED.values())):
            self.counts.update(finding.level for finding in problems)
            yield CheckedGroup("settings", name, None, (), problems)

    @property
    def vanished(self) -> tuple[Known, ...]:
        """What the baseline knows and the forms no longer show; complete after `groups`."""
        return tuple(self._baseline.vanished(self.choice)) if self._baseline is not None else ()

    @property
    def failing(self) -> int:
        """How many findings are as grave as the settings call failing."""
        levels = ("error", "warning", "info")
        return sum(self.counts[level] for level in levels[: levels.index(self.settings.fail_on) + 1])

    def _unused_joins(self, file: str) -> Iterator[Finding]:
        """Decisions about projects that are not there; told when all forms were given and the projects asked for."""
        asked = any(rule.scope == "project" and self.choice.runs(rule) for rule in catalogue().values())
        if self._whole and asked and self.choice.wants(UNUSED_JOIN):
            named = self._shelf.named
            yield from (unused_join(each, file) for each in self.settings.joins if each.project not in named)

    def _form(self, document: str, number: int, form: Form) -> CheckedPart:
        if self._among:
            self._shelf.add(document, number, form)
        return self._part(document, number, form, Case(form, self._standard))

    def _part(self, document: str, number: int, part: Part, case: Subject) -> CheckedPart:
        self.counts[COUNTED.get(part.kind, "forms")] += 1
        self._waivers.meet(document, part)
        if self._baseline is not None:
            self._baseline.meet(form_name(part, document))
        judgement = judge(case, self.choice)
        sifted = [self._sifted(finding, document, part) for finding in judgement.findings]
        return CheckedPart(
            number, text(part.name), part.kind, part.at, _findings(sifted), judgement.verdicts, _waived(sifted),
            sifted.count(None),
        )

    def _group(self, group: Group | Years, judgement: Judgement) -> CheckedGroup:
        forms = {(member.document, member.number): member.part for member in group.members}
        if self._baseline is not None:
            for at, form in forms.items():
                self._baseline.meet(form_name(form, at[0]), joined=True)
        sifted = []
        for finding in judgement.findings:
            at = (finding.document or group.members[0].document, finding.form or group.members[0].number)
            sifted.append(self._sifted(finding, at[0], forms[at]))
        members = tuple(
            Heard(each.document, each.number, text(each.part.name), each.part.kind, each.part.fiscal_year)
            for each in group.members
        )
        return CheckedGroup(group.scope, group.key, group.joined, members, _findings(sifted), judgement.verdicts,
                            _waived(sifted), sifted.count(None))

    def _sifted(self, finding: Finding, document: str, form: Part) -> Finding | Waived | None:
        """The finding as it is reported: waived where somebody answers for it, None where the baseline knows it."""
        waived = self._waivers.waived(finding, document, form)
        if waived is None and self._keep:
            self.kept.append(known(finding, document, form))
        if self._baseline is not None and self._baseline.strike(known(finding, document, form)) and waived is None:
            self.counts["old"] += 1
            return None
        self.counts["waived" if waived else finding.level] += 1
        return waived or finding


def _findings(sifted: list[Finding | Waived | None]) -> tuple[Finding, ...]:
    """The findings, the gravest first; among equals they stay in the order of the rules."""
    return tuple(sorted((each for each in sifted if isinstance(each, Finding)), key=lambda each: GRAVITY[each.level]))


def _waived(sifted: list[Finding | Waived | None]) -> tuple[Waived, ...]:
    return tuple(each for each in sifted if isinstance(each, Waived))
