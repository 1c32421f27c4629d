"""不认识的栏目，该列没有读入。

## 为什么
表头印有软件不认识的栏目名称，读作哪一栏都是猜测，所以这一列没有读入，也没有审核。
## 反例
表头印“自定义栏”，该列没有读入。
## 正例
表头各栏用官方表样的名称。
## 怎么改
对照原表看这一列是否要紧；当地通行的栏目名称，可补进表样（见 jixiao layout）。表格本身不算有错。

## English
A head that no layout knows: to read its column as any field would be a guess, so it was neither read nor
checked. See whether the column matters; a name that is usual at a place belongs into its layout
(jixiao layout). The form itself is not at fault.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR101", name="unknown-column", title_en="A column head is not known",
    level="warning", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
