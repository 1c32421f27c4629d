"""期限就是全年，误不了。

## 为什么
“2023年”作期限，年内哪一天都算按时；几行期限都定在年底，也看不出先后。这样的时效指标不会失分，也就考核不了。
## 反例
“图书采购完成时间”，指标值“2023年”。
## 正例
“图书采购完成时间”，指标值“2023年9月30日前”。
## 怎么改
按工作计划写出每一步的月日。只有一行定在年底的，不提示。

## Why
With “2023” as the deadline any day of the year is in time; and where all deadlines are the end of the year nobody sees
what comes first. Such a row cannot lose points and so assesses nothing.
## Bad example
“Purchase of books completed”, target “2023”.
## Good example
“Purchase of books completed”, target “by 30 September 2023”.
## Repair
Give the day of every step by the plan of work. A single deadline at the end of the year is not reported.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.model.value import Moment, Value
from jixiao.rules import Case, Remark, at, rule

MOST = 1  # deadline at the end of the year that a form may have


@rule(
    code="IND125", name="deadline-cannot-be-missed", title_en="A deadline is the whole year", level="warning",
    forms={"self_evaluation", "target"}, basis=("RV-14",), since="0.1", needs=("target", "year"),
)
def check(case: Case) -> Iterator[Remark]:
    year = str(case.form.fiscal_year)
    rows = [row for row in case.rows if row.heading == "timeliness" and isinstance(row.target, Moment)]
    late = [row for row in rows if _at_the_end(row.target, year)]
    for row in rows:
        if _whole(row.target, year):
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的期限“{text(row.indicator.target)}”就是全年，年内哪一天都不算误期",
                f"“{row.name}”: the deadline “{text(row.indicator.target)}” is the whole year and cannot be missed",
            )
    if len(late) > MOST and len(late) == len(rows):
        names = "、".join(f"「{row.name}」" for row in late)
        yield at(
            f"{late[0].path}.target",
            f"{names}的期限都是年底，看不出先后，也难以误期",
            f"all {len(late)} deadlines are the end of the year: none comes first, and none is easily missed",
            uses=[f"{row.path}.target" for row in late[1:]], level="info",
        )


def _whole(target: Value | None, year: str) -> bool:
    """Nothing but the year of the form."""
    return isinstance(target, Moment) and target.end == target.start == year


def _at_the_end(target: Value | None, year: str) -> bool:
    return isinstance(target, Moment) and target.end in (f"{year}-12-31", "--12-31") and target.role != "period"
