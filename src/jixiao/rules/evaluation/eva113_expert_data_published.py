"""报告公开了专家的姓名或电话。

## 为什么
评价报告随决算公开；专家的姓名和电话属于个人信息，未经同意不应公开，公开还会影响专家以后独立评分。本软件的输出一律隐
去姓名。
## 反例
评分表的栏目是五位专家的姓名。
## 正例
评分表的栏目是“专家1”至“专家5”。
## 怎么改
公开前改用代号，隐去电话；本人书面同意公开的留存同意书。

## Why
Reports are published with the accounts. Names and telephone numbers are personal data, and experts who are named may
not score freely the next time. The output of this program masks names.
## Bad example
The columns of the sheet are the names of five experts.
## Good example
The columns are called expert 1 to expert 5.
## Repair
Use numbers instead of names and mask telephones, or keep the experts' written consent.
"""

from collections.abc import Iterator

from jixiao.model import Cell
from jixiao.rules import REPORT, Remark, ReportCase, at, rule
from jixiao.rules.knowledge.personal import personal_numbers
from jixiao.rules.knowledge.words import folded


@rule(
    code="EVA113", name="expert-data-published", title_en="Names or telephone numbers of experts are published",
    level="warning", forms=REPORT, basis=("E-13",), since="0.1", scope="report",
)
def check(case: ReportCase) -> Iterator[Remark]:
    experts = case.report.experts
    if case.report.experts_named:
        zh = f"印有 {len(experts)} 位专家的姓名" if experts else "印有专家的姓名"
        en = f"the names of {len(experts)} experts are printed" if experts else "names of experts are printed"
        yield at("experts[0]" if experts else "", f"{zh}，公开的报告应隐去", f"{en}; mask them in the published report",
                 found="、".join(map(_masked, experts)))
    for path, cell in case.cells.items():
        for (zh, en), masked in personal_numbers(cell):
            yield at(path, f"印有{zh} {masked}，公开前应隐去", f"prints {en} {masked}; mask it before publishing",
                     found=masked)


def _masked(name: Cell) -> str:
    plain = folded(name)
    return plain[:1] + "*" * (len(plain) - 1)
