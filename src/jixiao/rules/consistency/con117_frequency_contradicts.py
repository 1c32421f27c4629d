"""频次前后矛盾。

## 为什么
一次性发放与每年发放、每季一次与全年十二次，只能有一个是对的；频次不清，应完成多少就算不出来。
## 反例
目标“每季度开展1次林下消防演练”，数量指标“林下消防演练”12次。
## 正例
目标“每季度开展1次”，数量指标 4次。
## 怎么改
按制度或合同核定频次，目标与指标写成一致；一次性与按年发放的分开说明。

## Why
What is paid once is not paid every year, and once a quarter does not make twelve times a year: only one can be
right, and without it nobody can reckon how much should have been done.
## Bad example
Goal “one fire drill in the forest each quarter”, quantity “fire drills in the forest” 12.
## Good example
Goal “one drill each quarter”, quantity 4.
## Repair
Settle the frequency by the rules or the contract and write it alike in goal and rows; tell what is paid once apart
from what is paid every year. The goal's frequency is compared with rows that share its object; “one-off” and
“yearly” in one sentence are told as information.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.understanding.numbers import CHINESE, SCALED, number
from jixiao.model.value import Frequency, Quantity
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import Telling, goals_of, pairs, shared
from jixiao.rules.knowledge.words import folded
from jixiao.wording.numbers import plain

_OFTEN = re.compile(
    rf"每(?:个)?(?P<per>半年|季度?|月|周|年)度?[^。;,、每]{{0,6}}?(?P<times>{SCALED}|{CHINESE})(?P<unit>[次场期])(?!性)的?(?P<noun>[一-鿿]{{2,10}})"
)
_A_YEAR = {"年": 1, "半年": 2, "季": 4, "季度": 4, "月": 12, "周": 52}
_PER_YEAR = {"year": 1, "half_year": 2, "quarter": 4, "month": 12, "week": 52}
_TIMES = ("次", "场", "期")


@rule(
    code="CON117", name="frequency-contradicts", title_en="How often it is done contradicts itself", level="warning",
    forms={"target", "self_evaluation"}, basis=("RV-57",), since="0.1", needs=("goal",),
)
def check(case: Case) -> Iterator[Remark]:
    for goal in goals_of(case):
        for sentence in re.split("[。;]", goal.text):
            once, yearly = said(sentence, "once"), said(sentence, "again_and_again")
            if once and yearly:
                yield at(
                    goal.path,
                    f"同一句里既是“{once[0]}”又是“{yearly[0]}”",
                    f"one sentence says both “{once[0]}” and “{yearly[0]}”",
                    level="info",
                )
        yield from _against_rows(case, goal)


def _against_rows(case: Case, goal: Telling) -> Iterator[Remark]:
    for found in _OFTEN.finditer(goal.text) if goal.scope == "annual" else ():
        times = number(found["times"])
        yearly = times * _A_YEAR[found["per"]] if times is not None else None
        for row in case.rows:
            stated = _in_a_year(row)
            if yearly is None or stated is None or stated == yearly or not _same(found["noun"], row):
                continue
            yield at(
                f"{row.path}.target",
                f"「{row.name}」一年 {plain(stated)} 次，目标“{found[0]}”合一年 {plain(yearly)} 次",
                f"“{row.name}” asks for {plain(stated)} a year, the goal's “{found[0]}” makes {plain(yearly)}",
                uses=[goal.path],
            )


def _same(noun: str, row: Row) -> bool:
    """Whether the noun names most of what the row is about."""
    name = folded(row.indicator.level3)
    return bool(pairs(name)) and 2 * shared(noun, name) >= len(pairs(name))


def _in_a_year(row: Row) -> Decimal | None:
    target = row.target
    if isinstance(target, Frequency) and target.low == target.high and target.per in _PER_YEAR:
        return target.low * _PER_YEAR[target.per]
    return target.value if isinstance(target, Quantity) and target.unit in _TIMES and not target.approximate else None
