"""按合计核对，单元格可能归错了列。

## 为什么
按现在的读法合计不符，换一种放置就相符，多半是转换时错了列，不是填报单位加错。
## 反例
分值和得分两列互换以后，合计正好等于表上的总分。
## 正例
分值一栏合计 100，得分一栏合计等于总分。
## 怎么改
对照原表核对这一行各格的位置；原表确实如此的，合计有误，由填报单位更正。

## Why
As read, a sum is broken that another placement of the cells would mend: more likely a slip of the conversion than an
error of the unit.
## Bad example
With the columns of points and scores swapped, the scores add up to the printed total.
## Good example
The points add up to 100, the scores to the total.
## Repair
Compare the cells of the row with the page. If they stand there as they were read, the sum is wrong and the unit
corrects it.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR104", name="columns-contradict-totals",
    title_en="By the totals, cells may stand in wrong columns", level="warning", forms=EVERY_FORM,
    basis=("JX-02",), since="0.1",
)
