"""项目编码与项目名称对不上。

## 为什么
编码和名称认的是同一个项目；一个编码下有两个不相干的名称，或同一名称有两个编码，表和表就对不到一起，目标和自评成了各说各的。
## 反例
绩效目标表和自评表的编码相同，名称一张是“路灯维修”，一张是“图书馆开放”；“路灯维修”的目标表和自评表编码不同。
## 正例
一个项目一个编码，各表的编码、名称都相同。
## 怎么改
核对批复的编码和名称，改正填错的一处；确是两个项目的，各用各的名称和编码。

## Why
Code and name both say which project is meant. One code with two names that have little in common, or one name of a
unit with two codes in a year, leaves open which forms belong together.
## Bad example
Target form and self-evaluation form carry the same code, one is called “street lamps”, the other “library opening”;
or “street lamps” has two codes.
## Good example
One project, one code: code and name are the same on all its forms.
## Repair
Compare with the approved code and name and correct the one that is wrong; two different projects get names and codes
of their own. Rows of forms that share only a code are not compared.
"""

from collections import defaultdict
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Group, Member, Remark, at, rule
from jixiao.rules.joins import code_of, name_of, named_alike, unit_of
from jixiao.rules.knowledge.members import listed, spoke


@rule(
    code="CON213", name="codes-against-names", title_en="Code and name of a project contradict each other",
    level="warning", forms=EVERY_FORM, basis=("RV-69",), since="0.1", scope="department",
)
def check(group: Group) -> Iterator[Remark]:
    by_code: dict[str, list[int]] = defaultdict(list)
    by_name: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for position, member in enumerate(group.members):
        form = member.form
        if form.subject == "department" or not (code := code_of(form)):
            continue
        by_code[code].append(position)
        by_name[unit_of(form), name_of(form)].setdefault(code, position)
    for code, members in by_code.items():
        yield from _two_names(group.members, code.partition(" ")[0], members)
    for (unit, name), codes in by_name.items():
        if unit and name and len(codes) > 1:
            yield from _two_codes(name, codes)


def _two_names(members: tuple[Member, ...], code: str, own: list[int]) -> Iterator[Remark]:
    first = own[0]
    name = name_of(members[first].form)
    strange = [other for other in own if not named_alike(name, name_of(members[other].form))]
    if strange:
        zh, en = listed(members[other] for other in (first, *strange))
        yield at(
            "project.name", f"编码 {code} 下有不相干的名称：{zh}，请核对编码和名称",
            f"code {code} stands with names that have little in common: {en}; which of them is right?",
            member=first, others=spoke((other, "project.name") for other in strange),
        )


def _two_codes(name: str, codes: dict[str, int]) -> Iterator[Remark]:
    printed = [code.partition(" ")[0] for code in codes]
    first, *rest = codes.values()
    yield at(
        "project.code",
        f"同一年度「{name}」有 {len(printed)} 个编码：{'、'.join(printed)}，请核对；不同的项目，名称应能分开",
        f"“{name}” has {len(printed)} codes in one year: {', '.join(printed)}; correct them or name the projects apart",
        member=first, others=spoke((other, "project.code") for other in rest),
    )
