"""单元格不知属于哪一栏，没有读入。

## 为什么
表格转成文字后合并单元格丢失、行被分页切断，单元格会错位；内容与哪一栏都对不上的，不硬放。
## 反例
一行多出一个单元格“详见附件”，各栏都已有内容。
## 正例
一行的单元格与表头的栏目一一对应。
## 怎么改
对照原表，看这一格本应在哪一栏；用 jixiao see 可以看到软件读到的样子。

## Why
Merged cells are lost and rows are cut by page breaks when a table becomes text, so that cells slide. One that fits no
column is not forced into any.
## Bad example
A row has one cell too many, “see annex”, while every column is filled.
## Good example
The cells of a row answer to the columns of the head one by one.
## Repair
See on the page which column the cell belongs to; jixiao see draws the table as it was read.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR102", name="cell-not-placed", title_en="A cell fits no column",
    level="warning", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
