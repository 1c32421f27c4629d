"""指标值明显低于上年实际完成值。

## 为什么
上年已经做到的，今年的目标不应明显更低；目标定低了，完成得再多也说明不了什么。
## 反例
上年服务 900 人次，今年指标值 ≥600 人次。
## 正例
上年服务 900 人次，今年指标值 ≥920 人次。
## 怎么改
参照上年或前三年的平均完成值提高指标值；工作量确实减少的，在指标值依据或备注中说明。
本年度两张表的指标值不同、只有一张偏低的，由 CON301 提示。

## Why
What was already reached last year should not be far above this year's target: a low bar says nothing when it is
passed.
## Bad example
900 attendances served last year, target this year ≥600 attendances.
## Good example
900 attendances served last year, target this year ≥920 attendances.
## Repair
Raise the target by what was reached last year or on average in the last three. If there truly is less to do, say so
in the grounds of the target or in the note. Where only one of the year's two forms asks for so little, CON301 says so.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import text
from jixiao.model.arithmetic import HUNDRED
from jixiao.model.rounding import Rounding, rounded
from jixiao.model.value import Quantity
from jixiao.rules import Case, Group, Remark, Row, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.lexicon import words_of
from jixiao.rules.knowledge.members import pairs, rows_by_name
from jixiao.rules.knowledge.members import plain as plain_words
from jixiao.rules.knowledge.signs import sign_of
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="CON303", name="target-below-last-year", title_en="A target is far below what was reached last year",
    level="warning", forms={"target", "self_evaluation"}, basis=("T-38",), since="0.1", scope="project",
)
def check(group: Group) -> Iterator[Remark | Unjudged]:
    done: set[int | None] = set()
    both = [*pairs(group, "self_evaluation", "target", 1), *pairs(group, "self_evaluation", "self_evaluation", 1)]
    if not both:
        yield unjudged("indicators", "上年的自评表", "last year's self-evaluation")
    for (before, last), (now, this) in both:
        if this.form.fiscal_year in done:
            continue  # the target form has told it
        done.add(this.form.fiscal_year)
        others = [case for _, (_, case) in both if case is not this and case.form.fiscal_year == this.form.fiscal_year]
        for old, new, less in _lower(last, this):
            if any(_asks_enough(new, last, other) for other in others):
                continue
            reached, asked = text(old.indicator.actual), text(new.indicator.target)
            yield at(
                f"{new.path}.target", f"「{new.name}」的指标值 {asked} 比上年实际完成值 {reached} 低 {plain(less)}%",
                f"the target of “{new.name}”, {asked}, is {plain(less)}% below last year's result, {reached}",
                member=now, others=[(before, f"{old.path}.actual")],
            )


def _asks_enough(row: Row, last: Case, other: Case) -> bool:
    """Whether another form of the year has the row and asks for no less than was reached."""
    names = {plain_words(new.indicator.level3) for _, new, _ in _lower(last, other)}
    return (name := plain_words(row.indicator.level3)) in rows_by_name(other) and name not in names


def _lower(last: Case, this: Case) -> Iterator[tuple[Row, Row, Decimal]]:
    """The rows that ask for much less than was reached, and by how many per cent."""
    before = rows_by_name(last)
    for name, new in rows_by_name(this).items():
        old = before.get(name)
        reached, asked = old.actual if old is not None else None, new.target
        if old is None or not isinstance(reached, Quantity) or not isinstance(asked, Quantity):
            continue
        if new.heading == "cost" or (sign_of(new) or sign_of(old)) not in (">", ">=", "="):
            continue
        if reached.unit != asked.unit or reached.value <= 0 or name.endswith(words_of("improving_endings")):
            continue  # growth is told against the year before: 3 % after 4.2 % asks for more, not for less
        less = (reached.value - asked.value) / reached.value * HUNDRED
        if less > threshold("T-38.below"):
            yield old, new, rounded(less, Rounding(places=0))
