"""Measure an audit: every rule of one form, and the rules among forms, over many made-up forms (part of `make bench`).

    python tools/bench_audit.py [FORMS] [FORMS_OF_A_UNIT]      default 5000, units of 5 to 30 projects

A few hundred forms are generated and read; each is used again under other names, codes and years, so that a unit has
many projects and a project a target, a monitoring and a self-evaluation form, sometimes of two years. Times are
processor time of this process, without the making of the forms; an audit that is linear takes the same time per form
at a quarter, a half and the whole of them. Reports and fails nothing: machines differ.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from jixiao import read
from jixiao.corpus import generate
from jixiao.model import Cell, Form, text
from jixiao.model.form import Goal
from jixiao.rules import Case, Choice, Shelf, among, judge

SAMPLES = 300
YEAR = 2023
UNITS = 4  # of a department
CHAINS = 0.3  # of the projects: those with more than one form


def templates() -> list[Form]:
    """Forms of projects as they are read."""
    texts = (sample.text.encode() for sample in generate(SAMPLES, 1, slips=False))
    return [form for data in texts for form in read(data).forms if form.subject == "project" and form.indicators]


def forms(count: int, of_a_unit: int | None) -> Iterator[Form]:
    """So many forms, unit by unit and project by project."""
    chance, known, made, unit = random.Random(1), templates(), 0, 0
    while made < count:
        unit += 1
        for number in range(of_a_unit or chance.randint(5, 30)):
            for form in project(chance.choice(known), unit, number, chance):
                if made == count:
                    return
                made += 1
                yield form


def project(form: Form, unit: int, number: int, chance: random.Random) -> Iterator[Form]:
    """One form of a project, or the same project as another kind and of another year."""
    name, place = f"{text(form.project.name)}{number}", f"测试市{unit}区服务所"
    code = Cell(f"99010123{unit:06d}{number:07d}") if chance.random() < 0.5 else None
    one = replace(
        form, fiscal_year=YEAR, project=replace(form.project, name=Cell(name), code=code),
        implementing_unit=Cell(place), supervising_department=Cell(f"测试市{unit // UNITS}局"),
        goals=tuple(varied(goal, f"{place}的{name}") for goal in form.goals),
    )
    yield one
    if chance.random() < CHAINS:
        yield replace(one, fiscal_year=YEAR - 1)
        yield replace(one, kind="target" if one.kind == "self_evaluation" else "self_evaluation")


def varied(goal: Goal, about: str) -> Goal:
    """The goal with words that no other form has, as texts differ in earnest."""
    expected, actual = (
        Cell(f"{about}：{cell.text}") if cell is not None and cell.text else cell
        for cell in (goal.expected, goal.actual)
    )
    return replace(goal, expected=expected, actual=actual)


def peak() -> float:
    """Peak memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(count: int, of_a_unit: int | None) -> None:
    """Check the forms one by one as they come, and what was put away so far at a quarter, a half and the end."""
    shelf, choice, alone, found = Shelf(), Choice(), 0.0, Counter[str]()
    marks = (count // 4, count // 2, count)
    print(f"{'forms':>8} {'alone':>14} {'put away':>14} {'among':>14} {'groups':>8} {'largest':>8} {'peak memory':>12}")
    put = 0.0
    for number, form in enumerate(forms(count, of_a_unit), 1):
        begun = time.process_time()
        found.update(finding.code for finding in judge(Case(form), choice).findings)
        checked = time.process_time()
        shelf.add(f"{number}.docx", 1, form)
        alone, put = alone + checked - begun, put + time.process_time() - checked
        if number in marks:
            begun, groups, largest, told = time.process_time(), 0, 0, Counter[str]()
            for group, judgement in among(shelf, choice):
                groups, largest = groups + 1, max(largest, len(group.members))
                told.update(finding.code for finding in judgement.findings)
            together = time.process_time() - begun
            each = [f"{took / number * 1000:.2f} ms/form" for took in (alone, put, together)]
            print(f"{number:>8} {each[0]:>14} {each[1]:>14} {each[2]:>14} {groups:>8} {largest:>8} {peak():>9.0f} MB")
    print(f"findings alone {found.total()}; among forms: "
          + (", ".join(f"{code} {many}" for code, many in sorted(told.items())) or "none"))


def report(count: int = 5000, of_a_unit: int | None = None) -> None:
    """Time per form and peak memory at a quarter, a half and the whole."""
    print(f"\naudit of {count} forms, one core; aim 2 ms/form alone, the same time per form at every size\n")
    measure(count, of_a_unit)


def main() -> int:
    report(*(int(argument) for argument in sys.argv[1:]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
