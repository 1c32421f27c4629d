"""没有成本指标。

## 为什么
没有成本指标，钱与所做的事之间没有标准，多花少花都不影响评价。
## 反例
购置课桌椅 600 套，有数量、质量、时效，没有单价或总成本。
## 正例
成本指标“课桌椅采购单价 ≤280元/套”。
## 怎么改
设单位成本或总成本的上限。工程、修缮、购置、信息化项目应当设置，其他项目供参考。

## Why
Without an indicator of cost nothing ties the money to the work, and spending more or less makes no difference to the
result.
## Bad example
600 school desks are bought; quantity, quality and time have indicators, neither the unit price nor the total cost has
one.
## Good example
Cost indicator “purchase price of a desk ≤280 yuan each”.
## Repair
State a ceiling per unit or in all. Projects that build, repair, buy or set up information systems owe one; for others
this is a hint.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.levels import first_of, level, of_the_year
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.misplaced import belongs_under


@rule(
    code="CMP110", name="cost-missing", title_en="The form has no indicator of cost", level="warning",
    forms={"self_evaluation", "target"}, basis=("T-08",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    rows = of_the_year(case)
    if case.form.subject == "department":
        return  # its costs are those of its projects
    if not rows or any(row.heading == "cost" or level(row) == "cost" for row in rows):
        return
    if "cost" in belongs_under(rows):
        return  # it stands under another heading
    path = f"{first_of(rows, 'output').path}.level1"
    if any(level(row) is None for row in rows):
        yield unjudged(path, "有的行看不出属于哪一类指标", "the kind of some rows cannot be told")
        return
    tangible = says(case.form.project.name, "tangible")
    about = f"（项目名称有“{tangible[0]}”，应当设置）" if tangible else ""
    about_en = f" (it is owed: the project is named “{tangible[0]}”)" if tangible else ""
    yield at(
        path, f"没有成本指标{about}", f"the form has no indicator of cost{about_en}",
        uses=["project.name"] if tangible else [], level=None if tangible else "info",
    )
