"""表内有一行未能识别。

## 为什么
这一行夹在表格中间，既不是表头、资金、目标，也不是指标或总分，没有读入，也没有审核。
## 反例
指标行之间夹着一行“续上页”。
## 正例
两个指标行之间没有别的文字。
## 怎么改
对照原表，看这一行是否属于表格内容；属于的，按原表核对相邻各行。

## Why
The row stands inside the form and is no head, fund line, goal, indicator or total; it was neither read nor checked.
## Bad example
Between two rows of indicators stands a row “continued from the last page”.
## Good example
Nothing else stands between two rows of indicators.
## Repair
See on the page whether the row belongs to the form; if so, compare the rows beside it with the page.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR103", name="row-not-recognised", title_en="A row of a form was not recognised",
    level="warning", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
