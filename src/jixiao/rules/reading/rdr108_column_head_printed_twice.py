"""表头有一栏的名称印了两次。

## 为什么
两栏用同一个名称，哪一栏是什么只能按位置判断；汇总时容易对错列。
## 反例
表头印“一级指标、一级指标、三级指标”，第二个应为“二级指标”。
## 正例
表头印“一级指标、二级指标、三级指标”。
## 怎么改
改正表头；并对照原表看两栏是否读对。

## English
Two columns of one table carry the same head, mostly a slip of the template (一级指标 in the place of 二级指标). The
columns are told apart by their position: see whether they were read right, and correct the head.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR108", name="column-head-printed-twice", title_en="A column head is printed twice",
    level="info", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
