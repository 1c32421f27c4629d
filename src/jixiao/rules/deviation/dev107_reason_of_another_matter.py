"""偏差原因说的是另一件事。

## 为什么
“三方比价，择优选择”说明的是怎样省钱，解释不了数量、质量或时限为什么没有做到；把件数一行的原因照抄到比率一行，也不是这一行的原因。
## 反例
数量指标“图书上架数” 17/20，原因“经询价选取报价最低的供货商”。
“接待读者人次”扣分，原因“图书采购册数不足”，是别的行的事。
## 正例
数量指标“图书上架数” 17/20，原因“三批图书 12 月下旬到馆，编目未完，次年1月上架”。
## 怎么改
写这一行没有做到的原因；节约的情况写在成本指标或资金说明里。

## Why
“Three offers compared, the best one taken” tells how money was saved, not why quantity, quality or time fell short.
And a reason about numbers of things, copied from another row to one that is a rate, is no reason for this row.
## Bad example
Quantity “books put on the shelves” 17 of 20 points, reason “the supplier with the lowest offer was taken”.
## Good example
Quantity “books put on the shelves” 17 of 20 points, reason “three lots of books came at the end of December and
were not yet catalogued; they go on the shelves next January”.
## Repair
Write why this row was not reached. Tell of savings in the cost row or in the notes on the funds. A reason
that names another row and nothing of its own is a hint: the one may still have led to the other. So is low
satisfaction told of a row of work, and a small number of persons told of one of punctuality.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from jixiao.model.cell import text
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.headings import OUTPUTS
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.meanings import named_count
from jixiao.rules.knowledge.narrative import pairs, shared, speaks_of
from jixiao.rules.knowledge.reasons import deducted, given, worth
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold

TIMES = re.compile(r"[早晚迟慢快月日时]|工作日")


@rule(
    code="DEV107", name="reason-of-another-matter", title_en="The reason speaks of another matter", level="warning",
    forms={"self_evaluation"}, basis=("RV-41",), since="0.1", needs=("deviation", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    counts = {given(row): row for row in case.rows if deducted(row) and _is_rate(row) is False and given(row)}
    named = _named_by(case)
    for row in case.rows:
        reason = text(row.indicator.deviation)
        if worth(row) == "price":
            yield at(
                f"{row.path}.deviation",
                f"「{row.name}」扣了分，原因“{reason}”说的是比价或节约，解释不了这一行为什么没有做到",
                f"“{row.name}” lost points, and the reason “{reason}” is about prices or thrift, not about this row",
                uses=[f"{row.path}.score", f"{row.path}.weight"],
            )
        elif _copied(row) and (other := counts.get(given(row))):
            yield at(
                f"{row.path}.deviation",
                f"「{row.name}」是比率，偏差原因与「{other.name}」一行相同，说的是数量",
                f"“{row.name}” is a rate, and its reason is that of “{other.name}”, which speaks of numbers",
                uses=[f"{other.path}.deviation"],
            )
        elif (about := _about(row, named) or _of_another_kind(case, row)) is not None:
            yield at(
                f"{row.path}.deviation",
                f"「{row.name}」的偏差原因没有说到这一行，说的是「{about.name}」",
                f"the reason of “{row.name}” says nothing of this row; it speaks of “{about.name}”",
                uses=[f"{about.path}.level3"], level="info",
            )  # fmt: skip


def _named_by(case: Case) -> Mapping[str, list[tuple[str, Row]]]:
    """Rows and their names without 数, 率, looked up by the first two signs."""
    found: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for row in case.rows:
        if len(name := row.label.rstrip("率性度数量")) >= threshold("RV-41.name"):
            found[name[:2]].append((name, row))
    return found


def _about(row: Row, named: Mapping[str, list[tuple[str, Row]]]) -> Row | None:
    """Another row that the reason names, where it tells nothing of its own row."""
    reason = given(row) if deducted(row) else ""
    own = "".join(folded(cell) for cell in (row.indicator.level3, row.indicator.target))
    if not reason or not pairs(own) or speaks_of(reason, own):
        return None
    near = (pair for two in pairwise(reason) for pair in named.get("".join(two), ()))
    return next((other for name, other in near if name in reason), None)


def _of_another_kind(case: Case, row: Row) -> Row | None:
    """The row that a reason is about by its kind: low satisfaction told of work, few persons told of punctuality."""
    reason = given(row) if deducted(row) else ""
    own = "".join(folded(cell) for cell in (row.indicator.level3, row.indicator.target))
    if not reason:
        return None
    if row.heading in OUTPUTS and said(reason, "satisfaction_names") and not said(own, "satisfaction_names"):
        rows = (other for other in case.rows if other.heading == "satisfaction" and other.measured.named)
        return next(rows, None) if pairs(own) and not speaks_of(reason, own) else None
    timed = said(reason, "of_timeliness") or said(reason, "shortfall") or TIMES.search(reason)
    if row.heading == "timeliness" and said(reason, "few_in_number") and not timed:
        rows = (other for other in case.rows if other.heading == "quantity" and named_count(other))
        told = [other for other in rows if speaks_of(reason, other.label)]
        return max(told, key=lambda other: shared(row.label, other.label), default=None)
    return None


def _copied(row: Row) -> bool:
    """A rate that lost points with a reason about counts."""
    return bool(_is_rate(row)) and deducted(row) and bool(said(given(row), "counting")) and "率" not in given(row)


def _is_rate(row: Row) -> bool | None:
    """Whether the target is in per cent; None where it is no number."""
    return row.target.unit == "%" if isinstance(row.target, Quantity) else None
