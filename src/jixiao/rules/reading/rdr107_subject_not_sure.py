"""表是关于项目、政策、专项资金、转移支付还是部门整体，不能确定。

## 为什么
同样的表格用于项目、政策、专项资金、转移支付和部门整体；表名和名称栏目都没有写明或者说法不同，汇总时可能归错类。
## 反例
表名是“项目支出绩效目标表”，名称栏目是“政策名称”。
## 正例
表名是“政策绩效目标表”，名称栏目是“政策名称”。
## 怎么改
核对表是关于什么的；填报时让表名与名称栏目一致。

## Why
The same tables serve projects, policies, special funds, transfer payments and whole departments. Title and label of
the name do not tell which, or differ, so the form may be counted under the wrong kind.
## Bad example
The title is “performance targets of project expenditure”, the label of the name is “name of the policy”.
## Good example
The title is “performance targets of the policy”, the label of the name is “name of the policy”.
## Repair
See what the form is about, and let title and label say the same.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RDR107", name="subject-not-sure", title_en="What the form is about is not sure",
    level="info", forms=EVERY_FORM, basis=("JX-02",), since="0.1",
)
