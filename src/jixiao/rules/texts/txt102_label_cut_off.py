"""栏目名没有印全。

## 为什么
单元格太窄，栏目名末尾的字没有印出来，读者只能猜。
## 反例
二级指标印“服务对象满意”。
## 正例
二级指标印“服务对象满意度指标”。
## 怎么改
把列放宽或缩小字号，印全栏目名。

## Why
The cell is too narrow, so the end of its heading was not printed and the reader has to guess it.
## Bad example
The level-2 indicator reads “satisfaction of those ser”.
## Good example
The level-2 indicator reads “satisfaction of those served”.
## Repair
Widen the column or take smaller print, so that the whole heading shows.
"""

from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.labels import clipped, printed_labels


@rule(
    code="TXT102", name="label-cut-off", title_en="The end of a heading is cut off",
    level="info", forms=EVERY_FORM, basis=("RV-71",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for path, label in printed_labels(case):
        if official := clipped(label):
            yield at(
                path,
                f"栏目“{label}”没有印全，疑为“{official}”",
                f"the heading “{label}” is cut off, probably “{official}”",
                expected=official,
            )
