"""说明中的上年数与上年公开的决算不一致。

## 为什么
与上年相比的增减，要以上年公开的决算数为准；由今年的数和增减额倒算出的上年数与上年公开的不一致，增减额、
增减率都不可信。
## 反例
2024 年度说明：支出合计 330.00，比上年增加 30.00；2023 年度公开的支出合计是 310.00。
## 正例
比上年增加 20.00。
## 怎么改
查对上年公开的决算；上年数有调整的，写明口径。

## Why
Changes are told against what was published last year. Where this year's amount less its change is not that, neither
change nor rate can be trusted.
## Bad example
2024 tells expenditure of 330.00, 30.00 more than the year before; 310.00 was published for 2023.
## Good example
20.00 more than the year before.
## Repair
Look up what was published last year; where it was adjusted, say how it is counted.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import MONEY_UNITS, text
from jixiao.rules import ACCOUNTS, Remark, Told, Unjudged, Years, at, rule, unjudged
from jixiao.rules.knowledge.account_years import Following, final_of, following, in_yuan, previous_told
from jixiao.rules.knowledge.folding import folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="ACC135", name="told-previous-differs-from-published",
    title_en="What is told of last year is not what was published then",
    level="warning", forms=ACCOUNTS, basis=("D-33",), since="0.1", scope="years",
)
def check(years: Years) -> Iterator[Remark | Unjudged]:
    pairs = list(following(years))
    if not pairs:
        yield unjudged("figures", "上年的部门决算", "the accounts of the year before")
    for pair in pairs:
        for told in pair.this.figures:
            concept, previous = told.figure.concept, previous_told(told, pair.this.accounts.fiscal_year)
            if concept is None or told.figure.role == "budget" or previous is None:
                continue
            published = final_of(pair.last, concept)
            if published is not None:
                yield from _compared(pair, told, previous, published)


def _compared(pair: Following, told: Told, previous: Decimal, published: Told) -> Iterator[Remark]:
    ours, theirs = in_yuan(told, previous), in_yuan(published, published.amount)
    if ours is None or theirs is None:
        return
    unit = max(MONEY_UNITS[folded(each.figure.unit)] for each in (told, published))
    if abs(ours - theirs) <= 2 * threshold("D-01.figure") * unit:  # amount and change are rounded each
        return
    item, shown = folded(told.figure.item), text(published.figure.amount)
    field = "amount" if told.figure.role == "previous" else "change"
    yield at(
        f"{told.path}.{field}", f"{item}：按本年说明，上年是 {plain(previous)}，上年公开的是 {shown}",
        f"{item}: by this year's words last year was {plain(previous)}; {shown} was published then",
        expected=shown if field == "amount" else None, uses=[f"{told.path}.amount"],
        member=pair.after, others=[(pair.before, f"{published.path}.amount")],
    )
