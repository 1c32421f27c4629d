"""自评得分与复核得分相差 10 分以上。

## 为什么
差得多，说明自评失实或者复核另有依据，两边都要说明。
## 反例
自评合计 96 分，复核合计 82 分。
## 正例
自评合计 96 分，复核合计 93.5 分。
## 怎么改
逐行核对扣分依据，由实施单位说明；复核有误的更正复核分。

## Why
Where the unit's own score and the re-check differ by more than 10 points, either the self-evaluation is not true or
the re-check knows something else; both sides have to explain.
## Bad example
Own total 96, re-checked total 82.
## Good example
Own total 96, re-checked total 93.5.
## Repair
Go through the deductions row by row and have the implementing unit explain them; where the re-check is wrong, correct
it.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="SCO115", name="recheck-differs", title_en="The re-check differs widely from the unit's own score",
    level="warning", forms={"self_evaluation"}, basis=("S-34",), since="0.1", needs=("score", "recheck_score"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    scores = [(number(row.indicator.score), number(row.indicator.recheck_score), row.path) for row in case.rows]
    pairs = [(own, again, path) for own, again, path in scores if own is not None and again is not None]
    if not pairs:
        yield unjudged("indicators[0].recheck_score", "复核分未填", "the re-check is not filled in")
        return
    mine, theirs = sum((own for own, *_ in pairs), Decimal(0)), sum((again for _, again, _ in pairs), Decimal(0))
    gap = abs(mine - theirs)
    if gap > threshold("S-34.points"):
        widest = max(pairs, key=lambda pair: abs(pair[0] - pair[1]))[2]
        yield at(
            f"{widest}.recheck_score",
            f"各行自评合计 {plain(mine)}，复核合计 {plain(theirs)}，相差 {plain(gap)} 分，须说明",
            f"the rows add up to {plain(mine)} by the unit and {plain(theirs)} by the re-check: explain the"
            f" {plain(gap)} points",
            uses=[f"{path}.score" for *_, path in pairs],
        )
