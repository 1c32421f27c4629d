"""表上没有单位或主管部门，表外印有。

## 为什么
表上没有印实施单位或主管部门，软件在表名、上文或文档封面中找到了；表上的内容不改，另列为“表外”信息，供汇总和核对。
## 反例
表头只有项目名称，封面写“云岭市林业局2024年度部门决算”。
## 正例
表上印“实施单位：云岭市林业局”。
## 怎么改
核对所取的单位是否正确；填报时在表头写明。

## Why
The form prints no implementing unit or no department; its title, the heading above it or the cover of the document
names one. What the form prints is not changed: the name is kept beside it, as “outside the form”, for sums and
comparisons.
## Bad example
The head names the project only; the cover says “Yunling City Forestry Bureau, final accounts 2024”.
## Good example
The form prints “Implementing unit: Yunling City Forestry Bureau”.
## Repair
See whether the unit is right, and print it at the head of the form.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR106", name="unit-from-elsewhere",
    title_en="Unit or department do not stand on the form",
    level="info", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
