"""项目类别没有勾选，或者勾选了不止一项。

## 为什么
类别决定适用的资金管理办法和指标要求，只能有一个。
## 反例
“☑专项资金 ☑经常性项目 □一次性项目”。
## 正例
“□专项资金 ☑经常性项目 □一次性项目”。
## 怎么改
按项目库勾选一项。

## Why
The category decides which rules hold for the money and the indicators, so there is just one.
## Bad example
“☑ special fund ☑ recurrent project □ one-off project”.
## Good example
“□ special fund ☑ recurrent project □ one-off project”.
## Repair
Tick the one that the project library has.
"""

import re
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.words import folded, is_empty

TICKED = re.compile("[☑☒√✓✔■●]")
OPEN = re.compile("[☐□○]")


@rule(
    code="CMP114", name="category-not-exactly-one", title_en="Not just one category is ticked", level="error",
    forms=EVERY_FORM, basis=("T-03",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for name, zh, en in (("category", "项目类别", "category"), ("attribute", "项目属性", "attribute")):
        cell = getattr(case.form.project, name)
        if cell is None:
            continue
        ticks = len(TICKED.findall(folded(cell)))
        if ticks > 1:
            yield at(
                f"project.{name}", f"{zh}勾选了 {ticks} 项，应为一项",
                f"{ticks} boxes of the {en} are ticked, should be 1", expected="1",
            )
        elif OPEN.search(folded(cell)) and not ticks:
            yield at(f"project.{name}", f"{zh}没有勾选", f"no {en} is ticked", expected="1")
        elif name == "category" and is_empty(cell):
            yield at("project.category", "项目类别一格空白", "the category is blank")
