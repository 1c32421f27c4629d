"""各等级项目数之和不等于评价项目数。

## 为什么
评价项目按等级分列的，各等级个数之和等于评价项目数。
## 反例
评价项目 8 个，其中评为优 6 个、评为良 3 个。
## 正例
评价项目 8 个，其中评为优 6 个、评为良 2 个。
## 怎么改
核对各项目的等级，改正写错的个数。

## Why
Where the evaluated projects are told by grade, the numbers add up to all of them.
## Bad example
8 projects were evaluated: 6 excellent, 3 good.
## Good example
8 projects were evaluated: 6 excellent, 2 good.
## Repair
Compare with the grades of the projects and correct the wrong number.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.evaluated import by_grade


@rule(
    code="ACC231", name="counts-by-grade-do-not-add-up",
    title_en="The projects by grade are not all that were evaluated", level="error", forms=ACCOUNTS, basis=("D-32",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for whole, parts in by_grade(case):
        total, printed = sum(count for _, count in parts), whole.amount()
        if printed is None or total == printed.value or (len(parts) < 2 and total < printed.value):
            continue
        formula = " + ".join(f"{count:f}" for _, count in parts)
        yield at(
            printed.path, f"{whole.item} {printed.value:f} 个，各等级合计 {total:f} 个（{formula}）",
            f"{printed.value:f} projects were evaluated, by grade there are {total:f} ({formula})",
            expected=f"{total:f}", uses=[f"{part.path}.amount" for part, _ in parts],
        )
