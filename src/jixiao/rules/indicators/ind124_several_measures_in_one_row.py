"""一行考核几件事，或名称与指标值各定一个目标。

## 为什么
一行只有一个得分：一件完成、一件没完成，得分无从计算；名称写 90%、指标值写 98%，不知道按哪个考核。
## 反例
培训与参观，指标值“培训80人，参观3次”；满意度达85%以上，指标值 95%；补植乔木株数、修剪绿篱长度，只写 ≥300株。
## 正例
培训人数，指标值 ≥80人；参观次数，指标值 ≥3次。
## 怎么改
一行写一个指标值，分值分开；名称里不写数。

## Why
A row has one score: with one thing done and the other not, it cannot be reckoned. And where the name says 90% and
the target 98%, nobody knows which of them counts.
## Bad example
Training and visits, target “80 persons trained, 3 visits”; satisfaction of at least 85%, target 95%;
number of trees and length of hedges, one target of 300 trees.
## Good example
Persons trained, target ≥80; visits, target ≥3.
## Repair
Give each thing a row with one target and points of its own. Keep numbers out of the name.
"""

import re
from calendar import monthrange
from collections.abc import Iterator

from jixiao.model.understanding import understand
from jixiao.model.value import Moment, Quantity, Range, Several, Value
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.faults import printed
from jixiao.rules.knowledge.lexicon import said, words_of
from jixiao.rules.knowledge.words import in_quotes
from jixiao.wording.numbers import plain

PARTS = re.compile(r"[、,;]|以及|(?:和(?!谐)|(?<!参)与|及(?!时))(?=[一-龥]{3})")
BRACKETS = re.compile(r"\([^()]*\)")
DIGIT = re.compile(r"\d")
LAST = re.compile(r"(?<=-)([0-9]{2})(?:-([0-9]{2}))?$")


@rule(
    code="IND124", name="several-measures-in-one-row", title_en="One row sets several targets", level="warning",
    forms={"self_evaluation", "target"}, basis=("T-28",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        if isinstance(row.target, Several) and row.fault is None and (units := _units(row.target)):
            target = printed(row)
            yield at(
                f"{row.path}.target",
                f"「{row.name}」一行有几个指标值“{target}”，应分行考核",
                f"“{row.name}” holds several targets in one row: “{target}”; give each a row",
                level=None if len(units) > 1 else "info",  # 电动2辆，燃油1辆: parts of one count
            )
        elif (bar := _other_bar(row)) is not None:
            target = printed(row)
            yield at(
                f"{row.path}.target",
                f"「{row.name}」名称定的是{bar[0]}，指标值定的是“{target}”，不知按哪个考核",
                f"“{row.name}”: the name sets {bar[1]}, the target “{target}”",
                uses=[f"{row.path}.level3"],
            )

        elif len(measures := _named_measures(row)) > 1:
            many, target = len(measures), printed(row)
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」名称里有 {many} 项（{'；'.join(measures)}），指标值只有“{target}”，应分行考核",
                f"“{row.name}” names {many} measures ({in_quotes(measures)}) and one target, “{target}”",
                uses=[f"{row.path}.target"],
            )


def _units(target: Several) -> set[str | None]:
    """The units of the numbers, where there are two numbers or more."""
    counted = [value for value in target.values if isinstance(value, Quantity | Range)]
    return {value.unit for value in counted} if len(counted) > 1 else set()


def _named_measures(row: Row) -> list[str]:
    """The parts of the name that each end as the name of a count or of an expense does, beside one number."""
    if not isinstance(row.target, Quantity) or row.target.unit == "%":
        return []
    parts = [part for part in PARTS.split(BRACKETS.sub("", row.label)) if part]
    if len(parts) == 1:
        return []
    ends = words_of("expense_endings") if row.target.unit == "元" else words_of("measure_endings")
    named = [part for part in parts if part.endswith(ends)]
    return named if row.target.unit != "元" or len(named) == len(parts) else []


def _other_bar(row: Row) -> tuple[str, str] | None:
    """A share or a last day that the name states and the target states otherwise."""
    if DIGIT.search(row.label) is None:
        return None
    target, days = row.target, _last_days(row.target)
    share = isinstance(target, Quantity) and target.unit == "%"
    if not (days or share):
        return None
    named = understand(row.label)
    if days:
        last = _last_days(named)
        return ("别的期限", "another day") if last and not set(last) & set(days) else None
    if not isinstance(named, Quantity) or named.unit != "%" or named.value == getattr(target, "value", None):
        return None
    bar = f"{plain(named.value)}%"
    return (bar, bar) if named.comparison or said(row.label, "reaching") else None


def _last_days(value: Value | None) -> tuple[tuple[int, int], ...]:
    """The month and day of every deadline; 9月前 ends with August."""
    values = value.values if isinstance(value, Several) else (value,)
    ends = (each.end for each in values if isinstance(each, Moment) and each.role == "deadline" and each.end)
    return tuple(_last_day(found) for end in ends if (found := LAST.search(end)))


def _last_day(found: re.Match[str]) -> tuple[int, int]:
    month = int(found[1])
    if found[2]:
        return month, int(found[2])
    month = month - 1 or 12
    return month, monthrange(2023, month)[1]
