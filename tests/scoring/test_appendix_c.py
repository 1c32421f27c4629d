"""Every figure of Appendix C comes out exactly: totals (C.1), computed phrases (C.3), the table of experts (C.4)."""

import re
from itertools import groupby

import pytest
from support import appendix_c

from jixiao.model import Rounding, number, rounded
from jixiao.model.arithmetic import scores, total_line
from jixiao.model.changes import change, completion, share
from jixiao.scoring import load_standard, score
from jixiao.scoring.panel import panel

TWO = Rounding(places=2, mode="half_up")
TOTALS = [
    pytest.param(document, position, name, total, id=f"{document}-{position + 1}")
    for document, group in groupby(appendix_c.totals(), lambda each: each[0])
    for position, (_, name, total) in enumerate(group)
]
VALUE_AND_CHANGE = re.compile(r"(?:c )?([\d.]+)(?: \(\w+\))?, (?:change )?([−+][\d.]+)(?:; ÷ budget ([\d.]+))?")

pytestmark = appendix_c.absent


# C.1


def test_there_are_forty_totals():
    assert len(TOTALS) == 40
    documents = {param.values[0] for param in TOTALS}
    assert sum(len(appendix_c.forms(document)) for document in documents) == 40


@pytest.mark.parametrize(("document", "position", "name", "total"), TOTALS)
def test_total(document, position, name, total):
    """The total that is printed, and the sum of the printed scores."""
    form = appendix_c.forms(document)[position]
    assert is_called(form.project.name.text, document, name)
    added = scores(form)
    assert (number(form.total.score), added.value, added.missing) == (total, total, ())
    assert score(form).total.agrees


def is_called(printed, document, name):
    """Whether the short name of the table has its characters from the printed one, or C.2 says what is printed."""
    letters = iter(printed)
    misnamed = [what for which, what, _ in appendix_c.table(2) if name and which == f"{document} {name}"]
    return all(letter in letters for letter in name) or any(printed in what for what in misnamed)


def test_execution_scores_of_s1():
    """round(points × executed ÷ revised, places), in all of them."""
    stated = re.search(r"all (\d+) S1 forms satisfy round\((\d+) × executed/revised, (\d)\)", appendix_c.section(1))
    count, most, places = map(int, stated.groups())
    assert len(appendix_c.forms("S1")) == count
    for form in appendix_c.forms("S1"):
        line = total_line(form.funds)[1]
        points = rounded(most * number(line.executed) / number(line.adjusted_budget), Rounding(places, "half_up"))
        assert (number(line.score), score(form).execution_score.computed) == (points, points)


def test_exceptions_of_s0():
    """The three that are named differ, as they are named; all others agree."""
    text = appendix_c.section(1).partition("S0 exceptions:")[2]
    wrong_score, wrong_rates = (appendix_c.numbers(part) for part in text.split(";"))
    rate, printed, exact = wrong_score
    wrong = {(printed, exact)} | set(zip(wrong_rates[:2], wrong_rates[2:], strict=True))
    scored = [score(form) for form in appendix_c.forms("S0")]
    parts = [part for each in scored for part in (each.execution_rate, each.execution_score)]
    assert {(part.claimed, part.computed) for part in parts if not part.agrees} == wrong
    assert [each.execution_rate.claimed for each in scored if not each.execution_score.agrees] == [rate]


# C.3


@pytest.mark.parametrize(("given", "wanted"), [
    pytest.param(given, wanted, id=given) for _, given, wanted in appendix_c.table(3) if VALUE_AND_CHANGE.match(given)
])
def test_change_and_completion(given, wanted):
    value, difference, *budget = appendix_c.numbers(given)
    found = change(value, value - difference, TWO)
    phrases = {f"{found.word}{found.amount}万元", f"{found.rate_word}{found.rate}%"}
    phrases |= {f"完成年初预算的{completion(value, each, TWO)}%" for each in budget}
    assert set(re.split("[，;] *", wanted)) <= phrases
    assert str(found.rate) in wanted


@pytest.mark.parametrize(("given", "wanted"), [
    pytest.param(given, wanted, id=given) for _, given, wanted in appendix_c.table(3)
    if not VALUE_AND_CHANGE.match(given)
])
def test_shares(given, wanted):
    """`shares of T: a, b …` or `a / b of T`; a remark in brackets tells the sum of the rounded shares."""
    before, _, after = given.partition("of ")
    whole, *parts = appendix_c.numbers(after) + appendix_c.numbers(before)
    shares = [share(part, whole, TWO) for part in parts]
    figures, _, remark = wanted.partition("(")
    assert shares == appendix_c.numbers(figures)
    assert len(shares) > 1
    assert not remark or sum(shares) == appendix_c.numbers(remark)[-1]


# C.4


def test_experts():
    text = appendix_c.section(4)
    got = panel(*appendix_c.sheet(), mean=TWO, lost=TWO)
    rows, weights = re.search(r"(\d+) rows, weights sum (\d+)", text).groups()
    totals = re.search(r"expert totals ([^;]+);", text)[1]
    added, mean, grade = re.search(r"sum ([\d.]+); mean ([\d.]+) → (\w)", text).groups()
    assert (len(got.rows), sum(row.weight for row in got.rows)) == (int(rows), int(weights))
    assert list(got.totals) == appendix_c.numbers(totals)
    assert [sum(got.totals), got.total, got.mean_of_totals] == appendix_c.numbers(f"{added} {mean} {mean}")
    assert got.agrees
    assert load_standard("cn-2020").grade(got.total) == grade


def test_blocks_of_the_experts():
    means = re.search(r"Block means (.*?)\. Lost", appendix_c.section(4))[1].replace("/", " / ")
    got = panel(*appendix_c.sheet(), mean=TWO, lost=TWO)
    figures = [figure for block in got.blocks if len(block.names) == 1 for figure in (block.mean, block.weight)]
    assert figures == appendix_c.numbers(means)


def test_lost_points_of_the_experts():
    """`name r %` is a second level; `name r/r/r %` are the second levels of a first level, or its rows."""
    stated = re.search(r"Lost rates: (.*?)\.\s*$", appendix_c.section(4), re.DOTALL)[1]
    got = panel(*appendix_c.sheet(), mean=TWO, lost=TWO)
    second = [block for block in got.blocks if len(block.names) == 2]
    for name, rates in re.findall(r"(\w+) ([\d./]+) %", stated):
        wanted = appendix_c.numbers(rates.replace("/", " / "))
        inside = [block for block in second if name in block.names[-1]]
        if len(wanted) > 1:
            inside = [block for block in second if block.names[0] == name]
        if len(inside) < len(wanted):
            inside = [row for row in got.rows if row.names[0] == name]
        assert [each.lost for each in inside] == wanted
