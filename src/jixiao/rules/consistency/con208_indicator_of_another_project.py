"""指标是别的项目的。

## 为什么
照抄来的指标衡量不了本项目，得分也就没有意义。
## 反例
公厕保洁的满意度指标是“居民对路灯维修的满意度”，表中别处没有路灯；本单位的路灯维修项目有同一个指标。
## 正例
公厕保洁的满意度指标是“居民对公厕保洁的满意度”。
## 怎么改
换成衡量本项目的指标；本项目确实包括这项工作的，在目标和完成情况里写明。

## Why
An indicator copied from another project cannot measure this one, and its score means nothing.
## Bad example
Satisfaction for the public toilets is “residents' satisfaction with street lamp repairs”; nothing else in the form
is about street lamps, and the unit's project for street lamps has the same indicator.
## Good example
Satisfaction for the public toilets is “residents' satisfaction with the public toilets”.
## Repair
Take an indicator that measures this project; if the work truly is part of it, say so in goal and result. It is told
where the other project has the same indicator, its name speaks of that project, and nothing else in this form does.
"""

from collections import defaultdict
from collections.abc import Iterator

from jixiao.rules import Case, Group, Remark, Row, at, rule
from jixiao.rules.joins import name_of
from jixiao.rules.knowledge.members import called, each_project, plain
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold


@rule(
    code="CON208", name="indicator-of-another-project", title_en="The indicator belongs to another project",
    level="warning", forms={"target", "self_evaluation"}, basis=("RV-64",), since="0.1", scope="unit",
)
def check(group: Group) -> Iterator[Remark]:
    named: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    forms = dict(each_project(group, "target", "self_evaluation"))
    for member, case in forms.items():
        for row in case.rows:
            if name := plain(row.indicator.level3):
                named[name].append((member, row))
    for name, rows in named.items():
        if len(rows) < 2:
            continue
        owner = next(((member, row) for member, row in rows if _shared(name, name_of(forms[member].form))), None)
        for member, row in rows:
            if owner is None or member == owner[0] or _shared(name, name_of(forms[member].form)):
                continue
            words = _shared(name, name_of(forms[owner[0]].form))
            if words and not _spoken_of(words, row, forms[member]):
                theirs = called(group.members[owner[0]])
                yield at(
                    f"{row.path}.level3", f"「{row.name}」是{theirs}的指标，本表别处没有“{words}”",
                    f"“{row.name}” is an indicator of “{theirs}”; nothing else in this form is about “{words}”",
                    member=member, others=[(owner[0], f"{owner[1].path}.level3")],
                )


def _shared(indicator: str, project: str) -> str:
    """The longest run of characters that indicator and project share, if it is long enough to mean something."""
    longest, least = "", int(threshold("RV-64.shared"))
    for start in range(len(indicator) - least + 1):
        end = start + max(least, len(longest) + 1)
        while end <= len(indicator) and indicator[start:end] in project:
            longest, end = indicator[start:end], end + 1
    return longest


def _spoken_of(words: str, row: Row, case: Case) -> bool:
    """Whether any other text of the form has the words, or two characters of them: 助餐 where they are 助餐点."""
    parts, own = [words[at : at + 2] for at in range(len(words) - 1)], f"{row.path}."
    texts = (folded(cell) for path, cell in case.cells.items() if not path.startswith(own))
    return any(part in text for text in texts for part in parts)
