"""时限、满意度用套话回答。

## 为什么
要求“12月底前完成”，答“按时完成”，看不出哪天完成；问满意度，答收到几面锦旗，不是满意度。
## 反例
指标值“10月31日前验收”，实际完成值“按时完成”。
## 正例
指标值“10月31日前验收”，实际完成值“10月18日验收”。
## 怎么改
时限填完成的日期，满意度填调查得出的比率和人数。指标值是百分比而用文字回答的是 IND103。

## Why
Asked for “by the end of December”, “done on time” does not tell the day; asked for satisfaction, the number of
banners of thanks received is no rate of satisfaction.
## Bad example
Target “accepted by 31 October”, actual value “done on time”.
## Good example
Target “accepted by 31 October”, actual value “accepted on 18 October”.
## Repair
For a deadline give the day of completion; for satisfaction give the rate that the survey found and the number of
persons asked. Where the target is a percentage and the answer is words, IND103 reports it.
"""

import re
from collections.abc import Iterator

from jixiao.model.cell import number, text
from jixiao.model.value import Moment, Quantity, Range, Several, Word
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.words import folded, is_empty, not_applicable

DATED = re.compile(r"\d+月|\d{4}年|[一二三四]季度|[上下]半年|年底|月底|[一二三四五六七八九十]月")


@rule(
    code="IND151", name="answered-by-a-stock-phrase",
    title_en="A deadline or satisfaction is answered by a stock phrase", level="warning",
    forms={"self_evaluation"}, basis=("RV-40",), since="0.1", needs=("actual",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        line = row.indicator
        if not number(line.weight) or is_empty(line.actual) or not_applicable(line.actual):
            continue
        if _deadline(row):
            zh, en = "没有写日期", "gives no date"
        elif _satisfaction(row):
            zh, en = "不是满意度", "is no rate of satisfaction"
        else:
            continue
        yield at(
            f"{row.path}.actual",
            f"「{row.name}」指标值“{text(row.indicator.target)}”，实际完成值“{text(row.indicator.actual)}”{zh}",
            f"“{row.name}”: target “{text(row.indicator.target)}”, actual value “{text(row.indicator.actual)}” {en}",
            uses=[f"{row.path}.target"],
        )


def _deadline(row: Row) -> bool:
    """A date in target or name, and an answer in words that gives none."""
    actual = folded(row.indicator.actual)
    dated = DATED.search(actual) or said(actual, "named_day")
    if not isinstance(row.actual, Word) or dated or not said(actual, "stock_result"):
        return False
    asked = row.target.values if isinstance(row.target, Several) else (row.target,)
    if any(isinstance(value, Moment) for value in asked):
        return True
    in_name = row.heading == "timeliness" and bool(DATED.search(folded(row.indicator.level3)))
    return in_name and isinstance(row.target, Word)


def _satisfaction(row: Row) -> bool:
    """Satisfaction promised in words and answered by something else."""
    if row.heading != "satisfaction" or isinstance(row.target, Quantity | Range) or row.target is None:
        return False
    actual = folded(row.indicator.actual)
    return "%" not in actual and not said(actual, "content") and not said(actual, "stock_result")
