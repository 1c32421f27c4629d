"""What every scoring method claims: which cases it scores, and how its result runs when one field grows.

`CLAIMS` has one entry per method; test_scoring_properties.py holds each method to its entry.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st
from msgspec.structs import replace

from jixiao.scoring.method import Case, methods

ZERO, ONE = Decimal(0), Decimal(1)
ENDLESS = Decimal("Infinity")
GRADES = ("missed", "partly", "achieved")
Course = tuple[tuple[Decimal, Decimal, int], ...]  # from, to, and +1 rises, -1 falls, 0 stays

points = st.one_of(st.sampled_from([Decimal(n) for n in ("10", "8.33", "12.5", "0.1", "100")]),
                   st.decimals("0.001", 1000, places=3))
amounts = st.one_of(st.decimals(0, 10**6, places=2), st.integers(0, 10**60).map(Decimal))
targets = amounts.filter(bool)
numbers = st.one_of(amounts, st.decimals(-(10**6), 0, places=2))
endless = st.one_of(numbers, st.just(ENDLESS))
ratios = st.decimals("0.01", 5, places=2)
shares = st.decimals(0, 1, places=2)


class Claim(NamedTuple):
    """`cases` that the method scores, and the `course` of what they earn when `field` takes any of the `values`.

    `scales` are the fields that may be multiplied by one factor without any difference.
    """

    cases: st.SearchStrategy[Case]
    course: Callable[[Case], Course]
    values: st.SearchStrategy[Decimal] = endless
    field: str = "actual"
    scales: tuple[str, ...] = ()


def cases(**fields):
    return st.builds(Case, **{"weight": points, **fields})


def bands(method: str, most):
    """Bands of a method, from the highest bound down; the second number falls with the first."""
    bound, second = methods()[method].bands
    some = st.integers(1, 4).flatmap(lambda count: st.tuples(
        st.lists(ratios.map(lambda n: n * 20), min_size=count, max_size=count, unique=True),
        st.lists(most, min_size=count, max_size=count)))
    return some.map(lambda both: tuple({bound: low, second: high} for low, high in zip(
        *(sorted(each, reverse=True) for each in both), strict=True)))


def earned_before(strategy):
    """With a score that was earned before: a share of the points."""
    return st.builds(lambda case, share: replace(case, so_far=case.weight * share), strategy, shares)


def exceeding(**fields):
    """What the target and more may earn, after the method for the target."""
    return earned_before(cases(target=numbers, actual=endless, **fields))


def totals(**fields):
    """Cases of a total: w the full points, A those of idle rows, `upper` what these are given, the rest earned."""
    def made(case, idle, given, earned):
        apart = case.weight * idle
        return replace(case, actual=apart, upper=apart * given, so_far=(case.weight - apart) * earned)
    return st.builds(made, cases(**fields), shares, shares, shares)


def ranges():
    return st.builds(lambda case, one, other: replace(case, target=min(one, other), upper=max(one, other)),
                     cases(actual=endless), amounts, targets)


def of_ratios(*names):
    """The numbers of an entry, in the order of their size."""
    drawn = st.lists(ratios, min_size=len(names), max_size=len(names))
    return drawn.map(lambda found: dict(zip(names, sorted(found), strict=True)))


def up(_: Case) -> Course:
    return ((-ENDLESS, ENDLESS, 1),)


def down(_: Case) -> Course:
    return ((-ENDLESS, ENDLESS, -1),)


def level(_: Case) -> Course:
    return ((-ENDLESS, ENDLESS, 0),)


def peak(case: Case) -> Course:
    """Best at the target, or between the two bounds."""
    upper = case.target if case.upper is None else case.upper
    return (-ENDLESS, case.target, 1), (case.target, upper, 0), (upper, ENDLESS, -1)


def inside(case: Case) -> Course:
    """Nothing below and above two ratios of the target."""
    low, high = (case.numbers[name] * case.target for name in ("below_ratio", "from_ratio"))
    return ((-ENDLESS, high, 1), (low, ENDLESS, -1)) if case.target > 0 else level(case)


RATIO = ("target", "actual")
CLAIMS: dict[str, Claim] = {
    "ratio": Claim(cases(target=amounts, actual=endless), up, scales=RATIO),
    "linear": Claim(cases(target=targets, actual=numbers), up, numbers, scales=RATIO),
    "rate_bands": Claim(cases(target=targets, actual=numbers, bands=bands("rate_bands", shares)), up, numbers,
                        scales=RATIO),
    "value_bands": Claim(cases(target=numbers, actual=endless, bands=bands("value_bands", shares)), up),
    "reverse_linear": Claim(cases(target=targets, actual=endless), down, scales=RATIO),
    "reverse_ratio": Claim(cases(target=targets, actual=endless), down, scales=RATIO),
    "nearest_bound": Claim(ranges(), peak, scales=(*RATIO, "upper")),
    "zero_or_nothing": Claim(cases(actual=endless), down, scales=("actual",)),
    "strict": Claim(cases(target=numbers, actual=endless), peak, scales=RATIO),
    "on_time": Claim(cases(target=numbers, actual=numbers), down, numbers),
    "yes_or_no": Claim(cases(target=numbers, actual=numbers), down, numbers),
    "done_or_not": Claim(cases(target=st.just(ONE), actual=st.sampled_from([ZERO, ONE])), up,
                         st.sampled_from([ZERO, ONE])),
    "coefficient": Claim(cases(actual=numbers), up, numbers),
    "three_grades": Claim(
        cases(grade=st.sampled_from([*GRADES, None]),
              numbers=st.builds(lambda found, places: {**found, "bound_places": places},
                                st.lists(shares, min_size=2, max_size=2).map(
                                    lambda two: {"partly_from": min(two), "achieved_from": max(two)}),
                                st.integers(0, 3).map(Decimal))),
        up, st.sampled_from([ZERO, ONE, Decimal(2)]), "grade"),
    "manual": Claim(cases(), level, numbers),
    "flag": Claim(exceeding(numbers=of_ratios("from_ratio")), level, scales=RATIO),
    "flat_deduction": Claim(exceeding(numbers=of_ratios("from_ratio", "points")), down, scales=RATIO),
    "by_deviation": Claim(exceeding(bands=bands("by_deviation", shares)), down, scales=RATIO),
    "zero_outside": Claim(exceeding(numbers=of_ratios("below_ratio", "from_ratio")), inside, scales=RATIO),
    "manual_deduction": Claim(earned_before(cases(actual=numbers)), down, numbers),
    "redistributed": Claim(totals(), up, numbers, "so_far"),
    "rescaled": Claim(totals(numbers=st.integers(0, 4).map(lambda places: {"places": Decimal(places)})), up, amounts,
                      "so_far"),
    "cap_by_rate": Claim(earned_before(cases(actual=numbers, bands=bands("cap_by_rate", points))), up, numbers),
}


def varied(case: Case, field: str, value: Decimal) -> Case:
    """The case with another value of the field; a grade is counted from the worst."""
    return replace(case, **{field: GRADES[int(value)] if field == "grade" else value})
