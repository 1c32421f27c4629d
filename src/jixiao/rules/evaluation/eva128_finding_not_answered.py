"""有的问题没有相应的建议。

## 为什么
建议应当对着问题写；一条问题在建议里找不到同样的事，就没有着落。按用词比较，说法完全不同的会误报，先试行。
## 反例
问题写“灯具台账登记不全”，建议只写“加快支付进度”。
## 正例
建议写“完善灯具台账”。
## 怎么改
逐条核对问题与建议，补写缺少的建议。

## Why
Recommendations answer problems; one whose matter no recommendation names is left alone. Compared by their words, so
that another wording raises a false alarm: on trial.
## Bad example
A problem about records, and a recommendation about payments only.
## Good example
A recommendation about the records.
## Repair
Go through the problems one by one and add what is missing.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, at, rule
from jixiao.rules.knowledge.report_told import matter, tells


@rule(
    code="EVA128", name="finding-not-answered", title_en="A problem is answered by no recommendation", level="warning",
    forms=REPORT, basis=("E-29",), since="0.1", scope="report", needs=("findings", "recommendations"), status="preview",
)
def check(case: ReportCase) -> Iterator[Remark]:
    answered: set[str] = set()
    for recommendation in case.report.recommendations:
        answered |= matter(recommendation)
    if not answered:
        return
    for position, finding in enumerate(case.report.findings):
        about = matter(finding) if tells(finding) else frozenset()
        if about and not about & answered:
            yield at(f"findings[{position}]", f"第 {position + 1} 条问题没有相应的建议",
                     f"problem {position + 1} is answered by no recommendation")
