"""Values hold numbers only: nothing else gets in, neither by hand nor from JSON."""

from decimal import Decimal

import msgspec
import pytest

from jixiao.model.value import Duration, Frequency, Quantity, Range, Value

ENDLESS = ("NaN", "Infinity", "-Infinity", "sNaN")


@pytest.mark.parametrize("number", ENDLESS)
@pytest.mark.parametrize(
    "make",
    [Quantity, lambda number: Range(Decimal(0), number), lambda number: Range(number, Decimal(0)),
     lambda number: Frequency("year", number), lambda number: Frequency("year", Decimal(0), number),
     lambda number: Duration(number, "day")],
)
def test_a_value_is_a_finite_number(make, number):
    with pytest.raises(ValueError, match="finite"):
        make(Decimal(number))


@pytest.mark.parametrize("number", ENDLESS)
def test_json_brings_none_in_either(number):
    with pytest.raises(msgspec.ValidationError, match="finite"):
        msgspec.json.decode(f'{{"kind": "quantity", "value": "{number}"}}', type=Value)
