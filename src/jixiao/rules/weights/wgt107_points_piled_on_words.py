"""分值堆在不会失分的定性指标上。

## 为什么
一行占全表四分之一以上，而指标值只是一句定性的话，怎么做都能得满分，这些分就等于白送，总分失去意义。
## 反例
社会效益指标“提升群众获得感”，指标值“有效提升”，分值 30。
## 正例
效益分散在两三行，其中“夜间照明投诉件数 ≤10件”15 分。
## 怎么改
把这一行拆成几个能够衡量的指标，或把分值匀给定量指标。

## Why
One row has more than a quarter of all points and asks only for words: it cannot be missed, so the points are given
away and the total loses its meaning.
## Bad example
Social benefit “residents feel better off”, target value “clearly improved”, 30 points.
## Good example
The benefit is spread over two or three rows, one of them “complaints about lighting at night ≤10”, 15 points.
## Repair
Split the row into several that can be measured, or move points to rows with numbers.
"""

from collections.abc import Iterator

from jixiao.model import number, text
from jixiao.model.value import Quantity, Word
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import says
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

WHOLE = 100


@rule(
    code="WGT107", name="points-piled-on-words", title_en="Many points stand on a row that only asks for words",
    level="info", forms={"self_evaluation", "target"}, basis=("RV-30",), since="0.1",
    needs=("weight", "target"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.asking:
        weight = number(row.indicator.weight)
        if weight is not None and weight >= threshold("RV-30.piled_from") and _only_words(row):
            yield at(
                f"{row.path}.weight",
                f"「{row.name}」一行 {plain(weight)} 分，指标值“{text(row.indicator.target)}”只是定性的话，难以失分",
                f"“{row.name}” carries {plain(weight)} points and only asks for words (“{text(row.indicator.target)}”),"
                " which can hardly be missed",
                uses=[f"{row.path}.target"],
            )


def _only_words(row: Row) -> bool:
    """A word (提升), or 100 % of a word of degree (100%有效管护); a class (Ⅲ类及以上) is tested and can be missed."""
    target = row.target
    if isinstance(target, Word):
        return not says(row.indicator.target, "classes")
    dressed = isinstance(target, Quantity) and target.unit == "%" and target.value == WHOLE and target.word is not None
    return dressed and bool(says(row.indicator.target, "degree"))
