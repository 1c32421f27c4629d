"""年度资金申请总额超过项目资金总额。

## 为什么
年度资金是项目总资金的一部分，不可能多于总额。
## 反例
项目资金总额 9.00，年度资金申请总额 12.00。
## 正例
项目资金总额 12.00，年度资金申请总额 9.00。
## 怎么改
核对两栏的口径和单位。

## Why
The money of one year is part of the project's money and cannot be more.
## Bad example
Project total 9.00, annual request 12.00.
## Good example
Project total 12.00, annual request 9.00.
## Repair
Check the scope and the unit of both cells.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.wording.numbers import plain


@rule(
    code="FND113", name="annual-request-above-project-total",
    title_en="More is requested for the year than the project is worth", level="error", forms={"target"},
    basis=("T-30",), since="0.1", needs=("fund_total", "project_total", "annual_request"),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is None:
        return
    whole, year = number(total.line.project_total), number(total.line.annual_request)
    if whole is not None and year is not None and year > whole:
        yield at(
            f"{total.path}.annual_request",
            f"年度资金申请总额 {plain(year)} 大于项目资金总额 {plain(whole)}",
            f"the annual request {plain(year)} is more than the project total {plain(whole)}",
            uses=[f"{total.path}.project_total"],
        )
