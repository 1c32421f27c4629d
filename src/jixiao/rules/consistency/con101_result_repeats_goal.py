"""实际完成情况照抄预期目标。

## 为什么
完成情况要逐项回答目标：做了几次、多少人、什么结果。把目标换成过去时抄一遍，看不出完成了没有。
## 反例
目标“为沿街店铺更换破损招牌，营造整洁街景”，完成情况“为沿街店铺更换了破损招牌，营造整洁街景”。
## 正例
完成情况“更换破损招牌 62 块，涉及店铺 58 家，街景巡查未再发现脱落”。
## 怎么改
按目标的次序逐项写明完成的数量、时间和结果；未完成的写明原因。文字相近而另有数量的，不提示。

## Why
The result has to answer the goal item by item: how often, how many persons, with what outcome. The goal put into
the past tense does not show whether it was reached.
## Bad example
Goal “replace broken signs of the shops along the street and make the street tidy”; result “replaced broken signs of
the shops along the street and made the street tidy”.
## Good example
Result “62 signs of 58 shops replaced; on patrol no further loose sign was found”.
## Repair
Write number, time and outcome item by item in the order of the goal, and the reason for what was not done. It is
reported where the words of the result are those of the goal and it gives no figure other than years, money and the
execution rate, or only the goal's own; a similar text with other figures is not.
"""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.narrative import Telling, counts, goals_of, results_of
from jixiao.rules.knowledge.repeated import copied_from, long_enough
from jixiao.sources import threshold

# Years, the money of the budget and the numbering tell nothing of what was done.
_NO_FIGURE = re.compile(
    r"20\d\d年度?|执行率[^,;。]*|(?<![\d.,])[\d.,]+[万亿]?元|(?:^|[。;,:])\d{1,2}[.、)]|(?:目标|任务)\d{1,2}[:.、]"
)
_DIGIT = re.compile(r"\d")


@rule(
    code="CON101", name="result-repeats-goal", title_en="The result repeats the goal", level="warning",
    forms={"self_evaluation"}, basis=("RV-59",), since="0.1", needs=("goal", "narrative"),
)
def check(case: Case) -> Iterator[Remark]:
    goals = goals_of(case)
    for result in results_of(case) if goals else ():
        if long_enough(result):
            copied = _copied_with_figures if _has_figure(result.text) else _copied
            yield from copied(result, goals)


def _copied(result: Telling, goals: tuple[Telling, ...]) -> Iterator[Remark]:
    alike, goal = max(((fuzz.partial_ratio(goal.text, result.text), goal) for goal in goals), key=lambda pair: pair[0])
    if alike >= threshold("RV-59.same"):
        yield at(
            result.path,
            "实际完成情况与预期目标的文字基本相同，没有一项完成的数量或结果",
            "the result has the words of the goal and gives no figure of what was done",
            uses=[goal.path],
        )


def _copied_with_figures(result: Telling, goals: tuple[Telling, ...]) -> Iterator[Remark]:
    goal = copied_from(result, goals)
    if goal is not None:
        yield at(
            result.path,
            "实际完成情况逐字照抄预期目标，连数字在内，看不出实际完成了多少",
            "the result is the goal word for word, figures included, and does not tell what was reached",
            uses=[goal.path],
        )


def _has_figure(result: str) -> bool:
    return bool(counts(result)) or _DIGIT.search(_NO_FIGURE.sub("", result)) is not None
