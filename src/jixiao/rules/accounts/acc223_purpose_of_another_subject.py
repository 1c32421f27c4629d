"""用途说明与支出科目不符。

## 为什么
“主要用于”后面应是本科目的用途；写成别的科目的，多为照抄上一行。
## 反例
住房公积金（项）主要用于单位缴纳职工基本医疗保险。
## 正例
住房公积金（项）主要用于单位为职工缴存住房公积金。
## 怎么改
按科目说明改写用途。

## Why
What follows “mainly for” is the purpose of the subject itself; that of another subject was mostly copied from the
line above.
## Bad example
Housing fund: “mainly for the medical insurance of the staff”.
## Good example
Housing fund: “mainly for the contributions to the housing fund of the staff”.
## Repair
Rewrite the purpose by the description of the subject.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.subjects import misplaced


@rule(
    code="ACC223", name="purpose-of-another-subject",
    title_en="The purpose told belongs to another subject", level="warning", forms=ACCOUNTS, basis=("D-29",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for path, subject, word in misplaced(case):
        yield at(
            path, f"“{subject}”的用途写的是“{word}”，属于别的科目",
            f"the purpose told of “{subject}” is “{word}”, which belongs to another subject", found=word,
        )
