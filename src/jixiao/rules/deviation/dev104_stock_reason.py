"""偏差原因是套话。

## 为什么
“管理不到位”“进一步加强”放在哪一行都说得通，看不出这一行为什么扣分、下一步改什么。
## 反例
指标值 ≥95%，实际完成 88%，原因“工作不够细致，今后进一步加强管理”。
## 正例
原因“三处路灯因杆件到货晚，12月才完工；明年5月前下单”。
## 怎么改
写明哪件事、为什么、差多少，以及由谁在什么时候改好。

## Why
“Management was not thorough” or “to be strengthened further” fits every row and explains none: it shows neither why
this row lost points nor what will be changed.
## Bad example
Target ≥95%, actual value 88%, reason “the work was not careful enough; management will be strengthened further”.
## Good example
Reason: “three street lamps were finished only in December because the poles came late; next time they are ordered
before May”.
## Repair
Say which matter, why, by how much, and who puts it right by when. A reason that repeats the indicator or only tells
the result is DEV105, one about a saving is DEV107.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.met import although_met
from jixiao.rules.knowledge.reasons import worth


@rule(
    code="DEV104", name="stock-reason", title_en="The reason is a stock phrase", level="warning",
    forms={"self_evaluation"}, basis=("S-24",), since="0.1", needs=("deviation", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        if worth(row) == "stock":
            zh, en = although_met(row)
            yield at(
                f"{row.path}.deviation",
                f"「{row.name}」扣了分，原因“{text(row.indicator.deviation)}”是套话，没有说明这一行为什么扣分{zh}",
                f"“{row.name}” lost points, and the reason “{text(row.indicator.deviation)}” fits any row{en}",
                uses=[f"{row.path}.score", f"{row.path}.weight"],
            )
