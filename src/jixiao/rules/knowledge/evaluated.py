"""What the narrative tells about the evaluation of projects, beside the forms and reports of the same document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from jixiao.model.arithmetic import HUNDRED, total_line
from jixiao.model.cell import Cell, amount, number, text
from jixiao.model.finding import Elsewhere
from jixiao.model.form import Form
from jixiao.model.report import EvaluationReport
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.folding import fold, folded
from jixiao.rules.knowledge.money import in_yuan, step
from jixiao.scoring.accounts.told import Told
from jixiao.scoring.result import places
from jixiao.sources import threshold

COLUMNS = {"executed": ("全年执行数", "spent"), "adjusted_budget": ("全年预算数", "revised budget"),
           "initial_budget": ("年初预算数", "initial budget")}
ALL_GRADED = re.compile(
    r"(?:均|都|全部)(?:被)?(?:评定|评)?(?:为|是)[“\"]?(优秀|优|良好|良|中|合格|差)(?:等|级|[”\"]|[。,;]|$)"
)

GRADE = re.compile(
    r"(?:等级|结果|评定|评)为?[“\"]?(优|良|中|差|合格|不合格)"
    r"|^[“\"]?(优|良|中|差|合格|不合格)[秀好]?[”\"]?(?:等级|级|等)?(?:的?项目)?$"  # …、“良”1个
)  # 评价等级为“优”的项目


class Sum(NamedTuple):
    """The money of all forms in 元, in one column."""

    column: str
    value: Decimal
    loose: Decimal


def forms_of(case: AccountsCase) -> list[tuple[int, Form]]:
    """The self-evaluation forms of projects with their numbers in the document."""
    return [(number, form) for number, form in enumerate(case.document.forms, 1)
            if form.kind == "self_evaluation" and form.subject != "department"]


def reports_alone(case: AccountsCase) -> list[tuple[int, EvaluationReport]]:
    """The reports about a project that has no form in the document."""
    named = [folded(form.project.name) for _, form in forms_of(case)]
    return [(number, report) for number, report in enumerate(case.document.reports, 1)
            if not any(name and _alike(name, folded(report.project)) for name in named)]


def _alike(name: str, other: str) -> bool:
    return bool(other) and (name in other or other in name)


def one_account(case: AccountsCase) -> bool:
    """Whether the forms of the document can only belong to these accounts."""
    return len(case.document.accounts) <= 1


def sums(case: AccountsCase) -> Iterator[Sum]:
    """The money of the forms by column; a column in which a form prints no amount is left out."""
    lines = [(form, total_line(form.funds)) for _, form in forms_of(case)]
    for column in COLUMNS:
        cells = [(form, getattr(line[1], column)) for form, line in lines if line is not None]
        amounts = [in_yuan(cell, form) for form, cell in cells]
        known = [each for each in amounts if each is not None]
        if lines and len(known) == len(lines):
            loose = sum((step(cell, form) for form, cell in cells), Decimal(0)) / 2
            yield Sum(column, sum(known, Decimal(0)), loose)


def with_report(case: AccountsCase, money: Decimal, within: Decimal) -> tuple[EvaluationReport, Decimal] | None:
    """The report and the sum that comes near the amount told when an amount of that report is added to the forms."""
    for each, (_, report) in product(sums(case), reports_alone(case)):
        for item in report.funds:
            found = amount(item.amount, None)
            if found is not None and abs(each.value + found - money) <= each.loose + within:
                return report, each.value + found
    return None


def spent(case: AccountsCase) -> list[Elsewhere]:
    """The cells that print what the projects spent."""
    found = []
    for position, form in forms_of(case):
        line = total_line(form.funds)
        if line is not None and line[1].executed is not None:
            found.append(elsewhere(case, position, f"funds.lines[{line[0]}].executed", line[1].executed))
    return found


def elsewhere(case: AccountsCase, position: int, path: str, cell: Cell | None) -> Elsewhere:
    """A cell of a form or report of the document; paths into a report are led by `reports[0].`."""
    return Elsewhere(case.document.source, position, path, cell.at if cell is not None else None, text(cell))


def all_graded(case: AccountsCase) -> Iterator[tuple[str, str]]:
    """Path and grade of every sentence that all results have one grade: 评价结果均为优."""
    told = [each for each in case.narrative.figures if (each.figure.concept or "").startswith("evaluated_")]
    cells = [(f"{each.path}.note", each.figure.note) for each in told]
    if not cells or not any(cell for _, cell in cells):
        cells = [(f"prose[{at}]", cell) for at, cell in enumerate(case.accounts.prose)]
    for path, cell in cells:
        words = fold(text(cell) or "")
        found = ALL_GRADED.search(words) if "结果" in words or "评" in words else None
        if found:
            yield path, found[1]


def percent(form: Form) -> Decimal | None:
    """The total score on a scale of 100."""
    score, weight = number(form.total.score), number(form.total.weight)
    if score is None:
        return None
    return score * HUNDRED / weight if weight else score


def told_money(case: AccountsCase) -> Told | None:
    """The amount that the evaluated projects are told to have."""
    return next((told for told in case.narrative.about("evaluated_money") if told.amount() is not None), None)


def by_grade(case: AccountsCase) -> Iterator[tuple[Told, list[tuple[Told, Decimal]]]]:
    """The number of evaluated projects with the numbers by grade that follow under the same headings."""
    figures = case.narrative.figures
    for whole in case.narrative.about("evaluated_projects"):
        parts = []
        for position in range(whole.position + 1, len(figures)):
            told = figures[position]
            if told.section != whole.section or told.figure.concept == "evaluated_projects":
                break
            count = number(told.figure.amount)
            if count is not None and told.figure.concept is None and GRADE.search(fold(told.item)):
                parts.append((told, count))
        if parts:
            yield whole, parts


def grade_of(cell: Cell | None) -> str:
    """The first sign of a grade: 优秀 and “优” are 优."""
    return folded(cell).strip("“”\"'")[:1]


def grades_of(case: AccountsCase) -> list[str] | None:
    """The grades of the forms, and of the reports without a form; None where one of them tells none.

    A form without a grade whose total is high enough is excellent; what is below tells no grade.
    """
    grades = [grade_of(form.total.grade) or _excellent(form) for _, form in forms_of(case)]
    grades += [grade_of(report.grade) for _, report in reports_alone(case)]
    return grades if grades and all(grades) else None


def _excellent(form: Form) -> str:
    score = percent(form)
    return "优" if score is not None and score >= threshold("D-32.excellent_from") else ""


def grades_told(case: AccountsCase) -> Iterator[tuple[Told, str, Decimal]]:
    """The figures that tell how many projects have a grade, with the first sign of the grade and the number."""
    for _, parts in by_grade(case):
        for told, count in parts:
            found = GRADE.search(fold(told.item))
            if found is not None:
                yield told, (found[1] or found[2])[:1], count


def impossible_share(told: Told) -> bool:
    """Whether so many projects are that per cent of no whole number of projects: 13 are never 90%."""
    count, share = number(told.figure.amount), number(told.figure.share)
    of = folded(told.figure.share_of)
    if count is None or not share or count <= 0 or "项目" not in of or not of.endswith(("总数", "数量", "个数", "数")):
        return False
    half = Decimal(5).scaleb(-places(share) - 1)
    low, high = count * HUNDRED / (share + half), count * HUNDRED / max(share - half, half)
    return share > HUNDRED or int(high) < low
