"""How wide texts are."""

import pytest

from jixiao.wording.style import paint
from jixiao.wording.width import pad, width


@pytest.mark.parametrize(("text", "columns"), [
    ("abc", 3), ("路灯", 4), ("≥95%", 4), ("，", 2), ("é", 1), ("e\u0301", 1), (paint("路灯", "red"), 4), ("", 0),
])
def test_width(text, columns):
    assert width(text) == columns
    assert width(pad(text, 9)) == 9
