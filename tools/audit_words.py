"""The report on the rules: figures for the screen, tables as Markdown, everything as data for JSON."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from audit_found import Found
from audit_match import Answer, Judged, Matched, share
from audit_own import EACH, Own

from jixiao.rules import catalogue

Reasons = dict[str, dict[str, str]]


def figures(lists: Sequence[Matched], own: Own | None) -> str:
    """A few lines for the screen."""
    told = [line for each in lists for line in _figures(each)]
    crashed = sorted({code for each in lists for code in each.crashed})
    told += [f"rules that failed, so that nothing of theirs is counted: {', '.join(crashed)}"] if crashed else []
    if own is not None:
        planted, found = own.planted.total(), own.found.total()
        golden = f"golden forms {own.golden.total()} of {own.expected.total()} findings"
        told.append(f"own corpus: planted flaws found {found} of {planted} ({share(found, planted)}); "
                    f"{own.alarms.total()} findings on {own.sound} sound forms; {own.twice.total()} findings of "
                    f"another rule in the place of the flaw on {own.mutants} forms; {golden}")
    return "\n".join(told or ["no lists beside the checkout and no samples asked for: nothing measured"])


def _figures(each: Matched) -> list[str]:
    errors, right = each.errors(), each.errors()["right"]
    clear, debatable = each.counted("H"), each.counted("J")
    twice = [answer for answer in each.answers if answer.told_twice]
    return [
        f"{each.review.name}: clear-cut {clear[0]} of {clear[1]} ({share(*clear)}), debatable {debatable[0]} of "
        f"{debatable[1]} ({share(*debatable)})",
        f"  errors right {right} of {errors.total()} ({share(right, errors.total())}): "
        + ", ".join(f"{verdict} {count}" for verdict, count in sorted(errors.items())),
        f"  wrong errors of reckoning {len(each.wrong_arithmetic())}; one defect told by two rules {len(twice)}, "
        f"of these in one cell {sum(answer.in_one_cell for answer in twice)}",
    ]


def markdown(lists: Sequence[Matched], own: Own | None, reasons: Reasons) -> str:
    """The whole report."""
    parts = ["# How good the rules are", "```", figures(lists, own), "```"]
    for each in lists:
        parts += [f"## {each.review.name}", *_listed(each, reasons.get(each.review.name, {}))]
    if own is not None:
        parts += ["## Own corpus, by rule", table(OWN, by_own_rule(own))]
        sides = ((*names, str(count)) for names, count in own.twice.most_common())
        parts += ["## Flaws that made another rule speak in the same place",
                  table(("flaw", "its rule", "the other", f"of {EACH}"), sides)]
    return "\n\n".join(parts) + "\n"


def _listed(each: Matched, reasons: dict[str, str]) -> list[str]:
    families = dict.fromkeys(answer.bullet.family for answer in each.answers)
    errors = [one for one in each.unknown if one[0].finding.level == "error"]
    others = [one for one in each.unknown if one[0].finding.level != "error"]
    return [
        "### Found, by class", table(("class", "clear-cut", "debatable"), (by_class(each, name) for name in families)),
        "### Found, by rule", table(RULES, by_rule(each)),
        "### Missed", table(("bullet", "mark", "owners", "beside it spoke", "reason", "text"),
                             (_missed(answer, reasons) for answer in each.missed)),
        "### Found in some of its forms only", table(("bullet", "forms", "text"), _partly(each.answers)),
        "### One defect told by two rules", table(("bullet", "rules", "in one cell", "text"), _doubled(each.answers)),
        "### Two rules about one cell, with or without a bullet", table(("rules", "cells"), _together(each)),
        "### Errors that no bullet knows", table(FALSE, map(_alarm, errors)),
        "### Warnings and hints that no bullet knows, by rule",
        table(("rule", "level", "findings", "right", "debatable", "wrong", "open"), _levels(others)),
        "### Warnings and hints that no bullet knows", table(FALSE, map(_alarm, others)),
    ]


RULES = ("rule", "bullets found", "missed", "recall", "findings", "right", "wrong", "debatable or open", "precision")
FALSE = ("where", "level", "verdict", "reason", "found", "message")
OWN = ("rule", "status", "planted", "found", "recall", "with other flaws", "on sound forms", "precision",
       "golden expected", "golden found", "golden more", "cases that find", "clean cases")


def by_class(each: Matched, family: str) -> tuple[str, ...]:
    return (family, *(f"{found} of {asked}" if asked else "" for found, asked in
                      (each.counted("H", family), each.counted("J", family))))


def by_rule(each: Matched) -> Iterable[tuple[str, ...]]:
    """A bullet that another of its owners found is not missed by this one."""
    hits = Counter(code for answer in each.answers for code in {one.finding.code for one in answer.found})
    missed = Counter(code for answer in each.missed for code in answer.bullet.by)
    said = Counter(one.finding.code for one in (*each.known, *(one for one, _ in each.unknown)))
    good = Counter(one.finding.code for one in each.known)
    good += Counter(one.finding.code for one, judged in each.unknown if judged.verdict == "right")
    wrong = Counter(one.finding.code for one, judged in each.unknown if judged.verdict == "wrong")
    for code in sorted(hits | missed | said):
        asked = hits[code] + missed[code]
        rest = said[code] - good[code] - wrong[code]
        yield (code, str(hits[code]), str(missed[code]), share(hits[code], asked), str(said[code]), str(good[code]),
               str(wrong[code]), str(rest), share(good[code], said[code]))


def _missed(answer: Answer, reasons: dict[str, str]) -> tuple[str, ...]:
    bullet = answer.bullet
    return (bullet.id, bullet.mark, " ".join(bullet.by), " ".join(answer.nearby), miss_reason(answer, reasons),
            bullet.text)


def miss_reason(answer: Answer, reasons: dict[str, str]) -> str:
    """Why a bullet is not found."""
    usual = "debatable, not aimed at" if answer.bullet.mark == "J" else ""
    later = "stands in accounts or an evaluation report" if answer.bullet.later else usual
    return reasons.get(answer.bullet.id) or later


def _partly(answers: Iterable[Answer]) -> Iterable[tuple[str, ...]]:
    for answer in answers:
        hit, named = answer.forms
        if answer.found and hit < named:
            yield answer.bullet.id, f"{hit} of {named}", answer.bullet.text


def _doubled(answers: Iterable[Answer]) -> Iterable[tuple[str, ...]]:
    for answer in answers:
        if answer.told_twice:
            cell = "yes" if answer.in_one_cell else ""
            yield answer.bullet.id, " ".join(sorted(answer.rules)), cell, answer.bullet.text


def _together(each: Matched) -> Iterable[tuple[str, ...]]:
    return ((" ".join(pair), str(count)) for pair, count in each.together().most_common())


def _alarm(one: tuple[Found, Judged]) -> tuple[str, ...]:
    found, judged = one
    return (found.key, found.finding.level, judged.verdict, judged.reason, found.finding.found or "",
            found.finding.message)


def _levels(others: Iterable[tuple[Found, Judged]]) -> Iterable[tuple[str, ...]]:
    told: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for found, judged in others:
        told[found.finding.code, found.finding.level][judged.verdict] += 1
    for (code, level), verdicts in sorted(told.items()):
        yield (code, level, str(verdicts.total()),
               *(str(verdicts[verdict]) for verdict in ("right", "debatable", "wrong", "open")))


def by_own_rule(own: Own) -> Iterable[tuple[str, ...]]:
    for code in own.rules():
        planted, found = own.planted[code], own.found[code]
        said = found + own.alarms[code] if planted else 0
        yield (code, catalogue()[code].status, str(planted), str(found), share(found, planted), str(own.beside[code]),
               str(own.alarms[code]), share(found, said), str(own.expected[code]), str(own.golden[code]),
               str(own.golden_more[code]), *map(str, own.cases.get(code, (0, 0))))


def as_data(lists: Sequence[Matched], own: Own | None, reasons: Reasons) -> dict[str, Any]:
    """The same for programs."""
    return {
        "lists": {each.review.name: _list_data(each, reasons.get(each.review.name, {})) for each in lists},
        "own": None if own is None else [dict(zip(OWN, row, strict=True)) for row in by_own_rule(own)],
    }


def _list_data(each: Matched, reasons: dict[str, str]) -> dict[str, Any]:
    return {
        "clear_cut": each.counted("H"), "debatable": each.counted("J"), "errors": dict(each.errors()),
        "wrong_arithmetic": [one.key for one in each.wrong_arithmetic()],
        "missed": {answer.bullet.id: reasons.get(answer.bullet.id, "") for answer in each.missed},
        "told_twice": {answer.bullet.id: sorted(answer.rules) for answer in each.answers if answer.told_twice},
        "unknown": {one.key: {"level": one.finding.level, **_judged(judged)} for one, judged in each.unknown},
    }


def _judged(judged: Judged) -> dict[str, str]:
    return {"verdict": judged.verdict, "reason": judged.reason}


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    body = [tuple(cell.replace("|", "\\|").replace("\n", " ") for cell in row) for row in rows]
    if not body:
        return "(none)"
    lines = (f"| {' | '.join(row)} |" for row in (tuple(heads), tuple("---" for _ in heads), *body))
    return "\n".join(lines)
