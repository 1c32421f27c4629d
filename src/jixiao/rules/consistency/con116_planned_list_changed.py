"""目标列明的清单，完成时少了或换了，没有说明。

## 为什么
目标逐项列了买什么、做几处，就是承诺。少买一样、多买另一样是改变计划，应当写明原因和批准情况。
## 反例
目标“添置诊床8张、轮椅4辆”，完成情况“添置诊床12张、轮椅1辆”。
## 正例
完成情况“添置诊床8张、轮椅2辆，另2辆因停产改购助行器，已报主管部门同意”。
## 怎么改
按清单逐项写完成数，未完成或变更的写明原因。

## Why
What a goal lists by number, to buy or to do, is promised item by item. One thing less and another more is a change
of plan, to be told with its reason and its approval.
## Bad example
Goal “8 examination beds and 4 wheelchairs”, result “12 examination beds and 1 wheelchair”.
## Good example
Result “8 examination beds and 2 wheelchairs; the other 2 are no longer made and walking frames were bought instead,
with the consent of the line department”.
## Repair
Write the number done for each item of the list, and the reason where one was left out or changed. Items that the
result counts lower, or drops while it counts others in the same unit, are reported unless the result gives a
reason. Parts are added up, and a total of several years is no list of this year.
"""

import re
from collections.abc import Iterator
from functools import cache

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.lists import Done, Explained
from jixiao.rules.knowledge.narrative import Count, content, goals_of, results_of
from jixiao.rules.knowledge.settled import Column, settled
from jixiao.rules.knowledge.told_numbers import contradicted
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.wording.language import Term
from jixiao.wording.numbers import plain


@rule(
    code="CON116", name="planned-list-changed", title_en="What the goal lists was changed without a word",
    level="warning", forms={"self_evaluation"}, basis=("RV-56",), since="0.1", needs=("goal", "narrative"),
)
def check(case: Case) -> Iterator[Remark]:
    goals = [goal for goal in goals_of(case) if goal.scope == "annual"]
    for result in results_of(case):
        if not goals or not settled(result.text, "actual") or said(result.text, "changed_because"):
            continue
        done, explained = Done.of(result.text), Explained.of(case)
        for goal in goals:
            wrong = _denied(case, goal.text, "target")
            whole = [each.count for each in settled(goal.text, "target") if each.count.printed not in wrong]
            planned = [(one, noun) for one in whole if one.exact and (noun := _noun(one))]
            open_ = [each for each in planned if not explained.covers(*each)]
            if open_ and (changes := _changes(open_, done, _denied(case, result.text, "actual"))):
                yield at(
                    result.path,
                    f"目标列明的数量有变，没有说明原因：{'；'.join(zh for zh, _ in changes)}",
                    f"what the goal lists was changed without a reason: {'; '.join(en for _, en in changes)}",
                    uses=[goal.path],
                )


def _denied(case: Case, text: str, column: Column) -> frozenset[str]:
    """Counts of a text that a row contradicts (CON103), which is one defect and no change of the list."""
    return frozenset(told.printed for _, _, told in contradicted(case, text, column))


def _changes(planned: list[tuple[Count, str]], done: Done, denied: frozenset[str]) -> list[Term]:
    """`离心机 2台 → 1台`; empty where nothing is lower or dropped."""
    found = [(one, noun, done.answer(one, noun)) for one, noun in planned]
    matched = {one.unit for one, _, other in found if other is not None}
    lower = [
        (one, noun, other) for one, noun, other in found
        if (other is None and one.unit in matched)
        or (other is not None and other.exact and other.value != one.value and other.printed not in denied)
    ]  # fmt: skip
    if not any(other is None or other.value < one.value for one, _, other in lower):
        return []
    return [_change(*each) for each in lower]


def _change(planned: Count, noun: str, done: Count | None) -> Term:
    before = f"{plain(planned.value)}{planned.unit}"
    zh, en = (f"{plain(done.value)}{done.unit}",) * 2 if done else ("没有", "none")
    return f"{noun} {before} → {zh}", f"“{noun}” {before} → {en}"


def _noun(one: Count) -> str:
    """What is counted: the words behind the number, or else those before it."""
    behind = content(one.after) if not one.after.startswith(("和", "及", "与", "、")) else ()
    before = content(_verb().split(one.before)[-1]) or content(one.before)
    return behind[0] if behind else before[-1] if before else ""


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(any_of("verbs_of_work"))
