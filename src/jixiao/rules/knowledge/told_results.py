"""Satisfaction and days of completion that a result tells in other words than the name of the row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import islice

from jixiao.model.value import Quantity
from jixiao.rules.case import Case, Row
from jixiao.rules.knowledge.faults import asks_satisfaction
from jixiao.rules.knowledge.narrative import clauses, counts, pairs, speaks_of
from jixiao.rules.knowledge.told_dates import Day, day_of, only_begun, other_day
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold

_SATISFIED = re.compile(
    r"(?P<who>[一-龥]{0,10}?)(?:的|总体|综合|平均)*满意[度率](?:调查|测评)?(?:结果|得分)?(?:均|都|已)?(?:达到|达|为|是|:)?"
    r"(?P<value>\d{1,3}(?:\.\d+)?)%(?!以上|左右|以下)"
)
_COMPARED = re.compile(r"上年|去年|往年|同期|同比|[由从比较]|提[高升]|上升|增[加长]|目标|预期|计划")
_DAY = re.compile(r"(?<![-—~至到\d])(?:20\d\d年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?!之?[前后起]|以[前后]|[-—~至到])")
_DONE = re.compile(r"完成|完工|竣工|交付|结束")
_ALL = re.compile(r"全部|均|已经|已|顺利|按时|按期|如期|提前|工作|项目|任务|实际|[于在]|年")


def other_satisfaction(case: Case, text: str) -> Iterator[tuple[Row, str]]:
    """The only row about satisfaction, where the text gives one figure for it and that is another."""
    rows = [row for row in case.rows if asks_satisfaction(row.label, row.heading) and row.measured.named]
    row = rows[0] if len(rows) == 1 and "满意" in text else None
    if row is None or not isinstance(row.actual, Quantity) or row.actual.unit != "%" or row.actual.comparison:
        return
    found = [told for clause in clauses(text) for told in _SATISFIED.finditer(clause) if not _COMPARED.search(clause)]
    if len({told["value"] for told in found}) != 1 or row.label in text:
        return  # by its full name it is CON103's
    told = found[0]
    if all(_same_persons(each["who"], row) for each in found) and _differs(Decimal(told["value"]), row.actual.value):
        yield row, told[0]


def _same_persons(who: str, row: Row) -> bool:
    return not pairs(who) or speaks_of(who, row.label)


def _differs(told: Decimal, value: Decimal) -> bool:
    return abs(told - value) > threshold("B-11.off") * Decimal(1).scaleb(int(told.as_tuple().exponent))


def other_completion(case: Case, text: str) -> Iterator[tuple[Row, str]]:
    """Rows with another day than the clause that tells of their completion and names nothing but what they name."""
    rows = [row for row in case.rows if _to_the_day(row) and _DONE.search(row.label)]
    told: Mapping[str, list[tuple[Day, str]]] = _days_of(rows, text) if rows and "日" in text else {}
    for row in rows:
        days = told.get(row.path, [])
        if len(days) == 1 and days[0][0] != day_of(row) and not (other_day(text, row) or only_begun(text, row)):
            yield row, days[0][1]


def _to_the_day(row: Row) -> bool:
    """Whether the actual value is one day; 2023年11月 is none."""
    return day_of(row) is not None and "日" in folded(row.indicator.actual)


def _days_of(rows: Sequence[Row], text: str) -> Mapping[str, list[tuple[Day, str]]]:
    """The days of completion by the path of the one row that the clause can be about."""
    found: dict[str, list[tuple[Day, str]]] = defaultdict(list)
    begun: dict[str, list[Row]] = defaultdict(list)  # rows by every two neighbouring signs of their names
    for row in rows:
        for two in {row.label[at : at + 2] for at in range(len(row.label) - 1)}:
            begun[two].append(row)
    for clause in clauses(text):
        days = list(_DAY.finditer(clause)) if _DONE.search(clause) else []
        rest = _DONE.sub(" ", _ALL.sub(" ", _DAY.sub(" ", clause)))
        about = rest.split() if len(days) == 1 and pairs(rest) else []
        near = begun.get(about[0][:2], ()) if about else ()
        meant = list(islice((row for row in near if all(part in row.label for part in about)), 2))
        if len(meant) == 1:
            found[meant[0].path].append(((int(days[0]["m"]), int(days[0]["d"])), clause))
    return found


def other_object(case: Case, text: str) -> Iterator[tuple[Row, str]]:
    """A row whose very number the text gives, done by the same verb to a thing that goal, project and rows do not know.

    更换公园座椅505盏 for the row 更换路灯数量, 505盏.
    """
    rows: dict[tuple[Decimal, str | None], list[Row]] = defaultdict(list)
    for row in case.rows:
        if row.heading == "quantity" and isinstance(row.actual, Quantity) and row.actual.unit not in (None, "%", "元"):
            rows[row.actual.value, row.actual.unit].append(row)
    known: frozenset[str] = frozenset()
    for count in counts(text) if rows else ():
        same = rows.get((count.value, count.unit), [])
        found = _verbs().search(count.before) if len(same) == 1 else None
        if found is None or found[0] not in same[0].label:
            continue
        known = known or _said(case)
        thing = count.before[found.end() :]
        if pairs(thing) and known.isdisjoint(pairs(thing)):
            yield same[0], f"{count.before[found.start() :]}{count.printed}"


def _said(case: Case) -> frozenset[str]:
    """Every two neighbouring signs of goals, project, units and rows."""
    form = case.form
    cells = (form.project.name, form.implementing_unit, form.supervising_department)
    rows = (cell for row in case.rows for cell in (row.indicator.level3, row.indicator.target, row.indicator.actual))
    said = "。".join((*(goal.text for goal in case.told[0]), *map(folded, (*cells, *rows))))
    return frozenset(said[at : at + 2] for at in range(len(said) - 1))


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(any_of("verbs_of_work"))
