"""没有填写监控时点的完成情况。

## 为什么
监控表就是看做到了哪一步；空着，偏差无从判断。
## 反例
“更换路灯盏数 ≥200盏”，1-7月执行情况一格空白。
## 正例
1-7月执行情况“120盏”；尚未开始的写“计划九月实施”。
## 怎么改
逐行填写；年底才能测的（如满意度）写明何时测。

## Why
A monitoring form is there to say how far things have come; left blank, no deviation can be seen.
## Bad example
“Street lamps replaced ≥200”: the cell for January to July is blank.
## Good example
January to July: “120 lamps”; what has not begun says “planned for September”.
## Repair
Fill in every row; what can only be measured at the end of the year (such as satisfaction) says when.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.progress import so_far
from jixiao.rules.knowledge.words import is_empty


@rule(
    code="MON107", name="progress-left-blank", title_en="A row does not say how far it has come", level="warning",
    forms={"monitoring"}, basis=("RV-32",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.asking:
        path, cell = so_far(row)
        if cell is None:
            yield unjudged(path, f"「{row.name}」没有完成情况一格", f"“{row.name}” has no cell for it")
        elif is_empty(cell):
            yield at(
                path, f"「{row.name}」没有填写监控时点的完成情况", f"“{row.name}” does not say how far it has come",
            )
