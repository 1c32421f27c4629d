"""What is typography only, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.wording.typography import same_but_typography


@pytest.mark.parametrize(("before", "after"), [
    ("有保障。。", "有保障。"), ("照明,有保障", "照明，有保障"), ("照 明", "照明"), ("（一期)", "（一期）"),
    ("９５％", "95%"), ("\"路灯\"", "“路灯”"), ("5—8月", "5-8月"), ("路灯\u3000维护", "路灯维护"),
    ("5 盏", "5盏"), ("路灯，维护，", "路灯，维护。"), ("2023年,完成", "2023年，完成"),
    ("＞＝ 18万", "≥18万"), ("<=5", "≤5"), ("≧5", "≥5"),
])
def test_typography(before, after):
    assert same_but_typography(before, after)


@pytest.mark.parametrize(("before", "after"), [
    ("95%", "95"), ("95%", "59%"), ("1.5", "15"), ("1 5", "15"), ("3、500", "3,500"), ("≥95", ">95"), ("-5", "5"),
    ("—5", "-5"), ("5盏", "5个"), ("维修", "维护"), ("10²", "102"), ("①", "1"), ("5-8", "58"), ("1/2", "12"),
    ("km h", "kmh"), ("约95", "95"), ("无", ""), ("95%", "95‰"), ("m²", "m2"), ("3,500", "3500"), ("8:30", "830"),
    ("5~8", "58"), ("路灯A", "路灯a"), ("+5", "5"), (">=5", ">5"), (">=5", "≤5"), ("5×8", "58"),
])
def test_not_typography(before, after):
    assert not same_but_typography(before, after)


@given(st.text(alphabet="路灯1289.,-%≥ ，。、（）:", max_size=12), st.data())
def test_a_digit_or_a_word_never_changes(text, data):
    places = [at for at, sign in enumerate(text) if sign in "路灯1289%≥"]
    if places:
        at = data.draw(st.sampled_from(places))
        other = data.draw(st.sampled_from(["", *(sign for sign in "路灯1289%≥" if sign != text[at])]))
        changed = text[:at] + other + text[at + 1 :]
        assert not same_but_typography(text, changed)
