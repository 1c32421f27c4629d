"""指标没有指标值，或者留着模板的占位符。

## 为什么
没有指标值，完成得好坏无从判断。
## 反例
三级指标“防汛演练”，指标值印“——”，分值 10。
## 正例
三级指标“防汛演练次数”，指标值 ≥2次，分值 10。
## 怎么改
填写能够考核的指标值；不考核的，删去该行或写“不适用”。

## Why
Without a target value nobody can say how well the work was done, and a placeholder of the template is no target.
## Bad example
Indicator “flood drill”, target value “——”, 10 points.
## Good example
Indicator “number of flood drills”, target value ≥2, 10 points.
## Repair
Fill in a target value that can be judged; a row that is not assessed is deleted or marked 不适用.
"""

import re
from collections.abc import Iterator

from jixiao.model.cell import number, text
from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.words import folded, is_empty, not_applicable

PLACEHOLDER = re.compile(r"\*{2,}|_{2,}|[Xx×]{2,}|…{2,}|\.{3,}")


@rule(
    code="CMP105", name="target-value-missing", title_en="A row has no target, or a placeholder of the template",
    level="error", forms=EVERY_FORM, basis=("T-10", "T-13"), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        target, level3 = row.indicator.target, row.indicator.level3
        if target is None:
            continue
        weighed = case.form.kind == "self_evaluation" and row.indicator.weight is not None
        named = text(level3) is not None and not not_applicable(level3)
        assessed = number(row.indicator.weight) if weighed else named
        if not assessed:
            continue
        if is_empty(target):
            yield at(f"{row.path}.target", f"「{row.name}」没有指标值", f"“{row.name}” has no target")
        elif PLACEHOLDER.search(folded(target)):
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的指标值“{target.text}”还是模板的占位符",
                f"the target “{target.text}” of “{row.name}” is a placeholder of the template",
            )
