"""自评表的指标与绩效目标表不一致。

## 为什么
自评对照的是批复的绩效目标；指标少了、多了或者指标值改了，就不是在评当初答应的事。
## 反例
绩效目标表“亮灯率 ≥98%”，自评表“亮灯率 ≥90%”；目标表的“投诉办结率”自评表里没有。
## 正例
自评表逐行照抄绩效目标表的指标、指标值和分值。
## 怎么改
按批复的绩效目标改回；年中调整过的，写明调整的批复。一张表自己的目标就与指标值对不上的，由 CON103 提示，这里不再重复。

## Why
A self-evaluation answers the approved target. Where a row is gone, was added, or asks for another value, something
else is evaluated than was promised.
## Bad example
Target form “share of lamps that are lit ≥98%”, self-evaluation form “share of lamps that are lit ≥90%”; the row
“share of complaints settled” of the target form is not in the self-evaluation form.
## Good example
The self-evaluation form repeats the indicators, targets and points of the target form row by row.
## Repair
Change it back to the approved target. If the target was revised during the year, name the approval. Where
the goal of one form gives the number of the other, that form contradicts itself, which CON103 says.
"""

from collections.abc import Iterator

from jixiao.model import Cell, number, text
from jixiao.model.value import Quantity
from jixiao.rules import Case, Group, Remark, Row, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.members import pairs, plain, rows_by_name
from jixiao.rules.knowledge.narrative import goals_of
from jixiao.rules.knowledge.signs import sign_of
from jixiao.rules.knowledge.told_numbers import contradicting, rows_by_unit
from jixiao.rules.knowledge.words import folded, in_quotes, is_empty, not_applicable

Side = tuple[int, Case]


@rule(
    code="CON301", name="rows-differ-from-target", title_en="The rows are not those of the target form",
    level="warning", forms={"self_evaluation"}, basis=("S-01",), since="0.1", scope="project",
)
def check(group: Group) -> Iterator[Remark | Unjudged]:
    both = list(pairs(group, "target", "self_evaluation"))
    if not both:
        yield unjudged("indicators", "同一年度的绩效目标表和自评表", "target form and self-evaluation of one year")
    for promised, evaluated in both:
        yield from _gone(promised, evaluated)
        yield from _added(promised, evaluated)
        theirs, ours = rows_by_name(promised[1]), rows_by_name(evaluated[1])
        for name in (name for name in theirs if name in ours):
            told = _contradicted(promised[1], theirs[name], ours[name]) or _contradicted(
                evaluated[1], ours[name], theirs[name])
            yield from _changed((promised[0], theirs[name]), (evaluated[0], ours[name]), told=told)


def _gone(promised: Side, evaluated: Side) -> Iterator[Remark]:
    if gone := _only(promised[1], evaluated[1]):
        zh, en = _named(gone)
        yield at(
            "indicators", f"缺少绩效目标表的 {len(gone)} 个指标：{zh}",
            f"missing here, though in the target form: {en}",
            member=evaluated[0], others=[(promised[0], f"{row.path}.level3") for row in gone],
        )


def _added(promised: Side, evaluated: Side) -> Iterator[Remark]:
    if added := _only(evaluated[1], promised[1]):
        zh, en = _named(added)
        yield at(
            f"{added[0].path}.level3", f"有 {len(added)} 个指标不在绩效目标表里：{zh}",
            f"not in the target form: {en}",
            member=evaluated[0], others=[(promised[0], "indicators")],
        )


def _changed(promised: tuple[int, Row], evaluated: tuple[int, Row], *, told: bool) -> Iterator[Remark]:
    (theirs, old), (ours, new) = promised, evaluated
    adjusted = new.indicator.adjusted_target
    if not told and not _same(old, new) and (is_empty(adjusted) or plain(adjusted) != plain(old.indicator.target)):
        before, after = text(old.indicator.target), text(new.indicator.target)
        yield at(
            f"{new.path}.target", f"「{new.name}」的指标值是 {after}，绩效目标表是 {before}",
            f"the target of “{new.name}” is {after}; the target form says {before}",
            expected=before, member=ours, others=[(theirs, f"{old.path}.target")],
        )
    before_points, after_points = number(old.indicator.weight), number(new.indicator.weight)
    if before_points is not None and after_points is not None and before_points != after_points:
        before, after = text(old.indicator.weight), text(new.indicator.weight)
        yield at(
            f"{new.path}.weight", f"「{new.name}」的分值是 {after}，绩效目标表是 {before}",
            f"“{new.name}” weighs {after} points; in the target form {before}",
            expected=before, member=ours, others=[(theirs, f"{old.path}.weight")],
        )


def _contradicted(case: Case, own: Row, other: Row) -> bool:
    """Whether the form's own goal gives the number of the other form."""
    one, another = own.target, other.target
    if not isinstance(one, Quantity) or not isinstance(another, Quantity):
        return False
    alike = rows_by_unit(case, "target")
    return any(
        contradicting(goal.text, own, one, alike, "target")
        and not contradicting(goal.text, own, another, alike, "target")
        for goal in goals_of(case) if goal.scope == "annual"
    )


def _only(one: Case, other: Case) -> list[Row]:
    """The rows of the one form whose name the other lacks; rows without content and for several years do not count."""
    names = {plain(row.indicator.level3) for row in other.rows}
    return [
        row for row in one.rows
        if (name := plain(row.indicator.level3)) and name not in names
        and not _idle(row.indicator.target) and "长期" not in folded(row.indicator.block)
    ]


def _idle(target: Cell | None) -> bool:
    return is_empty(target) or not_applicable(target)


def _same(old: Row, new: Row) -> bool:
    """Whether both ask for the same; a sign or a unit that only one of them prints is no difference."""
    if _idle(old.indicator.target) or _idle(new.indicator.target):
        return True
    one, other = old.target, new.target
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return plain(old.indicator.target) == plain(new.indicator.target)
    signs, units = {sign_of(old), sign_of(new)} - {None}, {one.unit, other.unit} - {None}
    return one.value == other.value and len(signs) < 2 and len(units) < 2


def _named(rows: list[Row], most: int = 4) -> tuple[str, str]:
    names, more = [row.name for row in rows[:most]], len(rows) > most
    return "、".join(names) + ("等" if more else ""), in_quotes(names) + (" …" if more else "")
