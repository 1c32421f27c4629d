"""完成比例低于 70%，没有完整的分析。

## 为什么
差得这样多，不是一句“受影响”能说明的：原因、影响和补救都要写，监控时也应该早已发现。
## 反例
指标值 ≥20场，完成 9场，原因“受降雨影响”。
## 正例
原因“6月至8月连续降雨，11个村的场地不能使用；剩余11场已排入次年3月，并改用室内场地”。
## 怎么改
原因和措施都写明；年中就能看出完不成的，按程序调整目标。没有写原因的是 DEV101，得满分的是 SCO105。

## Why
A result that far off is not explained by “it was affected by something”: cause, effect and remedy have to be told,
and monitoring should have found it long before.
## Bad example
Target ≥20 performances, actual value 9, reason “affected by rain”.
## Good example
Reason: “continuous rain from June to August, the grounds of 11 villages could not be used; the other 11
performances are set for next March and moved indoors”.
## Repair
Give both cause and remedy. Where it can be seen in mid-year that a target will be missed, have it revised by the
procedure. Reported are rows completed to less than 70%; a missing reason is DEV101, full marks are SCO105.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.reasons import far_off, worth
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

LACKS = {"cause": ("没有改进措施", "no remedy"), "measure": ("没有说明原因", "no cause")}


@rule(
    code="DEV110", name="far-off-without-analysis", title_en="A result far below its target is not analysed",
    level="warning", forms={"self_evaluation"}, basis=("S-25",), since="0.1", needs=("actual", "deviation", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        lacks = LACKS.get(worth(row) or "")
        if lacks and far_off(row):
            least = plain(threshold("S-25.below"))
            yield at(
                f"{row.path}.deviation",
                f"「{row.name}」{row.printed}：完成不到 {least}%，偏差说明{lacks[0]}",
                f"“{row.name}” {row.printed}: less than {least}% done, and {lacks[1]} is given",
                uses=[*row.columns, f"{row.path}.score"],
            )
