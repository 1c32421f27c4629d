"""Changes, shares and completions of accounts phrases: the cases of changes.yml, and what holds for all amounts."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model import Rounding
from jixiao.model.changes import change, completion, share

CASES = yaml.load((Path(__file__).parent / "changes.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
TWO = Rounding(places=2, mode="half_up")
FIELDS = ("amount", "word", "rate", "rate_word")
amounts = st.decimals(min_value=0, max_value=10**9, places=2)


def cases(kind):
    return pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in CASES[kind].items()])


def meant(text):
    if text == "none":
        return None
    return Decimal(text) if text[-1].isdigit() else text


@cases("change")
def test_change(case):
    found = change(Decimal(case["value"]), Decimal(case["previous"]), TWO)
    assert {name: getattr(found, name) for name in FIELDS} == {name: meant(case[name]) for name in FIELDS}
    assert (found.value, found.previous) == (Decimal(case["value"]), Decimal(case["previous"]))


@cases("share")
def test_share(case):
    assert share(Decimal(case["of"]), Decimal(case["whole"]), TWO) == meant(case["rate"])


@cases("completion")
def test_completion(case):
    assert completion(Decimal(case["of"]), Decimal(case["whole"]), TWO) == meant(case["rate"])


def test_the_rounding_is_the_one_that_is_named():
    assert change(Decimal(2), Decimal(3), Rounding(places=1, mode="floor")).rate == Decimal("33.3")


@given(amounts, amounts)
def test_words_go_together_and_nothing_is_negative(value, previous):
    found = change(value, previous, TWO)
    assert found.amount >= 0
    assert found.rate is None or found.rate >= 0
    assert (found.rate is None) == (previous == 0)
    assert found.rate_word in {"增加": ("增长", None), "减少": ("下降",), "持平": (None,)}[found.word]
    assert previous + {"增加": 1, "减少": -1, "持平": 0}[found.word] * found.amount == value
