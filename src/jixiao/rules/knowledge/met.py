"""Points taken off a target that is met: one finding, whether a reason is given for it or not."""

from __future__ import annotations

from jixiao.rules.case import Row
from jixiao.rules.knowledge.reasons import worth
from jixiao.rules.knowledge.satisfaction import misscored
from jixiao.rules.knowledge.words import says_nothing
from jixiao.wording.language import Term


def taken_off_though_met(row: Row) -> bool:
    """Whether points were taken off though target and actual value say that nothing was missed."""
    if row.lost is None or row.lost <= 0 or row.far_above or row.by_coefficient or row.as_scored:
        return False
    return bool(row.met)


def although_met(row: Row) -> Term:
    """What the rules about reasons add of such a row."""
    return ("，而指标值已经达到", ", though the target is met") if taken_off_though_met(row) else ("", "")


def without_a_reason(row: Row) -> bool:
    """Whether the cell for reasons is empty, a stock phrase or repeats the row: DEV101, DEV104, DEV105 say so."""
    cell = row.indicator.deviation
    if cell is not None and says_nothing(cell):
        return True
    found = worth(row)
    return found == "stock" or (found in ("repeats", "result") and misscored(row) is None)
