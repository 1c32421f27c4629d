"""定性指标过多。

## 为什么
大半指标只有文字，没有数量、日期或比率，完成与否只能凭印象，年底几乎都得满分。
## 反例
八个指标中五个的指标值是“提升”“健全”“及时”。
## 正例
八个指标中六个有数量、日期或比率。
## 怎么改
给定性指标找出可以数的量：次数、时限、比率、名次。不适用的行不计。

## Why
Where most targets are words without a number, a date or a rate, only impressions decide, and at the end of the year
nearly every row has full marks.
## Bad example
In five of eight indicators the target is “improved”, “sound” or “in time”.
## Good example
Six of eight indicators have a number, a date or a rate.
## Repair
Find for the qualitative indicators what can be counted: times, days, rates, ranks. Rows marked not applicable are
left out of the count.
"""

from collections.abc import Iterator

from jixiao.model.value import Word
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.meanings import named
from jixiao.rules.knowledge.words import is_empty
from jixiao.sources import threshold


@rule(
    code="IND136", name="mostly-qualitative", title_en="Most targets are words", level="info",
    forms={"self_evaluation", "target"}, basis=("T-25",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    rows = [row for row in case.rows if named(row) and not is_empty(row.indicator.target)]
    worded = [row for row in rows if isinstance(row.target, Word)]
    if rows and len(worded) > threshold("T-25.share") * len(rows):
        yield at(
            "",
            f"{len(rows)} 个指标中 {len(worded)} 个只有文字，没有数量、日期或比率",
            f"{len(worded)} of {len(rows)} targets are words without a number, a date or a rate",
            uses=[f"{row.path}.target" for row in worded],
        )
