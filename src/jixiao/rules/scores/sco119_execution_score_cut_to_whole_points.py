"""预算执行得分截成整数。

## 为什么
执行率 98.8% 和 90% 都记 9 分，分数不反映进度；多数地方按执行率 × 分值记到两位小数。
## 反例
执行率 96.4%，分值 10，得分 9。
## 正例
执行率 96.4%，分值 10，得分 9.64。
## 怎么改
当地规定取整的无须改；没有规定的按比例重算，总分随之更正。

## Why
With rates of 98.8% and of 90% both scored 9, the score does not show the progress; most places take rate × points with
two decimals. A score that follows no known rule is SCO104.
## Bad example
Execution rate 96.4%, 10 points, score 9.
## Good example
Execution rate 96.4%, 10 points, score 9.64.
## Repair
Where a local rule asks for whole points nothing is wrong; otherwise compute the score in proportion and correct the
total with it.
"""

from collections.abc import Iterator

from jixiao.model.rounding import Rounding, rounded
from jixiao.rules import Case, Remark, at, rule
from jixiao.wording.numbers import plain


@rule(
    code="SCO119", name="execution-score-cut-to-whole-points", title_en="The execution score is cut to whole points",
    level="info", forms={"self_evaluation"}, basis=("B-04",), since="0.1", needs=("score",),
)
def check(case: Case) -> Iterator[Remark]:
    score, rate = case.scored.execution_score, case.scored.execution_rate
    if score is None or rate is None or rate.exact is None or score.claimed is None or not score.maximum:
        return
    if score.agrees is not True or case.standard.method("execution")[1].fields.get("method") != "linear":
        return
    share = min(rounded(rate.exact * score.maximum / 100, Rounding()), score.maximum)
    if case.standard.rounding("execution").places == 0 and share != score.claimed:
        yield at(
            score.path,
            f"预算执行得分 {plain(score.claimed)}，按执行率 × 分值为 {plain(share)}，截成了整数",
            f"the execution score is {plain(score.claimed)}; rate × points is {plain(share)}: cut to whole points",
            uses=case.relied_on(score),
        )
