"""Made-up accounts: what they print agrees by direct computation, and every flaw changes what it says and no more."""

import re
from collections import Counter
from decimal import Decimal

import pytest

from jixiao.corpus.accounts import book, report_alone, samples, sets, year_before
from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.flaws import flaws, plant, planted
from jixiao.corpus.accounts.paper import changed
from jixiao.corpus.accounts.years import YEARS, against_last_year
from jixiao.model import Rounding, rounded

SEEDS = range(4)
BOOKS = [book(set_id, seed) for set_id in sets() for seed in SEEDS]
FUNDS = ("general", "funds", "capital")
LEFT, RIGHT = "income_expenditure.income", "income_expenditure.expenditure"
IN, OUT = "fiscal.income", "fiscal.expenditure"


class Printed:
    """The figures of a paper as numbers; what is blank is nothing."""

    def __init__(self, paper):
        self.texts = paper.figures()

    def __call__(self, key):
        return Decimal(self.texts[key].replace(",", "").rstrip("%") or 0)

    def get(self, key):
        return self(key) if key in self.texts else Decimal(0)

    def sum(self, pattern):
        return sum((self(key) for key in self.texts if re.fullmatch(pattern, key)), Decimal(0))

    def rows(self, kind):
        """The codes of a table by function."""
        keys = [key for key in self.texts if re.fullmatch(rf"{kind}\.function:\d+\.code", key)]
        return [key.split(":")[1].split(".")[0] for key in keys]


@pytest.fixture(params=BOOKS, ids=lambda one: one.name)
def shown(request):
    return Printed(request.param.paper)


def test_the_summary_ties(shown):
    """D-01 to D-04."""
    assert shown(f"{LEFT}.grand_total.amount") == shown(f"{RIGHT}.grand_total.amount")
    parts = ("income_total", "non_fiscal_used", "opening_balance")
    assert shown(f"{LEFT}.grand_total.amount") == sum(shown(f"{LEFT}.{part}.amount") for part in parts)
    parts = ("expenditure_total", "surplus_distribution", "closing_balance")
    assert shown(f"{RIGHT}.grand_total.amount") == sum(shown(f"{RIGHT}.{part}.amount") for part in parts)
    assert shown(f"{LEFT}.income_total.amount") == shown.sum(rf"{LEFT}\.income:\w+\.amount")
    assert shown(f"{RIGHT}.expenditure_total.amount") == shown.sum(rf"{RIGHT}\.function:\d+\.amount")


def test_income_and_expenditure_are_those_of_the_summary(shown):
    """D-05, D-06."""
    assert shown(f"{LEFT}.income_total.amount") == shown("income.total.total")
    assert sum(shown(f"{LEFT}.income:{fund}.amount") for fund in FUNDS) == shown("income.total.fiscal")
    for column in ("superior", "service", "business", "subordinate", "other"):
        assert shown(f"{LEFT}.income:{column}.amount") == shown(f"income.total.{column}")
    assert shown(f"{RIGHT}.expenditure_total.amount") == shown("expenditure.total.total")
    for code in shown.rows("expenditure"):
        if len(code) == 3:
            assert shown(f"{RIGHT}.function:{code}.amount") == shown(f"expenditure.function:{code}.total")


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("income", ("fiscal", "superior", "service", "business", "subordinate", "other")),
        ("expenditure", ("basic", "project", "to_superior", "business", "to_subordinate")),
        ("general", ("basic", "project")),
        ("fiscal_detail", ("basic", "project")),
        ("general_detail", ("economic:301", "economic:302", "economic:303", "economic:310")),
        ("projects", ("total",)),
    ],
)
def test_rows_and_columns_add_up(shown, kind, parts):
    """D-07, D-08, D-13: every row is the sum of its columns, every 类 of its 款, every 款 of its 项."""
    if f"{kind}.total.total" not in shown.texts:
        return
    rows = [f"{kind}.function:{code}" for code in shown.rows(kind)]
    assert rows
    for row in [f"{kind}.total", *rows]:
        assert shown(f"{row}.total") == sum(shown(f"{row}.{part}") for part in parts)
    for column in {"total", *parts}:
        assert shown(f"{kind}.total.{column}") == shown.sum(rf"{kind}\.function:\d{{3}}\.{column}")
        for code in shown.rows(kind):
            if len(code) < 7:
                below = rf"{kind}\.function:{code}\d\d\.{column}"
                assert shown(f"{kind}.function:{code}.{column}") == shown.sum(below)


def test_the_fiscal_summary_ties(shown):
    """D-09 to D-12."""
    for fund in FUNDS:
        assert shown(f"{IN}.income:{fund}.total") == shown(f"{LEFT}.income:{fund}.amount")
        kept = shown(f"{IN}.opening:{fund}.total") + shown(f"{IN}.income:{fund}.total")
        assert shown(f"{OUT}.closing_balance.{fund}") == kept - shown(f"{OUT}.expenditure_total.{fund}")
    assert shown(f"{IN}.income_total.total") == shown("income.total.fiscal")
    assert shown(f"{IN}.opening_balance.total") == sum(shown(f"{IN}.opening:{fund}.total") for fund in FUNDS)
    assert shown(f"{IN}.grand_total.total") == shown(f"{OUT}.grand_total.total")
    classes = [f"function:{code}" for code in codes().classes]
    for row in ("expenditure_total", "closing_balance", "grand_total", *classes):
        if f"{OUT}.{row}.total" in shown.texts:
            assert shown(f"{OUT}.{row}.total") == sum(shown(f"{OUT}.{row}.{fund}") for fund in FUNDS)
    assert shown(f"{OUT}.expenditure_total.general") == shown("general.total.total")
    assert shown(f"{OUT}.expenditure_total.funds") == shown("funds.total.expenditure")


def test_basic_expenditure_ties(shown):
    """D-14, D-15, D-17."""
    personnel, public = shown("basic.personnel_total.amount"), shown("basic.public_total.amount")
    assert shown("general.total.basic") == personnel + public
    assert personnel == shown("basic.economic:301.amount") + shown("basic.economic:303.amount")
    assert public == shown("basic.economic:302.amount") + shown("basic.economic:310.amount")
    for code in ("301", "302", "303", "310"):
        assert shown(f"basic.economic:{code}.amount") == shown.sum(rf"basic\.economic:{code}\d\d\.amount")
    for code, part in (("30212", "abroad"), ("30217", "reception"), ("30231", "running"), ("31013", "purchase")):
        assert shown(f"basic.economic:{code}.amount") <= shown(f"three_public.total.final_{part}")


def test_funds_and_three_public_tie(shown):
    """D-16, D-18."""
    for side in ("budget", "final"):
        row = f"three_public.total.{side}"
        assert shown(f"{row}_vehicles") == shown(f"{row}_purchase") + shown(f"{row}_running")
        assert shown(f"{row}_total") == shown(f"{row}_abroad") + shown(f"{row}_vehicles") + shown(f"{row}_reception")
    for row in ["funds.total", *(f"funds.function:{code}" for code in shown.rows("funds"))]:
        assert shown(f"{row}.closing") == shown(f"{row}.opening") + shown(f"{row}.income") - shown(f"{row}.expenditure")
        assert shown(f"{row}.expenditure") == shown(f"{row}.basic") + shown(f"{row}.project")
    for kind in ("capital", "funds_basic", "funds_three_public"):
        if f"{kind}.title" in shown.texts:
            printed = any(shown(key) for key in shown.texts if key.startswith(f"{kind}.") and _figure(shown, key))
            assert printed == (f"{kind}.note" not in shown.texts)


def test_the_text_tells_the_tables(shown):
    """D-19, D-23, D-24."""
    same = {
        "total": f"{LEFT}.grand_total.amount", "income_total": "income.total.total",
        "expenditure_total": "expenditure.total.total", "fiscal_total": f"{IN}.grand_total.total",
        "general_total": "general.total.total", "basic_total": "general.total.basic",
        "personnel_total": "basic.personnel_total.amount", "public_total": "basic.public_total.amount",
        "operating_cost": "basic.public_total.amount", "three_public": "three_public.total.final_total",
        "income:fiscal": "income.total.fiscal", "expenditure:basic": "expenditure.total.basic",
    }  # fmt: skip
    for told, key in same.items():
        assert shown(f"{told}.amount") == shown(key), told
    for told in [key for key in shown.texts if re.fullmatch(r"(class|item|group):\d+\.amount", key)]:
        assert shown(told) == shown(f"general.function:{told.split(':')[1].split('.')[0]}.total")
    kinds = shown.sum(r"assets:vehicles:[^.]+\.count")
    assert kinds == shown("assets:vehicles.count") > 0
    assert shown("procurement.amount") == shown.sum(r"procurement:(goods|works|services)\.amount")


def test_rates_and_words_follow_from_the_figures(shown):
    """D-20, D-21, D-34."""
    for key in [key[:-7] for key in shown.texts if key.endswith(".change")]:
        amount, change = shown(f"{key}.amount"), shown(f"{key}.change")
        more = shown.texts[f"{key}.direction"] == "增加"
        before = amount - change if more else amount + change
        assert (f"{key}.rate" in shown.texts) == bool(before)  # no rate of nothing
        if before:
            assert shown(f"{key}.rate") == rounded(change / before * 100, Rounding(places=2)), key
            assert shown.texts[f"{key}.rate_direction"] == ("增长" if more else "下降")
    for key in [key[:-11] for key in shown.texts if key.endswith(".completion")]:
        rate = shown(f"{key}.amount") / shown(f"{key}.budget") * 100
        assert shown(f"{key}.completion") == rounded(rate, Rounding(places=2))
    for key in [key[:-11] for key in shown.texts if key.endswith(".comparison")]:
        more = shown(f"{key}.amount") - shown(f"{key}.budget")
        assert shown.texts[f"{key}.comparison"] == ("大于" if more > 0 else "小于" if more < 0 else "持平")
        assert bool(shown.texts[f"{key}.reason"]) == bool(more)
    for pattern in (r"class:\d+\.share", r"income:\w+\.share", r"expenditure:\w+\.share"):
        assert abs(shown.sum(pattern) - 100) <= Decimal("0.05")


@pytest.mark.parametrize("one", BOOKS, ids=lambda one: one.name)
def test_the_chapter_tells_the_forms(one):
    """D-32."""
    shown = Printed(one.paper)
    assert shown("evaluated_projects.count") == len(one.forms) == 2
    money = [Decimal(form.funds.lines[0].executed.text.replace(",", "").replace("万元", "")) for form in one.forms]
    assert shown("evaluated_money.amount") == sum(money) <= shown("expenditure.total.project")
    assert shown.sum(r"grade:.\.count") == len(one.forms)


@pytest.mark.parametrize("experts", [3, 4, 5, 6, 7])
def test_sheets_of_experts_add_up(experts):
    """E-01, E-02, E-08."""
    for seed in range(4):
        one = report_alone(seed, experts=experts)
        shown, rows = Printed(one.paper), len(one.panel.rows)
        columns = [f"expert:{at}" for at in range(experts)]
        for row in [f"panel.row:{at}" for at in range(rows)] + ["panel.total"]:
            scores = [shown(f"{row}.{column}") for column in columns]
            assert shown(f"{row}.sum") == sum(scores)
            assert shown(f"{row}.average") * experts == sum(scores)
            assert max(scores) <= shown(f"{row}.weight")
        for column in [*columns, "weight", "average"]:
            assert shown(f"panel.total.{column}") == sum(shown(f"panel.row:{at}.{column}") for at in range(rows))
        assert shown("panel.total.weight") == 100
        for level1, names in one.panel.levels().items():
            for name in names:
                own = [row for row in one.panel.rows if (row.level1, row.level2) == (level1, name)]
                average, weight = sum(row.average for row in own), sum(row.weight for row in own)
                lost = rounded((weight - average) / weight * 100, Rounding(places=2))
                assert (shown(f"dimension:{name}.average"), shown(f"dimension:{name}.loss")) == (average, lost)


@pytest.mark.parametrize("one", BOOKS[::3], ids=lambda one: one.name)
def test_last_year_agrees_but_where_it_is_spoilt(one):
    """D-33: the figures of the year before are those of its own accounts."""
    now, before = Printed(one.paper), Printed(year_before(one).paper)
    opening = f"{LEFT}.opening_balance.amount"
    assert now(opening) == before(f"{RIGHT}.closing_balance.amount")
    assert _told_before(now, "total") == before("total.amount")
    other = Printed(against_last_year(one, "opening-not-last-closing").paper)
    assert other(opening) != now(opening)
    assert other(f"{LEFT}.grand_total.amount") == other(f"{RIGHT}.grand_total.amount")
    other = Printed(against_last_year(one, "previous-not-as-published").paper)
    assert _told_before(other, "total") != before("total.amount")
    assert other(opening) == now(opening)
    assert set(YEARS) == {"opening-not-last-closing", "previous-not-as-published"}


def _told_before(shown, key):
    sign = -1 if shown.texts[f"{key}.direction"] == "增加" else 1
    return shown(f"{key}.amount") + sign * shown(f"{key}.change")


def test_every_flaw_is_planted_and_changes_what_it_says():
    found = Counter()
    for one in BOOKS:
        for each in planted(one):
            found[each.flaw.name] += 1
            assert changed(one.paper, each.spoilt.paper) == each.spoilt.keys, each.flaw.name
            assert each.spoilt.keys
    assert set(found) == set(flaws())
    assert len(found) >= 40


def test_flaws_name_obligations():
    for flaw in flaws().values():
        assert flaw.plant.__doc__
        assert all(re.fullmatch(r"[DE]-\d\d", each) for each in flaw.basis), flaw.name
    named = {each for flaw in flaws().values() for each in flaw.basis}
    assert {f"D-{number:02}" for number in range(1, 27)} <= named
    assert {"E-01", "E-02", "E-03", "E-04", "E-07", "E-08", "E-09", "E-13"} <= named


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("grand-totals-differ", lambda shown: shown(f"{LEFT}.grand_total.amount")
            != shown(f"{RIGHT}.grand_total.amount")),
        ("class-under-another-class", lambda shown: any(
            shown(f"{RIGHT}.function:{code}.amount") != shown(f"expenditure.function:{code}.total")
            for code in shown.rows("expenditure") if len(code) == 3)),
        ("vehicles-subtotal-off", lambda shown: shown("three_public.total.final_vehicles")
            != shown("three_public.total.final_purchase") + shown("three_public.total.final_running")),
        ("operating-cost-not-public-total", lambda shown: shown("operating_cost.amount")
            != shown("public_total.amount")),
        ("yuan-for-ten-thousand", lambda shown: "元" in shown.texts.values()),
        ("table-missing", lambda shown: not all(
            f"{kind}.title" in shown.texts for kind in ("expenditure", "three_public", "funds", "basic"))),
        ("word-twice", lambda shown: shown.texts["total.direction"] in ("增加增加", "减少减少")),
    ],
)  # fmt: skip
def test_a_flaw_breaks_its_obligation(name, broken):
    for one in BOOKS[::4]:
        spoilt = plant(one, flaws()[name])
        assert not broken(Printed(one.paper))
        assert broken(Printed(spoilt.paper))


def test_class_under_another_class_keeps_the_sum():
    for one in BOOKS[::4]:
        shown = Printed(plant(one, flaws()["class-under-another-class"]).paper)
        assert shown(f"{RIGHT}.expenditure_total.amount") == shown.sum(rf"{RIGHT}\.function:\d+\.amount")


def test_scores_of_a_unit_beside_the_re_check():
    one = report_alone(2, experts=1)
    shown, rows = Printed(one.paper), range(len(one.panel.rows))
    for column in ("own", "average", "weight"):
        assert shown(f"panel.total.{column}") == sum(shown(f"panel.row:{at}.{column}") for at in rows)
    assert all(shown(f"panel.row:{at}.weight") >= shown(f"panel.row:{at}.own") > 0 for at in rows)
    assert shown("panel.total.own") >= shown("panel.total.average") == shown("conclusion.score")
    assert "panel.row:0.sum" not in shown.texts


def test_meetings_stand_beside_three_public():
    shown = Printed(book("shaanxi-9", 5).paper)
    assert shown("three_public.total.final_meetings") == shown("basic.economic:30215.amount")
    assert "three_public.total.final_meetings" not in book("hubei-9", 5).paper.figures()


def test_sound_reports_weigh_results_and_one_flaw_does_not():
    """E-04: output and benefit have 60 of 100 points at least."""
    for seed in range(6):
        one = report_alone(seed)
        assert sum(row.weight for row in one.panel.rows if row.level1 in ("产出", "效益")) >= 60
        shown = Printed(plant(one, flaws()["too-little-for-results"]).paper)
        first = next(at for at in range(8) if shown.texts.get(f"panel.row:{at}.level1", "").startswith("产出"))
        assert sum(shown(f"panel.row:{at}.weight") for at in range(first, 8)) == 50
        assert shown("panel.total.weight") == 100


def test_same_seed_same_document():
    assert book("national-9", 3).paper == book("national-9", 3).paper
    assert book("national-9", 3).paper != book("national-9", 4).paper


def test_samples_plant_every_flaw_in_turn():
    names = [sample.flaw.name for sample in samples(24, 1)]
    assert len(set(names)) == 24
    assert all(sample.flaw is None and sample.paper == sample.book.paper for sample in samples(4, 1, clean=True))
    reports = list(samples(6, 1, reports=True))
    assert all(each.startswith("E-") for sample in reports for each in sample.flaw.basis)


def _figure(shown, key):
    return re.fullmatch(r"[\d,.]+", shown.texts[key]) and not key.endswith((".code", ".name"))
