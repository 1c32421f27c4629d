"""全年执行数超过全年预算数而未说明。

## 为什么
支出不得超过调整后的预算；执行率超过 100% 也不能多得分。
## 反例
全年预算数 40 万元，全年执行数 42 万元，表内没有说明。
## 正例
全年预算数 40 万元，全年执行数 39.6 万元。
## 怎么改
核对两数的口径；确有追加预算的，全年预算数应填调整后的数，并在原因栏说明。总额超出的，不再逐项提示资金来源。

## Why
No more may be spent than the revised budget; a rate above 100% earns no further points either.
## Bad example
Revised budget 400,000 yuan, actual expenditure 420,000 yuan, and the form does not explain it.
## Good example
Revised budget 400,000 yuan, actual expenditure 396,000 yuan.
## Repair
Check that both figures have the same scope. Where money was added, the revised budget has to include it and the reason
has to be given. Where the total is above its budget, the sources are not reported one by one.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import told
from jixiao.wording.numbers import plain


@rule(
    code="FND102", name="executed-above-budget", title_en="More was spent than the revised budget, without a word",
    level="error", forms={"self_evaluation"}, basis=("B-02",), since="0.1",
    needs=("executed", "adjusted_budget"),
)
def check(case: Case) -> Iterator[Remark]:
    if told(case.form, "above_budget"):
        return
    read = ((line, number(line.line.executed), number(line.line.adjusted_budget)) for line in case.lines)
    above = [
        (line, executed, budget) for line, executed, budget in read
        if executed is not None and budget is not None and executed > budget
    ]
    for line, executed, budget in [found for found in above if found[0].line.source == "total"] or above:
        yield at(
            f"{line.path}.executed",
            f"「{line.name}」全年执行数 {plain(executed)} 大于全年预算数 {plain(budget)}，未说明原因",
            f"“{line.name}”: executed {plain(executed)} is more than the revised budget {plain(budget)},"
            " and no reason is given",
            uses=[f"{line.path}.adjusted_budget"],
        )
