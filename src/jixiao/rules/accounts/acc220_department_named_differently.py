"""封面、表格的部门名称不一致。

## 为什么
同一份决算的封面、各张表格应写同一个部门全称；不同的，可能是别的单位的表，也可能是旧名称没有改。
## 反例
封面“桥东区市政管理局”，收入决算表“部门：桥东区城管局”。
## 正例
封面和各表都写“桥东区市政管理局”。
## 怎么改
统一为编制部门批准的全称。只是多一个地名或简称的作提示。

## Why
The cover and all tables of one set of accounts name the same department in full; another name may mean the table of
another unit, or an old name.
## Bad example
“Bureau of Works, Qiaodong” on the cover, “Urban Office, Qiaodong” over the table of income.
## Good example
“Bureau of Works, Qiaodong” on the cover and over every table.
## Repair
Use the full official name everywhere. A name that is merely longer or shorter is only a hint.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.department_names import names


@rule(
    code="ACC220", name="department-named-differently",
    title_en="The department is named differently on cover and tables", level="warning",
    forms=ACCOUNTS, basis=("D-27",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    found = names(case)
    told = {found[0].core} if found else set()
    for other in found:
        first = found[0]
        if other.core in told:
            continue
        told.add(other.core)
        part = other.core in first.core or first.core in other.core
        yield at(
            other.path, f"部门名称写“{other.core}”，{first.where}写“{first.core}”",
            f"the department is called “{other.core}” here and “{first.core}” {first.where_en}",
            expected=first.core, uses=[first.path], level="info" if part else None,
        )
