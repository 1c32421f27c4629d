"""同一项目同一年度的预算，几张表不一样。

## 为什么
绩效目标表申报的、监控表和自评表列的年初预算是同一笔钱；不一样，执行率和得分就没有根据。
## 反例
绩效目标表年度资金申请总额 80 万元，自评表年初预算数 100 万元。
## 正例
两张表都是 80 万元；批复时核减的，自评表写批复数并注明。
## 怎么改
按预算批复核对；金额确有变化的，写明批复和调整的依据。小数位数不同造成的差额不提示。

## Why
What the target form asks for and what the monitoring and self-evaluation forms give as original budget is the same
money. Where they differ, execution rate and score rest on nothing.
## Bad example
Target form with an annual request of 800,000 yuan, self-evaluation form with an original budget of 1 million yuan.
## Good example
Both forms say 800,000 yuan; where the approval cut it, the self-evaluation form gives the approved sum and says so.
## Repair
Check against the approval of the budget; where the sum did change, name approval and adjustment. Differences that
come from printing fewer decimal places are not reported.
"""

from collections.abc import Iterator

from jixiao.model import Cell, text
from jixiao.model.cell import MONEY_UNITS
from jixiao.rules import Case, Group, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.members import pairs
from jixiao.rules.knowledge.money import in_yuan, step
from jixiao.wording.numbers import plain

SIDES = {"target": "绩效目标表", "monitoring": "监控表"}
SIDES_EN = {"target": "target form", "monitoring": "monitoring form"}


@rule(
    code="CON306", name="money-differs-between-documents", title_en="The forms of a project give different budgets",
    level="warning", forms={"monitoring", "self_evaluation"}, basis=("RV-68",), since="0.1", scope="project",
)
def check(group: Group) -> Iterator[Remark | Unjudged]:
    done: set[int] = set()
    both = [*pairs(group, "target", "self_evaluation"), *pairs(group, "target", "monitoring"),
            *pairs(group, "monitoring", "self_evaluation")]  # fmt: skip
    if not both:
        yield unjudged("funds", "同一年度的另一张表", "another form of the same year")
    for (before, first), (now, later) in both:
        if now in done:
            continue  # the target form has told it
        done.add(now)
        column = "annual_request" if first.form.kind == "target" else "initial_budget"
        asked, (path, budget) = _cell(first, column), _cell(later, "initial_budget")
        revised = _cell(later, "adjusted_budget")[1]
        if not _differ((first, asked[1]), (later, budget)) or not _differ((first, asked[1]), (later, revised), True):
            continue
        kind = first.form.kind
        yield at(
            path, f"年初预算数 {_told(later, budget)}，{SIDES[kind]}为 {_told(first, asked[1])}，应一致",
            f"the initial budget is {_told(later, budget)}; in the {SIDES_EN[kind]} it is {_told(first, asked[1])}",
            expected=text(asked[1]), member=now, others=[(before, asked[0])],
        )


def _cell(case: Case, column: str) -> tuple[str, Cell | None]:
    total = case.total_line
    return ("", None) if total is None else (f"{total.path}.{column}", getattr(total.line, column))


def _differ(one: tuple[Case, Cell | None], other: tuple[Case, Cell | None], if_missing: bool = False) -> bool:
    """Whether two amounts differ by more than the places they are printed with explain."""
    (case, cell), (later, budget) = one, other
    asked, given = in_yuan(cell, case.form), in_yuan(budget, later.form)
    if not asked or not given:
        return if_missing
    if abs(asked - given) * 2 <= max(step(cell, case.form), step(budget, later.form)):
        return False
    return max(asked, given) != min(asked, given) * MONEY_UNITS["万元"]  # 元 under a heading of 万元: FND110 tells


def _told(case: Case, cell: Cell | None) -> str:
    value = in_yuan(cell, case.form)
    return f"{plain(value)} 元" if value is not None else ""
