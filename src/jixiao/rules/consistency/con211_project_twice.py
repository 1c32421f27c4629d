"""一个项目一年有两张同类的表。

## 为什么
同一项目同一年度只自评一次；有两张的，要么重复报送，要么是两个项目用了同一个名称，汇总和对比都会出错。
## 反例
2023 年有两张“路灯维修”自评表，一张 30 万元，一张 8 万元。
## 正例
两个项目分别叫“路灯维修”和“路灯更新”，各一张自评表。
## 怎么改
重复报送的留下最后的一张；不同项目的改正名称或编码。

## Why
A project is evaluated once a year. Two forms of one kind are either the same thing sent twice or two projects under
one name; sums and comparisons over the years come out wrong.
## Bad example
In 2023 there are two self-evaluation forms “street lamp repairs”, one of 300,000 and one of 80,000 yuan.
## Good example
Two projects are called “street lamp repairs” and “new street lamps”, with one self-evaluation form each.
## Repair
Of forms sent twice keep the last; give different projects the right name or code.
"""

from collections import defaultdict
from collections.abc import Iterator

from jixiao.model import text
from jixiao.model.form import Kind
from jixiao.rules import Case, Group, Remark, at, rule
from jixiao.rules.knowledge.members import spoke

KINDS: dict[Kind, tuple[str, str]] = {
    "target": ("绩效目标表", "target forms"), "monitoring": ("监控表", "monitoring forms"),
    "self_evaluation": ("自评表", "self-evaluations"),
}


@rule(
    code="CON211", name="project-twice", title_en="A project has two forms of one kind in a year",
    level="warning", forms=set(KINDS), basis=("RV-67",), since="0.1", scope="project",
)
def check(group: Group) -> Iterator[Remark]:
    forms: dict[tuple[Kind, int], list[int]] = defaultdict(list)
    for position, member in enumerate(group.members):
        if member.form.fiscal_year is not None:
            forms[member.form.kind, member.form.fiscal_year].append(position)
    for (kind, year), (first, *rest) in forms.items():
        if not rest:
            continue
        same = len({_printed(group.members[member].case) for member in (first, *rest)}) == 1
        if kind == "monitoring" and not same:
            continue  # monitored several times a year
        zh, en = KINDS[kind]
        how = ("，内容相同", "with the same content") if same else ("，内容不同", "with different content")
        yield at(
            "project.name", f"{year} 年有 {len(rest) + 1} 张这个项目的{zh}{how[0]}，应只有一张",
            f"{len(rest) + 1} {en} of this project in {year}, {how[1]}; there should be one",
            member=first, others=spoke((member, "project.name") for member in rest),
        )


def _printed(case: Case) -> tuple[tuple[str, str | None], ...]:
    return tuple((path, text(cell)) for path, cell in case.cells.items())
