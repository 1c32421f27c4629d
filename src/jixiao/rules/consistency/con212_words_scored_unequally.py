"""同样照写指标值的定性指标，有的项目扣分，有的不扣。

## 为什么
完成值与指标值用语相同，说的是做到了；同一部门里有的给满分、有的扣分，评分就没有标准。
## 反例
路灯维修“规范 → 规范”得 10/10，公厕保洁“整洁 → 整洁”得 7/10。
## 正例
做到了的给满分；没有做到的，完成值写明差在哪里，按档扣分。
## 怎么改
写明各项目定性指标的评分标准，按同一标准重新评分；扣分的把完成值写具体。

## Why
A result that repeats the words of its target says that it was reached. Where some projects of a department have
full marks for that and others lose points, there is no standard behind the scores.
## Bad example
Street lamps “in order → in order” scored 10 of 10, public toilets “tidy → tidy” scored 7 of 10.
## Good example
What was reached has full marks; where something was missed, the actual value says what, and points are taken off by
grades.
## Repair
State the scoring standard for the qualitative indicators and score all projects again by it; where points are taken
off, make the actual value specific.
"""

from collections.abc import Iterator

from jixiao.model.value import Word
from jixiao.rules import Group, Remark, Row, at, rule
from jixiao.rules.knowledge.members import called, each_project, plain, spoke


@rule(
    code="CON212", name="words-scored-unequally", title_en="Results that repeat their target are scored unequally",
    level="info", forms={"self_evaluation"}, basis=("RV-62",), since="0.1", status="preview", scope="department",
)
def check(group: Group) -> Iterator[Remark]:
    rows = [(member, row) for member, case in each_project(group, "self_evaluation")
            for row in case.rows if _repeats(row)]
    lost = [(member, row) for member, row in rows if row.lost and row.lost > 0]
    whole = next(((member, row) for member, row in rows if row.full_marks
                  and any(member != other for other, _ in lost)), None)
    if whole is None:
        return
    strict = [(member, row) for member, row in lost if member != whole[0]]
    (first, row), *rest = strict
    zh = f"「{row.name}」{row.printed} 得 {_points(row)}"
    theirs, other = called(group.members[whole[0]]), whole[1]
    more = f"等 {len(strict)} 个指标" if rest else ""
    yield at(
        f"{row.path}.score",
        f"{zh}{more}，而{theirs}「{other.name}」{other.printed} 得 {_points(other)}：都照写指标值，扣分没有统一标准",
        f"“{row.name}” {row.printed} scores {_points(row)}, while “{other.name}” of “{theirs}”, {other.printed},"
        f" scores {_points(other)}: all repeat their target; one standard should hold",
        member=first, others=spoke((member, f"{each.path}.score") for member, each in (whole, *rest)),
    )


def _repeats(row: Row) -> bool:
    """Whether words are answered by the same words."""
    words = isinstance(row.target, Word) and isinstance(row.actual, Word)
    return words and plain(row.indicator.target) == plain(row.indicator.actual)


def _points(row: Row) -> str:
    score, weight = (cell.text if cell is not None else "" for cell in (row.indicator.score, row.indicator.weight))
    return f"{score}/{weight}"
