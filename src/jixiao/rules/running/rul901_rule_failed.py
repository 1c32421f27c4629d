"""一条规则检查本表时出错。

## 为什么
规则的程序在这张表上出错，这条规则没有查完；其余规则照常检查。这是软件的问题，不是填报的问题。
## 反例
提示“规则 FND101 检查本表时出错（KeyError…）”。
## 正例
各规则都查完，没有本条提示。
## 怎么改
把提示和表格交给软件维护人；出错的规则所管的内容请人工核对。

## Why
The program of one rule failed on this form, which that rule has not checked to the end; all others have. The software
is at fault, not the form.
## Bad example
The finding “rule FND101 failed on this form (KeyError…)”.
## Good example
All rules have checked the form to the end, and this finding is not there.
## Repair
Send the finding and the form to those who maintain the software, and check by hand what the rule is for.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RUL901", name="rule-failed", title_en="A rule failed on this form",
    level="warning", forms=EVERY_FORM, basis=("JX-03",), since="0.1",
)
