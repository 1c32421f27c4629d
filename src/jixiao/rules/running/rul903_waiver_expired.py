"""豁免已经到期。

## 为什么
豁免写有截止日期（until），过了这一天就不再有效，原来豁免的问题重新报告。
## 反例
豁免写明 until = 2025-12-31，今天是 2026 年 1 月 1 日。
## 正例
豁免的截止日期还没有到，或者没有写截止日期。
## 怎么改
问题已经改正的，删去豁免；确需继续的，由负责人写明新的理由和日期。

## Why
A waiver with a last day (until) ends with that day, and what it waived is reported again.
## Bad example
The waiver says until = 2025-12-31, and today is 1 January 2026.
## Good example
The last day of the waiver has not passed, or it has none.
## Repair
Delete the waiver when the form was put right; where it has to go on, whoever answers for it states a new reason and a
new day.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RUL903", name="waiver-expired", title_en="A waiver is over",
    level="warning", forms=EVERY_FORM, basis=("JX-04",), since="0.1",
)
