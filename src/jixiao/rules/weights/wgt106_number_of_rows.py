"""三级指标过少或过多。

## 为什么
太少说不清项目；太多则每个指标只有一两分，重点淹没在枝节里。
## 反例
全表只有两个指标；一个小项目列了三十个指标。
## 正例
八到十五个指标，每项主要任务有产出也有效果。
## 怎么改
合并琐碎的指标，留下最能反映目标的；过少的按产出、效益、满意度补齐。

## Why
Too few indicators do not tell the project; with too many each has a point or two, and what matters drowns in trifles.
## Bad example
Two indicators on the whole form; or thirty for a small project.
## Good example
Eight to fifteen indicators, with an output and an effect for each main task.
## Repair
Join the petty ones and keep those that show the goal best; where there are too few, add outputs, benefits and
satisfaction.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.levels import of_the_year
from jixiao.sources import threshold


@rule(
    code="WGT106", name="number-of-rows", title_en="Very few or very many indicators", level="info",
    forms={"self_evaluation", "target"}, basis=("T-17",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    if case.form.subject == "department":
        return  # a whole department has the rows of all its tasks
    rows = of_the_year(case)
    fewest, most = int(threshold("T-17.fewest")), int(threshold("T-17.most"))
    if rows and not fewest <= len(rows) <= most:
        yield at(
            f"{rows[-1].path}.level3", f"共 {len(rows)} 个三级指标，一般为 {fewest} 至 {most} 个",
            f"there are {len(rows)} indicators; {fewest} to {most} are usual", found=str(len(rows)),
        )
