"""表上没有年度，取自文档其他位置。

## 为什么
表上没有印年度，软件从同一文档的其他位置取得；年度决定用哪个计分标准，取错了得分也会错。
## 反例
表头只有“项目支出绩效自评表”，前文写“2023年度”。
## 正例
表名“2023年度项目支出绩效自评表”，或者表上印“年度：2023”。
## 怎么改
核对所取的年度是否正确；填报时在表头写明年度。

## Why
The form prints no year, so it was taken from elsewhere in the document. The year decides which scoring standard
applies; a wrong one makes the scores wrong too.
## Bad example
The head says only “self-evaluation of project expenditure”; the text before it says “year 2023”.
## Good example
The title is “self-evaluation of project expenditure, 2023”, or the form prints “Year: 2023”.
## Repair
See whether the year is right, and print it at the head of the form.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR105", name="year-from-elsewhere", title_en="The year does not stand on the form",
    level="info", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
