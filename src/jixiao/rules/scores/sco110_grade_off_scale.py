"""等级与总分不符。

## 为什么
等级按总分所在的分数段定（优 90 分以上，良 80 至 90，中 60 至 80，差 60 以下）；等级印错，结果应用就跟着错。
## 反例
总分 84，等级“优”。
## 正例
总分 84，等级“良”。
## 怎么改
按总分改等级；总分本身有误的先改总分。当地另有分数段的，选用当地的评分标准。

## Why
The grade follows from the range the total lies in (excellent from 90, good 80 to 90, fair 60 to 80, poor below 60); a
wrong grade leads to wrong consequences.
## Bad example
Total 84, grade “excellent”.
## Good example
Total 84, grade “good”.
## Repair
Correct the grade by the total; where the total itself is wrong, correct that first. Where a place has other ranges,
choose its standard.
"""

from collections.abc import Iterator

from jixiao.model.cell import number, text
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.lexicon import words_of
from jixiao.rules.knowledge.words import folded
from jixiao.wording.numbers import plain

NAMES = "优良中差"
ALSO = {"中": "grade_middle", "差": "grade_poor"}  # lists of other names for them


@rule(
    code="SCO110", name="grade-off-scale", title_en="The grade is not that of the total", level="warning",
    forms={"self_evaluation"}, basis=("S-32",), since="0.1", needs=("total", "grade"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    printed, total = folded(case.form.total.grade), number(case.form.total.score)
    also = next((grade for grade, name in ALSO.items() if printed in words_of(name)), None)
    named = also or "".join(dict.fromkeys(sign for sign in printed if sign in NAMES))
    if len(named) != 1 or total is None:
        yield unjudged("total.grade", "等级或总分读不懂", "the grade or the total cannot be read")
        return
    expected = case.standard.grade(total)
    if expected is not None and expected != named:
        yield at(
            "total.grade",
            f"总分 {plain(total)}，等级印“{text(case.form.total.grade)}”，应为“{expected}”",
            f"the total is {plain(total)} and the grade “{text(case.form.total.grade)}”, should be “{expected}”",
            expected=expected, uses=["total.score"],
        )
