"""豁免没有用到。

## 为什么
豁免写明某项问题有人负责、不再报告。问题改正以后，或者豁免的文件名、项目名写错，豁免就没有对象；留着会在以后盖住新的问题。
## 反例
jixiao.toml 豁免“路灯维护”的 SCO102，而该项目的总分已经改正。
## 正例
每条豁免都对着一项仍然存在的问题。
## 怎么改
删去这条豁免；写错文件、项目、行的，照表上所印改正。

## Why
A waiver says that somebody answers for a finding, which is then no longer reported. Once the form is put right, or
where document, project or row are misspelt, it waives nothing, and might later hide something new. Waivers of forms
that were not checked are told only when a whole folder was.
## Bad example
jixiao.toml waives SCO102 for the project “upkeep of street lamps”, whose total has been corrected since.
## Good example
Every waiver answers to a finding that still stands.
## Repair
Delete the waiver; where document, project or row are misspelt, write them as the form prints them.
"""

from jixiao.rules import EVERY_FORM, documented

entry = documented(
    __doc__, __file__, code="RUL902", name="unused-waiver", title_en="A waiver waives nothing",
    level="info", forms=EVERY_FORM, basis=("JX-04",), since="0.1",
)
