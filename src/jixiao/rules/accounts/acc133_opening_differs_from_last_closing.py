"""年初结转和结余与上年年末数不一致。

## 为什么
今年年初的结转和结余就是上年年末的；不相等，说明有调整或者写错，应当说明。收回、调整年初数的，可以不同，
但要写明原因。
## 反例
2023 年度总表年末结转和结余 12.30，2024 年度总表年初结转和结余 13.20。
## 正例
两年的表都是 12.30。
## 怎么改
与上年公开的决算核对；年初数有调整的，在说明里写明。

## Why
What is carried over into this year is what was carried on from the last. Where they differ, it was adjusted or
misprinted, and should be accounted for.
## Bad example
Closing balance of 2023: 12.30; opening balance of 2024: 13.20.
## Good example
12.30 in both years.
## Repair
Compare with the accounts published last year; where the opening balance was adjusted, say so.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, Remark, Unjudged, Years, at, rule, unjudged
from jixiao.rules.knowledge.account_years import carried, following
from jixiao.scoring.accounts.ties.cells import leeway, named_table


@rule(
    code="ACC133", name="opening-differs-from-last-closing",
    title_en="The opening balance is not last year's closing balance",
    level="warning", forms=ACCOUNTS, basis=("D-33",), since="0.1", scope="years",
)
def check(years: Years) -> Iterator[Remark | Unjudged]:
    pairs = list(following(years))
    if not pairs:
        yield unjudged("tables", "上年的部门决算", "the accounts of the year before")
    for before, after, last, this in pairs:
        ended = carried(last)
        for kind, (opening, _) in carried(this).items():
            closing = ended.get(kind, (None, None))[1]
            if opening is None or closing is None or not (opening.printed or closing.printed):
                continue
            if abs(opening.value - closing.value) <= leeway([opening, closing], summed=False):
                continue
            zh, en = named_table(kind)
            shown = closing.shown if closing.printed else "0"
            yield at(
                opening.path, f"{zh}{opening.name}是 {opening.shown or 0}，上年{closing.name}是 {shown}",
                f"{opening.name_en} in {en} is {opening.shown or 0}; last year's {closing.name_en} is {shown}",
                expected=opening.told(closing.value), member=after, others=[(before, closing.path)],
            )
            break  # the tables of a year repeat each other: the first that differs says it
