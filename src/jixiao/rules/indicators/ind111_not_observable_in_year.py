"""结果在当年看不到。

## 为什么
耐用与否、能用几年，购置当年无从知道；当年就写“8年”并记满分，只是照抄指标值。
## 反例
2023年购置的碎枝机，可使用年限，指标值 ≥8年，完成值 8年。
## 正例
碎枝机质保年限，指标值 ≥3年；碎枝机正常运转天数，指标值 ≥200天。
## 怎么改
换成当年能核对的：质保期、设计年限、抽检结果、当年的使用次数。

## Why
How durable a thing is and how many years it lasts cannot be known in the year it is bought. “8 years” with full
marks in that year is only copied from the target.
## Bad example
A wood chipper bought in 2023, years of use, target ≥8 years, actual value 8 years.
## Good example
Warranty of the wood chipper, target ≥3 years; days on which the wood chipper worked, target ≥200 days.
## Repair
Take what can be checked now: the warranty, the design life, the result of a test, the use made of it this year.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.faults import faulty


@rule(
    code="IND111", name="not-observable-in-year", title_en="The result cannot be observed within the year",
    level="warning", forms={"self_evaluation", "target"}, basis=("RV-13",), since="0.1", needs=("level3", "target"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in faulty(case, "unseen"):
        yield at(
            f"{row.path}.target",
            f"「{row.name}」要多年以后才知道，当年无法核对",
            f"“{row.name}” is known only after years and cannot be checked within the year",
            uses=[f"{row.path}.level3"],
            level="info" if case.form.kind == "target" else None,  # set, and not yet claimed as reached
        )
