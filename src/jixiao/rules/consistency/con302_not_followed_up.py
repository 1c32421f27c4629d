"""设了绩效目标的项目没有自评或没有监控。

## 为什么
绩效目标要跟踪到底：批复了目标的项目都应当监控、自评；漏掉的往往是没有做好的。
## 反例
本单位八个项目有绩效目标表，七个有自评表，“井盖更换”没有。
## 正例
八个项目都有自评表。
## 怎么改
补做自评或监控；项目取消、合并或改名的，写明。只在同单位同年度别的项目已有这类表时提示，一张都没有的不判断。

## Why
A target is to be followed up to the end: every project that has one is monitored and evaluated. Those left out are
often those that went badly.
## Bad example
Eight projects of the unit have a target form and seven a self-evaluation form; “new manhole covers” has none.
## Good example
All eight projects have a self-evaluation form.
## Repair
Make up for the self-evaluation or the monitoring; where a project was cancelled, merged or renamed, say so. It is
told only where other projects of the unit and year have such a form; where none has, the documents given are not
all, and nothing is judged.
"""

from collections.abc import Iterator

from jixiao.model.form import Kind
from jixiao.rules import Group, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.members import each_project, of_kind, project

FOLLOW: tuple[tuple[Kind, str, str, str], ...] = (
    ("monitoring", "M-01", "监控表", "monitoring form"), ("self_evaluation", "S-33", "自评表", "self-evaluation"),
)


@rule(
    code="CON302", name="not-followed-up", title_en="A project with a target was not monitored or not evaluated",
    level="warning", forms={"target"}, basis=("M-01", "S-33"), since="0.1", scope="unit",
)
def check(group: Group) -> Iterator[Remark | Unjudged]:
    targets = [member for member, _ in each_project(group, "target") if project(group.members[member])]
    for kind, basis, zh, en in FOLLOW:
        followed = {project(group.members[member]): member for member, _ in of_kind(group, kind)}
        done = [member for member in targets if project(group.members[member]) in followed]
        if targets and not done:
            yield unjudged("project.name", f"本单位该年度各项目的{zh}", f"the {en}s of the unit for the year")
            continue
        for member in sorted(set(targets) - set(done)):
            yield at(
                "project.name", f"有绩效目标表，没有{zh}；本单位该年度 {len(done)} 个项目有",
                f"there is a target form and no {en}, though the unit made one for {len(done)} of its projects",
                basis=(basis,), member=member,
                others=[(followed[project(group.members[done[0]])], "project.name")],
            )
