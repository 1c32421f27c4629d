"""表上没有单位或主管部门，表外印有。

## 为什么
表上没有印实施单位或主管部门，软件在表名、上文或文档封面中找到了；表上的内容不改，另列为“表外”信息，供汇总和核对。
## 反例
表头只有项目名称，封面写“云岭市林业局2024年度部门决算”。
## 正例
表上印“实施单位：云岭市林业局”。
## 怎么改
核对所取的单位是否正确；填报时在表头写明。

## English
The form prints no unit or no department; title, heading or cover of the document name one. It is kept beside the
form, which stays as printed: see whether it is right, and print it on the form.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR106", name="unit-from-elsewhere",
    title_en="Unit or department do not stand on the form",
    level="info", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
