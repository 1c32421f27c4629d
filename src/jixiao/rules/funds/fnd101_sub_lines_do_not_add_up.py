"""资金分项之和不等于总额。

## 为什么
年度资金总额由当年财政拨款、上年结转资金和其他资金组成。分项与总额对不上，说明总额或某一分项填错，
执行率和预算执行得分都不可信。
## 反例
年初预算数：总额 639000，当年财政拨款 0，上年结转 0，其他 0。
## 正例
年初预算数：总额 639000，当年财政拨款 639000，上年结转 0，其他 0。
## 怎么改
按预算批复核对总额和各分项；年中追加的项目，年初预算数的总额也应为 0。软件不替填报人改数。

## Why
The annual total is made up of this year's appropriation, the carry-over and other funds. Where they disagree, either
the total or a source is wrong, and neither the execution rate nor the score built on it can be trusted. A source left
empty is CMP102.
## Bad example
Original budget: total 639000, this year's appropriation 0, carry-over 0, other 0.
## Good example
Original budget: total 639000, this year's appropriation 639000, carry-over 0, other 0.
## Repair
Compare the total and each source with the approved budget; a project added during the year has 0 in the total of the
original budget as well. Figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import parts_of_total
from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import AMOUNTS
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="FND101", name="sub-lines-do-not-add-up", title_en="The sources of the money do not add up to the total",
    level="error", forms={"self_evaluation", "target"}, basis=("B-01", "T-30"), since="0.1",
    needs=("fund_total",),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is None:
        return
    for column, (zh, en) in AMOUNTS.items():
        whole = number(getattr(total.line, column))
        if whole is None:
            continue
        parts = parts_of_total(case.form.funds, column)
        if not parts.parts or abs(whole - parts.value) <= threshold("B-01.tolerance"):
            continue
        if parts.value < whole and case.blank_parts(column):
            continue  # CMP102 reports the empty source
        yield at(
            f"{total.path}.{column}",
            f"{zh}：分项合计 {plain(parts.value)}，总额 {plain(whole)}（差 {plain(whole - parts.value)}）",
            f"{en}: the sources add up to {plain(parts.value)}, the total says {plain(whole)}"
            f" (difference {plain(whole - parts.value)})",
            uses=[path for path, _ in parts.parts],  # either side may be wrong: nothing is expected
        )
