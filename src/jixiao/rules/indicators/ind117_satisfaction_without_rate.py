"""满意度的指标值只写“满意”，没有比率。

## 为什么
多少人满意、占多少，没有说；收到几封感谢信也可以算“满意”。
## 反例
护林员满意度，指标值“满意”；图书馆服务，指标值“读者表示满意”。
## 正例
护林员满意度，指标值 ≥90%。
## 怎么改
写比率，并说明向谁、用什么方法调查。

## Why
“Satisfied” does not say how many of how many are; a few letters of thanks would do.
## Bad example
Satisfaction of forest guards, target “satisfied”; library service, target “readers say that they are satisfied”.
## Good example
Satisfaction of forest guards, target ≥90%.
## Repair
Give a rate, and say who is asked and how.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.faults import faulty, printed


@rule(
    code="IND117", name="satisfaction-without-rate", title_en="Satisfaction without a rate", level="warning",
    forms={"self_evaluation", "target"}, basis=("RV-17",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in faulty(case, "unrated"):
        target = printed(row)
        yield at(
            f"{row.path}.target",
            f"「{row.name}」的指标值“{target}”没有写满意的比率",
            f"“{row.name}”: the target “{target}” gives no rate of satisfaction",
        )
