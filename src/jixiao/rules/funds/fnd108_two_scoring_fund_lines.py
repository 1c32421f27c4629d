"""预算执行的分值印了不止一行。

## 为什么
预算执行只按年度资金总额计一次分。分项行再印分值和得分，汇总时容易重复相加。
## 反例
年度资金总额和“其中：财政拨款”两行都印分值 10、得分 10。
## 正例
年度资金总额一行印分值 10、得分 10，其余各行印“—”。
## 怎么改
只在年度资金总额行填分值和得分，分项行填“—”。

## Why
Execution is scored once, on the total of the year. Points and scores printed on a line of a source as well are easily
added twice.
## Bad example
The lines “annual total” and “of which appropriation” both print 10 points and score 10.
## Good example
The line of the annual total prints 10 points and score 10, all others a dash.
## Repair
Keep points and score on the line of the annual total only and print a dash on the lines of the sources.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule


@rule(
    code="FND108", name="two-scoring-fund-lines", title_en="More than one fund line carries points", level="error",
    forms={"self_evaluation"}, basis=("B-14",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    scoring = [line for line in case.lines if number(line.line.weight) or number(line.line.score)]
    for line in scoring[1:]:
        column = "weight" if number(line.line.weight) else "score"
        yield at(
            f"{line.path}.{column}",
            f"「{line.name}」也印了分值或得分，预算执行只应在「{scoring[0].name}」计一次分",
            f"“{line.name}” carries points too; execution is scored once, on “{scoring[0].name}”",
            expected="—", uses=[f"{scoring[0].path}.{column}"],
        )
