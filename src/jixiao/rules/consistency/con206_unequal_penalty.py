"""同样的差距，各项目扣分不一样。

## 为什么
同一部门同样的指标值、同样的完成值，有的扣分有的不扣，或者差得多的反而得分多，得分没有依据。
## 反例
路灯维修“≥95% → 90%”得 10/10，公厕保洁“≥95% → 90%”得 8/10。
## 正例
两个项目都按 90÷95 计分。
## 怎么改
按同一个计分办法重算各项目未完成的指标。取整的差额不提示。

## Why
Within a department the same target and the same actual value lose points in one project and none in another, or a
poorer result scores more: the scores rest on nothing.
## Bad example
Street lamps “≥95% → 90%” scored 10 of 10, public toilets “≥95% → 90%” scored 8 of 10.
## Good example
Both projects are scored by 90 ÷ 95.
## Repair
Score what was not reached again in all projects by one and the same method. Differences that rounding explains are
not reported.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jixiao.model.cell import number, text
from jixiao.model.value import Quantity, Value
from jixiao.rules import Group, Remark, Row, at, rule
from jixiao.rules.knowledge.members import called, each_project
from jixiao.rules.knowledge.signs import missed, sign_of
from jixiao.rules.knowledge.words import folded, is_empty
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

WORSE = ("差得更多，扣分比例反而小", "farther off, and a smaller share of the points is lost")
ALIKE = ("同样的差距扣分比例不同", "equally far off, and another share of the points is lost")
PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")


class Missed(NamedTuple):
    """A row that missed its target: how far, and what share of the points it was given."""

    gap: Decimal
    share: Decimal
    weight: Decimal
    member: int
    row: Row


@rule(
    code="CON206", name="unequal-penalty", title_en="Equal shortfalls lose unequal shares of the points",
    level="warning", forms={"self_evaluation"}, basis=("RV-62",), since="0.1", scope="department",
)
def check(group: Group) -> Iterator[Remark]:
    alike: dict[tuple[str, Decimal, str | None], list[Missed]] = defaultdict(list)
    for member, case in each_project(group, "self_evaluation"):
        for row in case.rows:
            if (found := _missed(member, row)) is not None:
                alike[found[0]].append(found[1])
    for rows in alike.values():
        if unequal := _unequal(rows):
            generous, strict = max(unequal, key=lambda pair: pair[0].share - pair[1].share)
            yield _told(group, generous, strict)


def _unequal(rows: list[Missed]) -> list[tuple[Missed, Missed]]:
    """Rows with a larger share than one of another form that was no farther off, and that one."""
    found: list[tuple[Missed, Missed]] = []
    strict: Missed | None = None  # the row with the least share so far; gaps grow
    for each in sorted(rows, key=lambda each: (each.gap, each.share, each.member)):
        if strict is None or each.share <= strict.share:
            strict = each
        elif each.member != strict.member and _more(each, strict):
            found.append((each, strict))
    return found


def _missed(member: int, row: Row) -> tuple[tuple[str, Decimal, str | None], Missed] | None:
    target, actual, sign = row.target, _reached(row), sign_of(row)
    weight, score = number(row.indicator.weight), number(row.indicator.score)
    if not isinstance(target, Quantity) or not isinstance(actual, Quantity) or target.unit != actual.unit:
        return None
    if sign is None or not weight or score is None or not missed(sign, target.value, actual.value):
        return None
    gap = abs(actual.value - target.value)
    return (sign, target.value, target.unit), Missed(gap, score / weight, weight, member, row)


def _reached(row: Row) -> Value | None:
    """The actual value; where none is printed the one percentage in the reason."""
    if not is_empty(row.indicator.actual):
        return row.actual
    found = PERCENT.findall(folded(row.indicator.deviation))
    return Quantity(Decimal(found[0]), "%") if len(found) == 1 else None


def _more(generous: Missed, strict: Missed) -> bool:
    """Whether the difference is more than rounding of both scores explains."""
    return generous.share - strict.share > threshold("RV-62.points") / min(generous.weight, strict.weight)


def _told(group: Group, generous: Missed, strict: Missed) -> Remark:
    theirs = called(group.members[strict.member])
    why, why_en = WORSE if generous.gap > strict.gap else ALIKE
    ours, less = (f"{plain(number(each.row.indicator.score) or Decimal(0))}/{plain(each.weight)}"
              for each in (generous, strict))
    return at(
        f"{generous.row.path}.score",
        f"「{generous.row.name}」{_printed(generous)} 得 {ours}，而{theirs}「{strict.row.name}」"
        f"{_printed(strict)} 得 {less}：{why}",
        f"“{generous.row.name}” {_printed(generous)} scores {ours}, while “{strict.row.name}” of “{theirs}”,"
        f" {_printed(strict)}, scores {less}: {why_en}",
        member=generous.member, others=[(strict.member, f"{strict.row.path}.score")],
    )


def _printed(missed: Missed) -> str:
    """`≥95% → 91%`; the result may stand in the reason."""
    row = missed.row.indicator
    return f"{text(row.target)} → {text(row.deviation) if is_empty(row.actual) else text(row.actual)}"
