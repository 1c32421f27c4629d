"""一次性项目设了逐年持续的指标。

## 为什么
一次性项目做完就结束，“持续完成”“每年开展”在它身上没有可考核的内容，多为照搬经常性项目的表。
## 反例
项目属性“一次性项目”，可持续影响指标“持续完成”。
## 正例
一次性项目，可持续影响指标“座椅质保年限”≥5年。
## 怎么改
换成项目建成以后的影响（使用年限、管护办法），或更正项目属性。

## Why
A one-off project ends when it is done. “Keeps being done” or “held every year” cannot be assessed there and is
mostly copied from the form of a recurring project.
## Bad example
Project attribute “one-off project”, sustainable impact: “completed continuously”.
## Good example
One-off project, sustainable impact: “warranty of the seats” ≥5 years.
## Repair
State what lasts once the project is built (years of use, rules of maintenance), or correct the project attribute.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.meanings import name_of, named
from jixiao.rules.knowledge.words import folded

ONE_OFF = "一次性"


@rule(
    code="IND139", name="one-off-project-with-lasting-work", title_en="A one-off project promises work every year",
    level="info", forms={"self_evaluation", "target", "monitoring"}, basis=("T-39",), since="0.1", status="preview",
)
def check(case: Case) -> Iterator[Remark]:
    project = case.form.project
    kinds = {name: folded(getattr(project, name)) for name in ("attribute", "category")}
    stated = next((name for name, kind in kinds.items() if kind.startswith(ONE_OFF)), None)
    if stated is None:
        return
    for row in case.rows:
        words = said(name_of(row) + folded(row.indicator.target), "lasting_work") if named(row) else ()
        if words:
            yield at(
                f"{row.path}.level3",
                f"一次性项目的「{row.name}」写“{words[0]}”，做完就结束的项目没有逐年要做的事",
                f"“{row.name}” promises work year after year (“{words[0]}”), but the project is a one-off",
                uses=[f"{row.path}.target", f"project.{stated}"],
            )
