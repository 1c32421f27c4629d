"""目标许诺的效果没有效益指标。

## 为什么
目标说要增强获得感、带动增收、减少污染，表中却没有相应的效益行，许诺的效果就没有人去衡量。
## 反例
目标“扩建村卫生所，增强村民就医获得感”，表中没有社会效益指标，也没有一行提到获得感。
## 正例
社会效益指标“村民就近就医比例”≥70%。
## 怎么改
补一行可以衡量的效益指标，或者从目标中删去不打算衡量的效果。

## Why
Where the goal promises that people feel better served, earn more or see less pollution and no benefit row answers
to it, nobody measures the promised effect.
## Bad example
Goal “enlarge the village clinic, so that villagers feel better cared for”; the form has no row of social benefit,
and none that speaks of how villagers feel.
## Good example
Social benefit “share of villagers who see a doctor nearby” ≥70%.
## Repair
Add a benefit row that can be measured, or delete from the goal an effect that nobody means to measure. It is
reported where the form has no applicable row under that heading and no row uses the word.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.headings import HEADINGS, Heading
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import goals_of
from jixiao.rules.knowledge.words import folded, in_quotes, is_empty, not_applicable

_EFFECTS: dict[Heading, str] = {
    "economic": "economic_effects", "social": "social_effects", "ecological": "ecological_effects",
}  # fmt: skip


@rule(
    code="CON112", name="promised-effect-without-row", title_en="The goal promises an effect that no row measures",
    level="warning", forms={"target", "self_evaluation"}, basis=("RV-52",), since="0.1", needs=("goal", "level3"),
)
def check(case: Case) -> Iterator[Remark]:
    goals = goals_of(case)
    promised = {heading: [(goal, said(goal.text, effects)) for goal in goals] for heading, effects in _EFFECTS.items()}
    if not any(words for found in promised.values() for _, words in found):
        return
    live = [row for row in case.rows if not _idle(row)]
    headings = {row.heading for row in live}
    if not headings & {*_EFFECTS, "sustainable"}:
        return  # a form without any benefit is another matter
    names = " ".join(folded(cell) for row in live for cell in (row.indicator.level3, row.indicator.target))
    for heading, found in promised.items():
        for goal, effects in found if heading not in headings else ():
            if open_ones := [word for word in dict.fromkeys(effects) if word not in names]:
                zh, en = HEADINGS[heading]
                words = "、".join(f"“{word}”" for word in open_ones)
                yield at(
                    goal.path,
                    f"目标许诺{words}，但没有{zh}，也没有一行衡量它",
                    f"the goal promises {in_quotes(open_ones)}, but there is no row of {en} and none that measures it",
                )
                break


def _idle(row: Row) -> bool:
    cells = (row.indicator.level3, row.indicator.target)
    return is_empty(cells[0]) or any(map(not_applicable, cells))
