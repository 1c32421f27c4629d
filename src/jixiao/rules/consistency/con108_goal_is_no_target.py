"""年度目标写成了总结或口号。

## 为什么
目标写将要做到的事。写成“完成了……提供了……”是总结；只引文件和口号，与各行指标无关，也无从评价。
## 反例
年度目标“圆满完成了护林巡查，提供了防火宣传”。
## 正例
年度目标“全年护林巡查 240 次，入户宣传防火 1800 户”。
## 怎么改
用将来的口吻写任务、数量和时间；指导思想不必写进项目目标。

## Why
A goal tells what is to be done. Told as accomplished (“have done”, “have provided”) it is a report; made of quoted
documents and slogans that no output row has to do with, it cannot be assessed.
## Bad example
Annual goal “have completed the forest patrols and have provided information on fire prevention”.
## Good example
Annual goal “240 forest patrols over the year, 1800 households visited with advice on fire prevention”.
## Repair
Write tasks, numbers and dates as things to come. Guiding principles need not stand in the goal of a project.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import clauses, goals_of
from jixiao.rules.knowledge.slogans import only_slogans
from jixiao.rules.knowledge.words import in_quotes
from jixiao.sources import threshold


@rule(
    code="CON108", name="goal-is-no-target", title_en="The goal is a report or a slogan", level="warning",
    forms={"target", "self_evaluation", "monitoring"}, basis=("RV-48",), since="0.1", needs=("goal",),
)
def check(case: Case) -> Iterator[Remark]:
    for goal in goals_of(case):
        done = said(goal.text, "accomplished")
        opens = said(clauses(goal.text)[0], "accomplished") if clauses(goal.text) else ()
        if len(done) >= threshold("RV-48.accomplished") or opens:
            words = "、".join(f"“{word}”" for word in dict.fromkeys(done))
            yield at(
                goal.path,
                f"目标用{words}等写成了已经完成的总结，没有写要达到什么",
                f"the goal is told as accomplished ({in_quotes(dict.fromkeys(done))}) and names nothing to be reached",
            )
        elif only_slogans(case, goal):
            yield at(
                goal.path,
                "目标只引用指导思想和口号，与各行产出指标没有联系",
                "the goal quotes guiding principles; no output row measures anything it says",
            )
