"""效益指标填的是别的内容。

## 为什么
经济、社会、生态效益要各说各的效果；没有这方面效益时应填“不适用”，用无关的话填满，就没有东西可考核。
## 反例
生态效益指标“政策知晓率”；经济效益指标“丰富居民文化生活”；社会效益指标“增加农户家庭收入”，而经济效益写“不涉及”。
## 正例
生态效益指标“节电率”；没有生态效益时填“不适用”。
## 怎么改
把内容移到相应的效益类型下；确无该项效益的，填“不适用”，分值调到其他指标。

## Why
Economic, social and ecological benefits speak of different effects. A project without one of them marks that row as
not applicable; filled with other matter, the heading has nothing that could be assessed.
## Bad example
Ecological benefit: “share of people who know the policy”; economic benefit: “a richer cultural life for residents”;
social benefit: “higher income for farming families”, while the economic benefit says “none concerned”.
## Good example
Ecological benefit: “electricity saved, in per cent”; “not applicable” where there is no ecological benefit.
## Repair
Move the matter under the kind of benefit it belongs to. If there truly is no benefit of that kind, write “not
applicable” and give the points to other indicators.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.benefits import other_benefit
from jixiao.rules.knowledge.execution import of_execution
from jixiao.rules.knowledge.headings import HEADINGS


@rule(
    code="IND132", name="benefit-of-another-kind", title_en="A row speaks of another benefit than its heading",
    level="warning", forms={"self_evaluation", "target", "monitoring"}, basis=("T-27",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        other = other_benefit(row, case)
        if other is None or row.heading is None or of_execution(row):
            continue
        zh, en = HEADINGS[row.heading]
        if other == "none":
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」与{zh}无关；没有这方面效益的应填“不适用”",
                f"“{row.name}” has nothing to do with {en}; where there is none the row is marked not applicable",
                uses=[f"{row.path}.level2", f"{row.path}.target"],
            )
        else:
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」说的是{HEADINGS[other][0].removesuffix('指标')}，应填在{HEADINGS[other][0]}下，不在{zh}下",
                f"“{row.name}” speaks of {HEADINGS[other][1]} and stands under {en}",
                expected=HEADINGS[other][0],
                uses=[f"{row.path}.level2"],
            )
