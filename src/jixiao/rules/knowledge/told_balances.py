"""What the narrative tells of government funds and the state capital budget: opening + income − spent = closing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.frame import Remark, at
from jixiao.rules.knowledge.told_settled import settled
from jixiao.scoring.accounts.reckoning import shown_in
from jixiao.scoring.accounts.told import YUAN, Amount, Told


class Balance(NamedTuple):
    """The closing balance beside the three amounts it follows from."""

    told: Told
    closing: Amount
    others: tuple[Amount, ...]  # opening, income, spent

    @property
    def apart(self) -> bool:
        """Whether it is off by more than the printed places leave open."""
        opening, income, spent = self.others
        loose = sum((each.half for each in self.others), self.closing.half)
        return abs(opening.value + income.value - spent.value - self.closing.value) > loose


def balances(case: AccountsCase) -> Iterator[Balance]:
    """The balances whose four amounts are each told once under the same headings."""
    for kind in ("funds", "capital"):
        names = (f"closing:{kind}", f"opening:{kind}", f"income:{kind}", f"{kind}_total")
        for closing in case.narrative.about(names[0]):
            told = [[each for each in case.narrative.about(name) if each.section == closing.section] for name in names]
            amounts = [each[0].amount() for each in told if len(each) == 1]
            known = [each for each in amounts if each is not None and each.unit == YUAN]
            if len(known) == len(names):
                yield Balance(closing, known[0], tuple(known[1:]))


def balances_off(case: AccountsCase) -> Iterator[Remark]:
    """A remark on every one that is off, also where amounts that a table shows to be wrong are put right."""
    printed = {each.told.position for each in balances(case) if each.apart}
    for each in balances(settled(case).case) if printed else ():
        if not each.apart or each.told.position not in printed:
            continue
        opening, income, spent = each.others
        right = (opening.value + income.value - spent.value) / each.closing.factor
        formula = f"{shown_in(opening)} + {shown_in(income)} − {shown_in(spent)} = {right:f}"
        yield at(
            each.closing.path,
            f"{each.told.item}写 {each.closing.cell.text}，年初加收入减支出为 {right:f}（{formula}）",
            f"{each.told.item} is told as {each.closing.cell.text}; opening and income less what was spent give "
            f"{right:f} ({formula})",
            expected=f"{right:f}", uses=[other.path for other in each.others],
        )
