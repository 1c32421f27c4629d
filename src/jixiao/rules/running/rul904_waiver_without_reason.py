"""豁免没有写理由或负责人。

## 为什么
豁免等于有人担保这项问题可以不改。没有理由、没有负责人，事后无从查问，所以这样的设置不予接受，检查不开始。
## 反例
[[check.waiver]] 只写了 code = "SCO102"。
## 正例
code = "SCO102"，reason = "总分按财政部门核定数填列"，person = "绩效科 王某"。
## 怎么改
在 jixiao.toml 的这条豁免中补写 reason（理由）和 person（负责人）。

## Why
A waiver is somebody's word that a finding may stand. Without a reason and a person nobody can be asked later, so the
settings are refused and nothing is checked.
## Bad example
[[check.waiver]] with nothing but code = "SCO102".
## Good example
code = "SCO102", reason = "the total is the one confirmed by the finance office", person = "Wang, performance section".
## Repair
State reason and person for this waiver in jixiao.toml.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RUL904", name="waiver-without-reason", title_en="A waiver without reason or person",
    level="error", forms=EVERY_FORM, basis=("JX-04",), since="0.1",
)
