"""项目名称是发放补贴，目标和指标不提补贴。

## 为什么
补贴、慰问、奖励类项目要说清发给谁、按什么标准、发多少。名称讲发放，目标只讲别的工作，两者对不上。
## 反例
项目“护林员巡山补贴”，目标和各行只写巡山次数、火情报告。
## 正例
目标“按每人每月 300 元向 42 名护林员发放巡山补贴”，指标有发放人数、发放标准。
## 怎么改
目标写明发放对象、标准和人数，并设相应指标；项目其实是另一件事的，改正名称。

## Why
A project for a subsidy, an award or consolation money has to tell who gets how much by which standard. With the
name about payments and the goal about other work, the two do not fit.
## Bad example
Project “allowance for patrols of forest guards”; goal and rows speak of patrols and reports of fire only.
## Good example
Goal “pay 42 forest guards an allowance for patrols of 300 yuan each a month”, with indicators for the number of
persons paid and for the standard.
## Repair
Write recipients, standard and number of persons into the goal and set indicators for them; if the project is about
something else, correct its name. It is reported when neither goal nor rows use the word of the name or another for
the same.
"""

import re
from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import goals_of
from jixiao.rules.knowledge.words import folded

_ENDS = re.compile(r"(?:(?:专项)?(?:资金|经费)|项目)$")


@rule(
    code="CON113", name="name-against-content", title_en="A subsidy by name, of which the form says nothing",
    level="info", forms={"target", "self_evaluation"}, basis=("RV-53",), since="0.1",
    needs=("project_name", "goal", "level3"),
)
def check(case: Case) -> Iterator[Remark]:
    name = _ENDS.sub("", folded(case.form.project.name))
    paid = next((word for word in said(name, "payments") if name.endswith(word)), None)
    if paid is None or case.form.subject == "transfer_payment":  # a transfer payment is called 补助 whatever it is for
        return
    goals = goals_of(case)
    rows = (folded(cell) for row in case.rows for cell in (row.indicator.level3, row.indicator.target))
    if not any(said(text, "payments") for text in (*(goal.text for goal in goals), *rows)):
        yield at(
            "project.name",
            f"项目名称是“{paid}”，目标和指标都没有提到发给谁、标准多少",
            f"the project is named for “{paid}”; neither goal nor rows say who gets how much",
            uses=[goal.path for goal in goals],
        )
