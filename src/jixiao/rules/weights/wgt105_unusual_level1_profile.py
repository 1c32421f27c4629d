"""一级指标的分值与通行的分配相差较大。

## 为什么
通行的分配是产出 50、效益 30、满意度 10（设成本指标的为成本 20、产出 40、效益 20、满意度 10），预算执行 10。
偏重产出，成效就不影响结果。
## 反例
产出 70、效益 10、满意度 10。
## 正例
产出 50、效益 30、满意度 10。
## 怎么改
按当地规定调整；确有必要不同的，同一部门的各项目用同一种分配，并说明理由。表样已印明一级指标分值的不作提示。

## Why
The usual shares are output 50, benefit 30, satisfaction 10 (with cost indicators cost 20, output 40, benefit 20,
satisfaction 10) beside 10 for budget execution. Where outputs weigh too much, effects do not matter for the result.
## Bad example
Output 70, benefit 10, satisfaction 10.
## Good example
Output 50, benefit 30, satisfaction 10.
## Repair
Keep to the rule of the place; where another split is needed, use one scheme for all projects of the department and
give the reason. Templates that print the points of the level-1 indicators are not reported.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import number
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.levels import Level, first_of, level, of_the_year
from jixiao.scoring import load_standard
from jixiao.sources import threshold
from jixiao.wording.language import Term
from jixiao.wording.numbers import plain

NAMES: dict[Level, Term] = {
    "cost": ("成本指标", "cost"), "output": ("产出指标", "output"), "benefit": ("效益指标", "benefit"),
    "satisfaction": ("满意度指标", "satisfaction"),
}  # fmt: skip
Shares = dict[Level, Decimal]


@rule(
    code="WGT105", name="unusual-level1-profile", title_en="The points of the first level are spread unusually",
    level="info", forms={"self_evaluation", "target"}, basis=("T-16",), since="0.1", needs=("weight",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    rows = of_the_year(case)
    if not rows or any(row.indicator.level1_weight is not None for row in rows):
        return  # the form itself prints the shares
    parts = [level(row) for row in rows]
    sums: Shares = dict.fromkeys(NAMES, Decimal(0))
    for row, part in zip(rows, parts, strict=True):
        if part is not None:
            sums[part] += number(row.indicator.weight) or 0
    usual = _usual(case, cost=bool(sums["cost"]))
    if None in parts or any(number(row.indicator.weight) is None for row in rows):
        yield unjudged(f"{rows[0].path}.weight", "有的行读不出分值或类别", "points or kind of some rows cannot be read")
        return
    if sum(sums.values()) != sum(usual.values()) or not (sums["output"] and sums["benefit"]):
        return  # another frame; what is lacking: CMP108
    if all(abs(sums[part] - share) < threshold("T-16.departs_from") for part, share in usual.items()):
        return
    told = "、".join(f"{NAMES[part][0]} {plain(sums[part])}" for part in usual)
    common = "、".join(plain(share) for share in usual.values())
    told_en = ", ".join(f"{NAMES[part][1]} {plain(sums[part])}" for part in usual)
    yield at(
        f"{first_of(rows, 'output').path}.level1", f"{told}，通行的分配为 {common}",
        f"{told_en}; the usual shares are {common.replace('、', ', ')}",
        expected=common.replace("、", "/"), found="/".join(plain(sums[part]) for part in usual),
    )


def _usual(case: Case, cost: bool) -> Shares:
    """The shares of the form's standard, or the national ones where it leaves them free."""
    parts = [part for part in NAMES if cost or part != "cost"]
    for standard in (case.standard, load_standard("cn-2021" if cost else "cn-2020")):
        shares = {part: standard.weight(NAMES[part][0]) for part in parts}
        if all(share is not None for share in shares.values()):
            break
    return {part: share for part, share in shares.items() if share is not None}
