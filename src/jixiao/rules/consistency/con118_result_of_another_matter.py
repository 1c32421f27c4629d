"""完成情况与预期目标不是一回事。

## 为什么
完成情况应当回答目标。整段文字与目标几乎没有共同的词，多半是从新闻稿或别的项目抄来的。
## 反例
目标“举办焊工、钳工技能比赛”，完成情况介绍一届花卉展的盛况。
## 正例
完成情况“举办焊工、钳工比赛各一场，参赛 126 人”。
## 怎么改
对照目标逐项写完成情况；宣传文字不放进自评表。

## Why
The result has to answer the goal. A whole text that shares next to nothing with the words of the goal was most
likely taken from the press or from another project.
## Bad example
Goal “hold contests for welders and fitters”; the result describes the splendour of a flower show.
## Good example
Result “one contest for welders and one for fitters, 126 participants”.
## Repair
Write the result item by item against the goal and keep publicity out of the self-evaluation form. Both texts have to
be long enough to tell, unless neither a row nor the project's name knows a word of the result; results that speak
only of money are another matter.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import (
    Telling,
    clauses,
    counts,
    goals_of,
    neighbours,
    pairs,
    results_of,
    speaks_of,
)
from jixiao.rules.knowledge.slogans import only_slogans
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold

A_NAME = 4  # signs; shorter names are words of any text


@rule(
    code="CON118", name="result-of-another-matter", title_en="The result is about another matter than the goal",
    level="warning", forms={"self_evaluation"}, basis=("RV-59",), since="0.1", needs=("goal", "narrative"),
)
def check(case: Case) -> Iterator[Remark]:
    results = results_of(case)
    goals = tuple(goal for goal in goals_of(case) if not only_slogans(case, goal))  # of those CON108 speaks
    if not goals:
        return
    told = "。".join(clause for result in results for clause in clauses(result.text) if not said(clause, "money_spent"))
    if any(len(row.label) >= A_NAME and row.label in told for row in case.rows):
        return  # it names an indicator of this form
    if _foreign(_asked(goals), told) or _shares_nothing(case, goals, told):
        yield at(
            results[0].path,
            "实际完成情况与预期目标几乎没有共同的词，像是别的文字",
            "the result shares next to no words with the goal: it seems to be about another matter",
            uses=[goal.path for goal in goals],
        )


def _asked(goals: tuple[Telling, ...]) -> frozenset[str]:
    """What the goals are about."""
    return frozenset().union(*(pairs(goal.text) for goal in goals))


def _foreign(asked: frozenset[str], told: str) -> bool:
    """Next to nothing of what was asked, though both are long."""
    least = threshold("RV-59.shortest")
    if len(asked) < least or len(told) < least:
        return False
    return len(asked & neighbours(told)) * HUNDRED < threshold("RV-59.shared") * len(asked)


def _shares_nothing(case: Case, goals: tuple[Telling, ...], told: str) -> bool:
    """Neither goal nor rows, project or unit know a word of a text that counts things: short ones tell as well."""
    if not counts(told) or min(len(pairs(told)), len(_asked(goals))) < threshold("RV-59.foreign"):
        return False
    form = case.form
    rows = (cell for row in case.rows for cell in (row.indicator.level3, row.indicator.target, row.indicator.actual))
    cells = (form.project.name, form.implementing_unit, form.supervising_department, *rows)
    return not any(speaks_of(text, told) for text in (*(goal.text for goal in goals), *map(folded, cells)))
