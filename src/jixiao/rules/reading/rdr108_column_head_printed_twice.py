"""表头有一栏的名称印了两次。

## 为什么
两栏用同一个名称，哪一栏是什么只能按位置判断；汇总时容易对错列。
## 反例
表头印“一级指标、一级指标、三级指标”，第二个应为“二级指标”。
## 正例
表头印“一级指标、二级指标、三级指标”。
## 怎么改
改正表头；并对照原表看两栏是否读对。

## Why
Two columns of one table carry the same head, mostly a slip of the template. They can only be told apart by their
position, and sums may take the wrong one.
## Bad example
The head prints “level-1 indicator, level-1 indicator, level-3 indicator”; the second should be “level-2 indicator”.
## Good example
The head prints “level-1 indicator, level-2 indicator, level-3 indicator”.
## Repair
Correct the head, and see on the page whether both columns were read right.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR108", name="column-head-printed-twice", title_en="A column head is printed twice",
    level="info", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
