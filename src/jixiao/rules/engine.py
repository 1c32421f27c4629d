"""Running the rules over a form, or over a group of forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model.finding import Finding
from jixiao.model.form import Form
from jixiao.rules.case import Case
from jixiao.rules.discover import catalogue
from jixiao.rules.findings import finding, found_in
from jixiao.rules.frame import Remark, Rule, Scope, Unjudged, refuse_unsafe
from jixiao.rules.group import Group, Years
from jixiao.rules.history import History
from jixiao.rules.most import MOST, capped
from jixiao.rules.shelf import Shelf
from jixiao.rules.subject import Subject
from jixiao.rules.verdict import Judgement, Missing, Outcome, Verdict
from jixiao.scoring import Standard, StandardError

CRASHED = "RUL901"
FORM_SCOPES: tuple[Scope, ...] = ("unit", "department", "project")
SCOPES: tuple[Scope, ...] = (*FORM_SCOPES, "years")  # of groups


class Choice(Struct, frozen=True):
    """Which rules run: `select` and `ignore` hold codes, families and what codes begin with (`FND101`, `FND`, `CON3`).

    Without `select` the stable rules run, with `preview` also those on trial; a rule selected by its code always runs.
    """

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    preview: bool = False

    @classmethod
    def of(cls, select: Iterable[str] | None, ignore: Iterable[str] | None, preview: bool = False) -> Choice:
        """The choice. Raises ValueError when a selector names neither a family nor a rule."""
        chosen = None if select is None else frozenset(select)
        left_out = frozenset(ignore or ())
        if unknown := unknown_selectors((chosen or frozenset()) | left_out):
            raise ValueError(f"没有这样的规则或规则族 no such rule or family: {', '.join(unknown)}")
        return cls(chosen, left_out, preview)

    def wants(self, code: str) -> bool:
        """Whether findings under this code are asked for."""
        asked = self.select is None or code.startswith(tuple(self.select))
        return asked and not code.startswith(tuple(self.ignore))

    def runs(self, rule: Rule) -> bool:
        """Whether the rule runs."""
        known = rule.status == "stable" or (
            rule.status == "preview" and (self.preview or rule.code in (self.select or ()))
        )
        return known and self.wants(rule.code)


def run(
    form: Form, standard: Standard | None = None, select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None, preview: bool = False,
) -> tuple[Finding, ...]:
    """Every finding about a form: the reader's own problems first, then by rule. See `Choice`."""
    return judge(Case(form, standard), Choice.of(select, ignore, preview)).findings


def judge(case: Subject, choice: Choice) -> Judgement:
    """Every finding about a form, a report or accounts, and the verdict of every rule for such that was asked for."""
    problems = case.printed.problems
    findings = [replace(problem, basis=_basis(problem.code)) for problem in problems if choice.wants(problem.code)]
    meant, verdicts = _meant(case.scope, choice, case.kind, case.region, case.printed.fiscal_year)
    for position, rule in meant:
        found, verdicts[position] = judged(rule, case)
        findings += found
    return Judgement(_told(findings, choice), tuple(verdicts))


def judge_group(group: Group | Years, choice: Choice) -> Judgement:
    """Every finding about forms that belong together; each says in which document it stands and which others spoke."""
    findings: list[Finding] = []
    verdicts = []
    for rule in _running(group.scope, choice):
        if not any(applies(rule, member.case) for member in group.members):
            verdicts.append(Verdict(rule.code, "outside"))
            continue
        remarks, open_ = _asked(rule, group, group.members[0].case)
        findings += [found_in(group, rule, each) if isinstance(each, Remark) else each for each in remarks]
        verdicts.append(_verdict(rule, len(remarks), open_))
    return Judgement(_told(findings, choice), tuple(verdicts))


def among(shelf: Shelf, choice: Choice, standard: Standard | None = None) -> Iterator[tuple[Group, Judgement]]:
    """Every group on the shelf, projects last, with what is wrong among its forms; nothing is unpacked in vain."""
    asked = [scope for scope in FORM_SCOPES if _running(scope, choice)]
    for group in shelf.groups(asked, standard) if asked else ():
        yield group, judge_group(group, choice)


def over_years(history: History, choice: Choice) -> Iterator[tuple[Years, Judgement]]:
    """Every department on the shelf with what is wrong among its years; nothing is unpacked in vain."""
    for years in history.groups() if _running("years", choice) else ():
        yield years, judge_group(years, choice)


def _meant(
    scope: Scope, choice: Choice, kind: str, region: str, year: int | None
) -> tuple[tuple[tuple[int, Rule], ...], list[Verdict]]:
    """The rules meant for such a part, with their places among all, and the verdicts that say of all “not meant”."""
    meant, outside = _sorted_out(scope, choice, kind, region, year)
    return meant, list(outside)


@lru_cache(maxsize=1024)  # forms of one kind, place and year come by the thousand
def _sorted_out(
    scope: Scope, choice: Choice, kind: str, region: str, year: int | None
) -> tuple[tuple[tuple[int, Rule], ...], tuple[Verdict, ...]]:
    running = _running(scope, choice)
    meant = tuple((at, rule) for at, rule in enumerate(running) if _is_meant(rule, kind, region, year))
    return meant, tuple(Verdict(rule.code, "outside") for rule in running)


def applies(rule: Rule, case: Subject) -> bool:
    """Whether the rule is meant for a form (a report, accounts) of this kind, place and year."""
    return _is_meant(rule, case.kind, case.region, case.printed.fiscal_year)


def _is_meant(rule: Rule, kind: str, region: str, year: int | None) -> bool:
    if kind not in rule.forms:
        return False
    if rule.regions and not region.startswith(rule.regions):
        return False
    first, last = rule.years
    return year is None or ((first is None or year >= first) and (last is None or year <= last))


def unknown_selectors(selectors: Iterable[str], *, parts: bool = True) -> list[str]:
    """Those that name neither a rule nor a family that has rules: nothing found would say nothing.

    With `parts` the beginning of codes will do from the family on (`CON3`).
    """
    lengths = range(3, 7) if parts else (3, 6)
    known = {code[:length] for code in catalogue() for length in lengths}
    return sorted({each for each in selectors if each not in known})


@lru_cache(maxsize=256)
def _running(scope: Scope, choice: Choice) -> tuple[Rule, ...]:
    """The rules of that scope that run, in order of their codes."""
    return tuple(
        rule for rule in catalogue().values() if rule.check is not None and rule.scope == scope and choice.runs(rule)
    )


def forget() -> None:
    """Look at the catalogue anew: whoever exchanges it (a test, a program that loads rules late) has to say so."""
    _running.cache_clear()
    _sorted_out.cache_clear()


def judged(rule: Rule, case: Subject) -> tuple[list[Finding], Verdict]:
    """What a rule that is meant for this part of a document finds in it, and its verdict."""
    if rule.needs and (lacking := case.lacks(rule.needs)):
        return [], Verdict(rule.code, "unjudged", 0, tuple(Missing(zh, en) for zh, en in lacking))
    remarks, open_ = _asked(rule, case, case)
    if not remarks and not open_:  # nearly always
        return [], _passed(rule.code)
    kept = capped(remarks) if len(remarks) > MOST else remarks
    findings = [finding(rule, each, case) if isinstance(each, Remark) else each for each in kept]
    return findings, _verdict(rule, len(findings), open_)


@lru_cache(maxsize=4096)
def _passed(code: str) -> Verdict:
    return Verdict(code, "pass")


def _asked(rule: Rule, about: Subject | Group | Years, case: Subject) -> tuple[list[Remark | Finding], list[Missing]]:
    """The remarks of a rule and what it could not judge; a crash of the rule becomes a finding about the rule."""
    remarks: list[Remark | Finding] = []
    open_: list[Missing] = []
    assert rule.check is not None
    try:
        for said in rule.check(about):
            if isinstance(said, Unjudged):
                open_.append(Missing(said.missing, said.missing_en, said.path))
            else:
                refuse_unsafe(rule, said, case.cells.get(said.path))
                remarks.append(said)
    except StandardError:
        raise  # no fault of the rule: a file of the scoring standards is broken, and all that score would say so
    except Exception as crash:  # noqa: BLE001 one broken rule must not hide what the others find
        remarks.append(_crash(rule, crash, case))
        open_.append(Missing("规则出错", "the rule failed"))
    return remarks, open_


def _verdict(rule: Rule, findings: int, open_: list[Missing]) -> Verdict:
    outcome: Outcome = "fail" if findings else "unjudged" if open_ else "pass"
    return Verdict(rule.code, outcome, findings, tuple(open_))


def _crash(rule: Rule, crash: Exception, case: Subject) -> Finding:
    what = f"{type(crash).__name__}: {crash}"
    return Finding(
        CRASHED, "warning",
        f"规则 {rule.code} 检查本表时出错（{what}），其余规则照常检查；请报告软件维护人",
        f"rule {rule.code} failed on this form ({what}); all other rules ran; please report this",
        at=case.printed.at, found=rule.code, basis=_basis(CRASHED),
    )


def _told(findings: list[Finding], choice: Choice) -> tuple[Finding, ...]:
    """A crash is told whatever is selected, because what was selected has not been checked, unless it is ignored."""
    left_out = CRASHED in choice.ignore or CRASHED[:3] in choice.ignore
    return tuple(finding for finding in findings if finding.code != CRASHED or not left_out)


def _basis(code: str) -> tuple[str, ...]:
    entry = catalogue().get(code)
    return entry.basis if entry is not None else ()
