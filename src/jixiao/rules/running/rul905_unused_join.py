"""对项目归并的认定没有用到。

## 为什么
[[check.join]] 写明某几张表是不是同一项目。项目名称写错，或者表上已经印了项目编码，这条认定就没有对象，
以为已经认定，其实没有。
## 反例
project = "路灯维护"，而报告中的写法是“路灯维护（路灯所）”。
## 正例
project 照报告中的写法填写。
## 怎么改
照报告中同一项目各表之间的标题改正；不再需要的删去。

## Why
[[check.join]] says whether forms belong to one project. Where the project is misspelt, or its forms print a code, the
decision is about nothing.
## Bad example
project = "street lamp" where the report names “street lamps (lamp office)”.
## Good example
project is written as the report names it.
## Repair
Write the project as the report names it, or delete the entry. It is told only when a whole folder was checked.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RUL905", name="unused-join", title_en="A decision about a project is not needed",
    level="info", forms=EVERY_FORM, basis=("JX-04",), since="0.1",
)
