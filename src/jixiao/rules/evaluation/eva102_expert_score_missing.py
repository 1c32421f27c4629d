"""有专家没有评分。

## 为什么
平均分以全部专家的评分计算；缺一格，平均分和总分都说不清。
## 反例
五位专家，某项指标只有四个评分。
## 正例
五位专家各有评分。
## 怎么改
请该专家补评；回避或未参加的，从各项指标中一并去掉并说明。

## Why
The mean is that of all experts; one score missing, and neither mean nor total can be accounted for.
## Bad example
Five experts, four scores on one row.
## Good example
Every expert has a score on every row.
## Repair
Let the expert score the row; where one had to stand aside, take the whole column out and say so.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import REPORT, Remark, ReportCase, at, rule
from jixiao.rules.knowledge.words import is_empty


@rule(
    code="EVA102", name="expert-score-missing", title_en="An expert gave no score", level="error", forms=REPORT,
    basis=("E-01",), since="0.1", scope="report", needs=("criteria", "experts"),
)
def check(case: ReportCase) -> Iterator[Remark]:
    experts = len(case.sheet.experts)
    for row in case.sheet.rows:
        scores = row.criterion.scores
        for position in range(experts):
            cell = scores[position] if position < len(scores) else None
            if number(cell) is not None:
                continue
            path = f"{row.path}.scores[{position}]" if cell is not None else row.path
            zh, en = ("没有评分", "gave no score") if is_empty(cell) else ("的评分不是数", "gave no number")
            yield at(path, f"「{row.label}」第 {position + 1} 位专家{zh}",
                     f"“{row.label}”: expert {position + 1} {en}")
