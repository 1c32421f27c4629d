"""The figures of the phrases in final accounts: the change against another year, a share of a total, a completion.

Sources: regulations 5.4 (PH-1 to PH-6, template of Shanghai, V). Products are taken before quotients and the result is
rounded once. Where there is nothing to divide by there is no percentage: 上年无此项支出, 年初预算为 0.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.rounding import Rounding, rounded

Direction = Literal["增加", "减少", "持平"]
RateDirection = Literal["增长", "下降"]


class Change(Struct, frozen=True):
    """A value beside that of the previous year (与上年相比).

    `amount` and `rate` carry no sign, `word` and `rate_word` say the direction: 减少 goes with 下降, 增加 with 增长.
    `rate` is in per cent of the previous value; None when that is not above zero. 持平 has no `rate_word`.
    """

    value: Decimal
    previous: Decimal
    amount: Decimal
    word: Direction
    rate: Decimal | None
    rate_word: RateDirection | None


def change(value: Decimal, previous: Decimal, rounding: Rounding) -> Change:
    """The change from `previous` to `value`; its rate is |c − p| ÷ p × 100, rounded."""
    amount, rate = abs(value - previous), percentage(abs(value - previous), previous, rounding)
    if not amount:
        return Change(value, previous, amount, "持平", rate, None)
    if value > previous:
        return Change(value, previous, amount, "增加", rate, "增长" if rate is not None else None)
    return Change(value, previous, amount, "减少", rate, "下降" if rate is not None else None)


def share(part: Decimal, total: Decimal, rounding: Rounding) -> Decimal | None:
    """占…的 x%; None of a total that is not above zero. Shares of one total may add up to 100.01: none is adjusted."""
    return percentage(part, total, rounding)


def completion(executed: Decimal, budget: Decimal, rounding: Rounding) -> Decimal | None:
    """完成年初预算的 x%; None of a budget that is not above zero."""
    return percentage(executed, budget, rounding)


def percentage(part: Decimal, whole: Decimal, rounding: Rounding) -> Decimal | None:
    """part × 100 ÷ whole, rounded; None when the whole is not above zero."""
    return rounded(part * HUNDRED / whole, rounding) if whole > 0 else None
