"""不认识的栏目，该列没有读入。

## 为什么
表头印有软件不认识的栏目名称，读作哪一栏都是猜测，所以这一列没有读入，也没有审核。
## 反例
表头印“自定义栏”，该列没有读入。
## 正例
表头各栏用官方表样的名称。
## 怎么改
对照原表看这一列是否要紧；当地通行的栏目名称，可补进表样（见 jixiao layout）。表格本身不算有错。

## Why
The head of the table names a column that no layout knows. To read it as any field would be a guess, so the column was
neither read nor checked.
## Bad example
The head has a column “custom field”; it was not read.
## Good example
All columns have the names of the official template.
## Repair
See on the page whether the column matters. A name that is usual at a place can be added to its layout (see jixiao
layout). The form itself is not at fault.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR101", name="unknown-column", title_en="A column head is not known",
    level="warning", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
