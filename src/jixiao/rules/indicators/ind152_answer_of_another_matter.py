"""完成值与指标值说的不是一回事。

## 为什么
要求“每期不少于40人”，答“12人获奖”；要求“制度健全规范”，答“完成整改”：指标没有得到回答，得分没有根据。
## 反例
指标值“每期参加人数不少于40人”，实际完成值“评出优秀学员12对”。
## 正例
指标值“每期参加人数不少于40人”，实际完成值“三期分别为43人、41人、46人”。
## 怎么改
按指标值问的内容和单位回答。

## Why
Asked for “at least 40 persons per course”, the form answers “12 persons won a prize”; asked for “sound rules”, it
answers “faults put right”. The indicator has no answer, and the score rests on nothing.
## Bad example
Target “at least 40 participants per course”, actual value “12 pairs of outstanding trainees chosen”.
## Good example
Target “at least 40 participants per course”, actual value “43, 41 and 46 in the three courses”.
## Repair
Answer what the target asks, in its unit. A number asked in one unit and answered in others is a warning; words that
share nothing with the target are told as information.
"""

import re
from collections.abc import Iterator

from jixiao.model.cell import number, text
from jixiao.model.value import Quantity, Several, Unknown, Word
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.words import SAME_UNITS, folded, is_empty

SHORTEST = 4  # signs of a target that has a content of its own
FIGURE = re.compile(r"\d\s*(?:余|多)?")


@rule(
    code="IND152", name="answer-of-another-matter",
    title_en="The actual value speaks of another matter than the target", level="info",
    forms={"self_evaluation"}, basis=("RV-40",), since="0.1", needs=("actual",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        if is_empty(row.indicator.actual) or not number(row.indicator.weight) or row.heading == "cost":
            continue
        other_unit = _other_unit(row)
        if other_unit or _other_words(row):
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」指标值“{text(row.indicator.target)}”，实际完成值“{text(row.indicator.actual)}”答的是别的事",
                f"“{row.name}”: target “{text(row.indicator.target)}”, the actual value “{text(row.indicator.actual)}”"
                " speaks of another matter",
                uses=[f"{row.path}.target"], level="warning" if other_unit else None,
            )


def _other_unit(row: Row) -> bool:
    """A sentence with numbers, none of them in the unit of the target."""
    if not isinstance(row.target, Quantity) or not isinstance(row.actual, Unknown | Several):
        return False
    if not row.target.unit or "/" in row.target.unit:
        return False
    units = {row.target.unit, *next((same for same in SAME_UNITS if row.target.unit in same), ())}
    actual = folded(row.indicator.actual)
    return bool(FIGURE.search(actual)) and not any(
        re.search(rf"[\d一二三四五六七八九十百千万亿两](?:余|多)?{re.escape(unit)}", actual) for unit in units
    )


def _other_words(row: Row) -> bool:
    """Words that have no pair of signs in common with name, target or heading and are no stock phrase."""
    if not isinstance(row.target, Word) or not isinstance(row.actual, Word) or row.heading == "satisfaction":
        return False
    target, actual = folded(row.indicator.target), folded(row.indicator.actual)
    if len(target) < SHORTEST or len(actual) < SHORTEST or said(target, "stock_result") or said(actual, "degree"):
        return False
    claims_a_grade = row.figures is not None and row.figures.grade is not None  # 基本完成, 尚未开放
    if claims_a_grade or said(actual, "stock_result") == (actual,):
        return False
    known = target + folded(row.indicator.level3)
    return not any(actual[at : at + 2] in known for at in range(len(actual) - 1))
