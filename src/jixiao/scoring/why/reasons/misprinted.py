"""The computed score with one slip of the keyboard: a digit left out, two exchanged, the point moved."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.scoring.why.frame import Asked, Explanation, reason
from jixiao.scoring.why.landing import otherwise
from jixiao.wording.language import Term
from jixiao.wording.numbers import plain

FEWEST = 3  # digits of a figure in which a digit left out or two exchanged prove anything


@reason("row", "execution", "rate", "total", rank=65)
def explain(asked: Asked) -> Iterator[Explanation]:
    computed = asked.score.computed
    if computed is None or asked.added_rightly:
        return
    if asked.exact is not None and otherwise(asked.exact, asked.claimed, least=0):
        return  # 9.85 → 9.8 is cut rather than mistyped
    for slip, slip_en in _slips(computed, asked.claimed):
        yield asked.says(f"疑为笔误：{slip}", f"a slip of the keyboard? {slip_en}",
                         f"{plain(computed)} → {plain(asked.claimed)}")
        return


def _slips(computed: Decimal, claimed: Decimal) -> Iterator[Term]:
    text = plain(computed)
    if claimed and claimed.normalize().as_tuple().digits == computed.normalize().as_tuple().digits:
        yield "小数点移位", "the decimal point is moved"
    if sum(map(str.isdigit, text)) < FEWEST:
        return
    for at in range(len(text)):
        if text[at].isdigit() and _is(text[:at] + text[at + 1 :], claimed):
            yield f"漏掉一个数字 {text[at]}", f"the digit {text[at]} is left out"
        pair = text[at : at + 2]
        if pair.isdigit() and len(pair) == 2 and _is(text[:at] + pair[::-1] + text[at + 2 :], claimed):
            yield f"数字 {pair} 颠倒", f"the digits {pair} are exchanged"


def _is(text: str, claimed: Decimal) -> bool:
    """Whether a text is the printed figure; one that begins or ends with its point is none."""
    return text[:1].isdigit() and text[-1:].isdigit() and Decimal(text) == claimed
