"""各项目的预算数都等于执行数。

## 为什么
所有项目的全年预算数与执行数一分不差，多是年底按执行数倒填预算，预算执行的分就不会丢，也看不出进度。
## 反例
五个项目执行率都是 100%，其中两个的全年预算数比年初预算数少。
## 正例
各项目的全年预算数为批复和调整的数，执行率有高有低。
## 怎么改
按批复和调整文件填写全年预算数；年中调减的说明依据和没有开展的工作。

## Why
Where every project of a department spent its revised budget to the cent and some of the budgets were changed, the
budgets were mostly set at the end of the year to what had been spent: the points for execution cannot be lost, and
the rates do not show how the work went on.
## Bad example
Five projects have an execution rate of 100%, and in two of them the revised budget is lower than the original one.
## Good example
The revised budgets are those approved and adjusted, and the execution rates are some higher, some lower.
## Repair
Fill in the revised budget from the approval and its adjustments; where it was cut during the year, name the grounds
and the work that was not done.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Group, Remark, at, rule
from jixiao.rules.knowledge.members import each_project, spoke
from jixiao.sources import threshold


@rule(
    code="CON210", name="budget-always-equals-spending", title_en="Every project spent exactly its budget",
    level="info", forms={"self_evaluation"}, basis=("RV-66",), since="0.1", scope="department",
)
def check(group: Group) -> Iterator[Remark]:
    spent = [(member, *figures) for member, case in each_project(group, "self_evaluation")
             if (figures := _figures(case)) is not None]
    changed = [member for member, equal, moved in spent if moved]
    if len(spent) < threshold("RV-66.projects") or not changed or not all(equal for _, equal, _ in spent):
        return
    first, *rest = changed
    total = "funds.lines[0].executed"
    yield at(
        total,
        f"本部门 {len(spent)} 个项目的全年预算数都等于执行数，其中 {len(changed)} 个调整过预算：预算执行的得分没有意义",
        f"all {len(spent)} projects of the department spent exactly their budget, and {len(changed)} of the budgets"
        " were changed: the points for execution say nothing",
        member=first, others=spoke((member, total) for member in rest),
    )


def _figures(case: Case) -> tuple[bool, bool] | None:
    """Whether all was spent and whether the budget was changed; None without these figures."""
    total = case.total_line
    if total is None:
        return None
    initial, revised, executed = (
        number(cell) for cell in (total.line.initial_budget, total.line.adjusted_budget, total.line.executed)
    )
    if not revised or executed is None:
        return None
    return revised == executed, initial is not None and initial != revised
