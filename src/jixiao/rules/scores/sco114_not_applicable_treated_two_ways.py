"""不适用的指标在一张表内有几种算法。

## 为什么
不适用的行，有的分值为 0，有的给满分，有的给 0 分，总分就没有统一的口径。
## 反例
“经济效益” 不适用，分值 0；“生态效益” 不适用，分值 5，得分 5。
## 正例
两行都不适用，分值都为 0，分数由同级其他指标分担。
## 怎么改
全表用一种办法；通常分值为 0，并入同级其他指标。

## Why
Of the rows that do not apply some carry 0 points, some have full marks and some none: the total then has no single
meaning.
## Bad example
“Economic benefit” 不适用, 0 points; “ecological benefit” 不适用, 5 points, score 5.
## Good example
Both rows are 不适用 and carry 0 points; other rows of the level share the points.
## Repair
Treat them alike throughout the form, as a rule with 0 points, which other rows of the level take over.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.words import not_applicable

SAID = {
    "none": ("没有分值", "carries no points"), "full": ("给满分", "has full marks"), "zero": ("给 0 分", "scores 0"),
    "part": ("给部分分", "scores a part"),
}


@rule(
    code="SCO114", name="not-applicable-treated-two-ways",
    title_en="Rows that do not apply are treated in several ways", level="warning",
    forms={"self_evaluation"}, basis=("S-26",), since="0.1", needs=("weight", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    idle = [(row, _treated(row)) for row in case.rows if _idle(row)]
    for row, treated in idle:
        first, before = idle[0]
        if treated != before:
            yield at(
                f"{row.path}.score",
                f"这一行不适用，{SAID[treated][0]}；前面不适用的一行{SAID[before][0]}，全表应用同一种办法",
                f"a row that does not apply {SAID[treated][1]}, one before it {SAID[before][1]}: treat them alike",
                uses=[f"{row.path}.weight", f"{first.path}.weight", f"{first.path}.score"],
            )
            return


def _idle(row: Row) -> bool:
    line = row.indicator
    return any(not_applicable(cell) for cell in (line.target, line.level3, line.actual))


def _treated(row: Row) -> str:
    weight, score = number(row.indicator.weight), number(row.indicator.score)
    if not weight:
        return "none"
    return "zero" if not score else "full" if score >= weight else "part"
