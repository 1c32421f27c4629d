"""人数与人次混用。

## 为什么
一人来三次是一人、三人次。名称问“人数”而用“人次”回答，或同一个数在文字里是“人”、在行里是“人次”，完成了多少说不清。
## 反例
指标“培训护林员人数”，指标值 ≥60人次；完成情况“培训护林员86名”，实际完成值 86人次。
## 正例
指标“培训护林员人数”60人，“培训护林员人次”120人次，分开设。
## 怎么改
弄清统计的是人还是人次，名称、单位和文字取同一口径；两者都重要的，分设两行。

## Why
One person who comes three times is one person and three attendances. Where the name asks for persons and the answer
counts attendances, or the same figure is persons in the text and attendances in the row, nobody can tell how much
was done.
## Bad example
Indicator “number of forest guards trained”, target ≥60 attendances; result “86 forest guards trained”, actual value
86 attendances.
## Good example
“Forest guards trained” 60 persons and “attendances of forest guards at training” 120 attendances, each in its row.
## Repair
Find out which of the two was counted and use it in the name, the unit and the text alike. Where both matter, set
two rows.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.value import Quantity
from jixiao.rules import EVERY_FORM, Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import words_of
from jixiao.rules.knowledge.narrative import counts, goals_of, results_of
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

_PERSONS = frozenset("人名位")
_ATTENDANCES = "人次"
_COUNTED = _PERSONS | {_ATTENDANCES}


@rule(
    code="CON104", name="persons-and-attendances-mixed", title_en="Persons and attendances are mixed up",
    level="warning", forms=EVERY_FORM, basis=("RV-45",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    told = [(telling.path, count) for telling in (*goals_of(case), *results_of(case)) for count in counts(telling.text)]
    for row in case.rows:
        column = next((name for name in ("actual", "target") if _persons(getattr(row, name)) is not None), None)
        if column is None:
            continue
        value = getattr(row, column)
        reason = [(f"{row.path}.deviation", count) for count in counts(folded(row.indicator.deviation))]
        other = next((found for found in (*told, *reason) if _mixed(value, found[1].value, found[1].unit)), None)
        if other is not None:
            path, count = other
            printed = f"{plain(value.value)}{value.unit}"
            yield at(
                f"{row.path}.{column}",
                f"「{row.name}」为 {printed}，文字中同一个数写作“{count.printed}”，人数与人次混用",
                f"“{row.name}” is {printed}, the text says “{count.printed}”: persons or attendances?",
                uses=[path],
            )
        elif (asked := _asked(row)) and (asked == _ATTENDANCES) != (value.unit == _ATTENDANCES):
            en = "attendances" if asked == _ATTENDANCES else "persons"
            yield at(
                f"{row.path}.{column}",
                f"「{row.name}」问的是{asked}，单位却是“{value.unit}”，人数与人次混用",
                f"“{row.name}” asks for {en}, its unit is “{value.unit}”",
            )


def _persons(value: object) -> Quantity | None:
    return value if isinstance(value, Quantity) and value.unit in _COUNTED else None


def _mixed(value: Quantity, other: Decimal, unit: str) -> bool:
    """The same number, once as persons and once as attendances. Small numbers coincide by chance."""
    kinds = {value.unit == _ATTENDANCES, unit == _ATTENDANCES}
    known = unit in _PERSONS or unit == _ATTENDANCES
    return value.value == other >= threshold("RV-45.least") and len(kinds) == 2 and known


def _asked(row: Row) -> str | None:
    name = folded(row.indicator.level3)
    found = next((word for word in (_ATTENDANCES, "人数") if word in name), None)
    persons = name.removesuffix("数")
    return found or ("人数" if persons != name and persons.endswith(words_of("persons")) else None)
