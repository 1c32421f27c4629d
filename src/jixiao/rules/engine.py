"""Running the rules over a form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from jixiao.model.doubt import doubt_in
from jixiao.model.finding import Finding
from jixiao.model.form import Form
from jixiao.rules.case import Case
from jixiao.rules.discover import catalogue
from jixiao.rules.frame import Remark, Rule
from jixiao.scoring import Standard, StandardError

CRASHED = "RUL901"


def run(
    form: Form,
    standard: Standard | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> tuple[Finding, ...]:
    """Every finding about a form: the reader's own problems first, then by rule.

    `select` and `ignore` take codes and families (`FND`, `FND101`). Without `select` the stable
    rules run; a preview rule runs when it is selected by its code.
    """
    chosen, left_out = _known(select), _known(ignore)
    case = Case(form, standard)
    findings = [
        replace(problem, basis=_basis(problem.code))
        for problem in form.problems if _wanted(problem.code, chosen, left_out)
    ]
    for rule in catalogue().values():
        asked = rule.status == "stable" or (rule.status == "preview" and rule.code in (chosen or ()))
        if asked and form.kind in rule.forms and _wanted(rule.code, chosen, left_out):
            findings.extend(findings_of(rule, case))
    # A crash is told whatever is selected: what was selected has not been checked.
    return tuple(finding for finding in findings if finding.code != CRASHED or _wanted(CRASHED, None, left_out))


def findings_of(rule: Rule, case: Case) -> Iterator[Finding]:
    """What one rule finds; a crash of the rule becomes a finding about the rule."""
    if rule.check is None:
        return  # others make this finding
    try:
        for remark in rule.check(case):
            yield _finding(rule, remark, case)
    except StandardError:
        raise  # no fault of the rule: a file of the scoring standards is broken, and all that score would say so
    except Exception as crash:  # noqa: BLE001 one broken rule must not hide what the others find
        what = f"{type(crash).__name__}: {crash}"
        yield Finding(
            CRASHED, "warning",
            f"规则 {rule.code} 检查本表时出错（{what}），其余规则照常检查；请报告软件维护人",
            f"rule {rule.code} failed on this form ({what}); all other rules ran; please report this",
            at=case.form.at, found=rule.code, basis=_basis(CRASHED),
        )


def _finding(rule: Rule, remark: Remark, case: Case) -> Finding:
    cell = case.cells.get(remark.path)
    doubts = dict.fromkeys(
        used.doubt for path in (remark.path, *remark.uses) if (used := case.cells.get(path)) and used.doubt
    )
    zh, en = remark.message, remark.message_en
    if doubts:
        zh += f"（读取存疑，请先核对原表：{'；'.join(doubts)}）"
        reasons = "; ".join(doubt_in("en", doubt) for doubt in doubts)
        en += f" (doubtful reading, compare with the page first: {reasons})"
    level = remark.level or rule.level
    return Finding(
        rule.code, "warning" if doubts and level == "error" else level, zh, en,
        path=remark.path, at=case.place(remark.path), found=remark.found or (cell.text if cell else None),
        expected=remark.expected, basis=remark.basis or rule.basis,
    )


def unknown_selectors(selectors: Iterable[str]) -> list[str]:
    """Those that name neither a rule nor a family that has rules: nothing found would say nothing."""
    known = {*catalogue(), *(code[:3] for code in catalogue())}
    return sorted({each for each in selectors if each not in known})


def _known(selectors: Iterable[str] | None) -> frozenset[str] | None:
    """The selectors, refused when one names neither a family nor a rule."""
    if selectors is None:
        return None
    given = frozenset(selectors)
    if unknown := unknown_selectors(given):
        raise ValueError(f"没有这样的规则或规则族 no such rule or family: {', '.join(unknown)}")
    return given


def _basis(code: str) -> tuple[str, ...]:
    entry = catalogue().get(code)
    return entry.basis if entry is not None else ()


def _wanted(code: str, chosen: frozenset[str] | None, left_out: frozenset[str] | None) -> bool:
    def named(selectors: frozenset[str]) -> bool:
        return code in selectors or code[:3] in selectors

    return (chosen is None or named(chosen)) and not (left_out is not None and named(left_out))
