"""What holds for every row and every form under every standard: intervals, order, units, trace."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from scoring_forms import SATISFACTION, SIGNS, STANDARDS, any_standard, cell, form_of, forms, numbers, quantity, row

from jixiao.model import Cell, FundLine, Funds, Rounding, rounded
from jixiao.model.value import Range
from jixiao.scoring import score as score_under
from jixiao.scoring.method import methods
from jixiao.scoring.result import Score

amounts = st.decimals(0, 10**6, places=2)
more = st.lists(amounts, min_size=1, max_size=4)
shares = st.decimals(0, 1, places=2)
weights = st.sampled_from(["10", "12.5", "8.33", "0.3"])
signs = st.sampled_from([None, *SIGNS])
units = st.sampled_from([None, "%", "人"])
levels = st.sampled_from([("产出指标", "质量指标"), SATISFACTION])


def score(form, standard, **more):
    return score_under(form, STANDARDS[standard], **more)


def only(indicator, standard) -> Score:
    return score(form_of(indicator), standard, trace=False).rows[0]


def figures(scored):
    """A scored form without its trace."""
    def bare(part):
        return part and replace(part, steps=(), citations=(), because=None, because_en=None)
    return replace(scored, execution_rate=bare(scored.execution_rate), execution_score=bare(scored.execution_score),
                   rows=tuple(bare(each) for each in scored.rows), total=bare(scored.total))


def without_place(part: Score) -> Score:
    return replace(part, path="", steps=(), citations=())


def holds(open_ended: Score, exact: Score) -> bool:
    """Whether the interval of a row holds that of another; nothing can be said where the other is not compared."""
    low, high = open_ended.limits
    return exact.code == "other_unit" or low <= exact.limits[0] <= exact.limits[1] <= high


def possible(number, unit, level) -> bool:
    """A satisfaction of more than 100 is none."""
    return unit == "%" or level != SATISFACTION or number <= 100


# every form


@given(forms, any_standard)
def test_a_score_lies_inside_its_limits_and_inside_the_points(form, standard):
    scored = score(form, standard)
    for part in (scored.execution_score, *scored.rows):
        if part is None or part.maximum is None:
            continue
        low, high = part.limits
        assert 0 <= low <= high <= max(part.maximum, 0)
        if part.open_high:
            assert low < high
            assert replace(part, claimed=high).standing == "above"
        assert part.computed is not None or (part.reason and part.reason_en and part.code)
        assert part.computed is None or part.steps[-1].result == part.computed


@given(forms, any_standard)
def test_the_trace_changes_no_figure(form, standard):
    assert score(form, standard, trace=False) == figures(score(form, standard))


@given(forms, any_standard, st.randoms())
def test_the_order_of_the_rows_changes_nothing(form, standard, chance):
    places = list(range(len(form.indicators)))
    chance.shuffle(places)
    mixed = replace(form, indicators=tuple(form.indicators[place] for place in places))
    one, other = score(form, standard), score(mixed, standard)
    assert [without_place(one.rows[place]) for place in places] == [without_place(each) for each in other.rows]
    assert (one.low, one.high, one.recomputed, one.left) == (other.low, other.high, other.recomputed, other.left)
    assert (one.total and one.total.computed) == (other.total and other.total.computed)


@given(forms, any_standard)
def test_the_recomputed_total_lies_inside_its_interval(form, standard):
    scored = score(form, standard)
    assert (scored.low is None) == (scored.high is None)
    if scored.low is not None:
        assert scored.low <= scored.high
        assert not scored.open_high or (scored.low < scored.high and any(part.open_high for part in scored.rows))
    if scored.recomputed is not None:
        assert scored.low == scored.recomputed == scored.high


@given(forms, any_standard, st.lists(shares, min_size=8, max_size=8))
def test_the_interval_of_the_total_holds_every_total_of_its_parts(form, standard, chosen):
    """Every row takes a value inside its own interval; what the standard does with a total is done by hand."""
    scored = score(form, standard)
    if scored.low is None:
        return
    # rows without points are in no total; what is left are the parts that the interval adds up
    picked, idle, given_idle, full = Decimal(0), Decimal(0), Decimal(0), Decimal(0)
    weighed = [scored.execution_score, *scored.rows]
    for part, share in zip(weighed, chosen, strict=False):
        if part is None or part.maximum is None:
            continue
        low, high = part.limits
        full += max(part.maximum, 0)
        if part.code == "not_applicable":
            idle += part.maximum
            given_idle += part.maximum * share
        else:
            picked += low + (high - low) * share
    total = by_hand(STANDARDS[standard], picked, idle, given_idle, full, scored.execution_rate)
    slack = full * Decimal("1e-20")  # what 28 digits lose
    assert scored.low - slack <= total <= scored.high + slack


def by_hand(standard, picked, idle, given_idle, full, rate) -> Decimal:
    """What a standard makes of the points of a form: idle rows rescaled or added, a low rate caps the total."""
    method, setting = standard.method("not_applicable")
    total = picked + given_idle
    if method.name == "rescaled":
        total = picked if not 0 < idle < full else picked * full / (full - idle)
        total = min(rounded(total, Rounding(int(setting.number("places")))), full) if 0 < idle < full else total
    if standard.has("cap") and rate is not None and rate.exact is not None:
        method, setting = standard.method("cap")
        below = [band["most"] for band in setting.bands if rate.exact < band["below"]]
        total = min([total, *below])
    return total


# rows


@given(amounts, amounts, weights, units, levels, any_standard)
def test_the_interval_of_an_unsigned_row_holds_the_score_under_each_sign(target, actual, weight, unit, level, standard):
    unsigned = only(row(quantity(target, unit), quantity(actual, unit), weight, level), standard)
    if "reading.unsigned" in unsigned.keys:
        return  # the words of the row say which sign is meant
    for sign in SIGNS:
        signed = only(row(quantity(target, unit, sign), quantity(actual, unit), weight, level), standard)
        assert unsigned.limits[0] <= signed.limits[0] <= signed.limits[1] <= unsigned.limits[1], sign


@given(amounts, amounts, more, weights, signs, units, levels, any_standard)
def test_at_least_so_many_holds_the_score_of_every_number_from_there(
    target, actual, further, weight, sign, unit, level, standard
):
    wanted = quantity(target, unit, sign)
    for mark in (">=", ">"):
        open_ended = only(row(wanted, quantity(actual, unit, mark), weight, level), standard)
        for number in (actual, *(actual + each for each in further), target, *(target * n for n in range(2, 4))):
            if number >= actual and possible(number, unit, level):
                exact = only(row(wanted, quantity(number, unit), weight, level), standard)
                assert holds(open_ended, exact)


@given(amounts, numbers, numbers, shares, weights, signs, units, levels, any_standard)
def test_at_most_so_many_and_a_range_hold_the_score_of_every_number_in_them(
    target, one, other, share, weight, sign, unit, level, standard
):
    low, high = sorted((one, other))
    wanted = quantity(target, unit, sign)
    between = (low + (high - low) * share).quantize(Decimal("0.01"))
    for actual in (quantity(high, unit, "<="), cell(Range(low, high, unit))):
        open_ended = only(row(wanted, actual, weight, level), standard)
        for number in (low, between, high, target):
            within = low <= number <= high and (number >= 0 or low == high)  # what is counted is not below nothing
            if within and possible(number, unit, level):
                exact = only(row(wanted, quantity(number, unit), weight, level), standard)
                assert holds(open_ended, exact)


@given(amounts, amounts, weights, signs, any_standard, st.sampled_from([Decimal(10000), Decimal("0.0001")]))
def test_a_row_of_money_earns_the_same_in_another_unit(target, actual, weight, sign, standard, factor):
    one = only(row(quantity(target, "元", sign), quantity(actual, "元"), weight), standard)
    other = only(row(quantity(target * factor, "元", sign), quantity(actual * factor, "元"), weight), standard)
    assert one.limits == other.limits


@given(st.integers(2, 100), st.integers(2, 100), weights, signs, any_standard)
def test_satisfaction_is_read_alike_as_per_cent_number_and_fraction(target, actual, weight, sign, standard):
    found = set()
    for unit, scale in (("%", 1), (None, 1), (None, 100)):
        sides = [Decimal(number) / scale for number in (target, actual)]
        got = only(row(quantity(sides[0], unit, sign), quantity(sides[1], unit), weight, SATISFACTION), standard)
        found.add((got.computed, got.low, got.high))
    assert len(found) == 1


@given(numbers, numbers, weights, any_standard)
def test_a_better_result_is_never_worse_for_a_positive_indicator(one, other, weight, standard):
    """But for what a standard takes off where the target is left far behind."""
    less, better = sorted((one, other))
    target = quantity(Decimal(10000), "人", ">=")
    lows = [only(row(target, quantity(number, "人"), weight), standard).limits[0] for number in (less, better)]
    assert lows[0] <= lows[1]


@given(st.integers(1, 10**6), st.integers(0, 10**6), any_standard)
def test_money_in_yuan_and_in_ten_thousands_gives_the_same_execution(budget, executed, standard):
    def line(*printed):
        return Funds(Cell(printed[2]), (FundLine(source="total", label=Cell("年度资金总额"), weight=Cell("10"),
                                                 adjusted_budget=Cell(printed[0]), executed=Cell(printed[1]),
                                                 initial_budget=Cell(printed[0])),))
    yuan = line(f"{budget}", f"{executed}", "元")
    ten_thousands = line(f"{Decimal(budget) / 10000:f}", f"{Decimal(executed) / 10000:f}", "万元")
    got = [score(form_of(funds=funds), standard, trace=False) for funds in (yuan, ten_thousands)]
    assert got[0].execution_rate.computed == got[1].execution_rate.computed
    assert got[0].execution_score.computed == got[1].execution_score.computed


def test_the_standards_here_use_every_method():
    used = {str(setting.fields["method"]) for each in STANDARDS.values() for key, setting in each.settings.items()
            if key.startswith("method.")}
    assert used == set(methods())
