"""实际完成值照抄指标值，得满分。

## 为什么
指标值是年初的承诺，完成值是年末的事实；一字不改地抄一遍，等于没有回答做了什么、结果怎样。
## 反例
指标值“举办内容丰富的读书活动”，完成值“举办内容丰富的读书活动”，得分 10/10。
## 正例
完成值“举办读书会 12 场、作家讲座 3 场，到场 860 人”。
## 怎么改
写做成的事和数。程度词（增强、健全）、比率和“未发生”一类的结果不在此列。

## Why
The target value is a promise made when the year begins, the actual value a fact when it ends. Copied word for word, it
does not answer what was done and what came of it.
## Bad example
Target value “hold varied reading events”, actual value “hold varied reading events”, score 10 of 10.
## Good example
Actual value “12 reading circles and 3 talks by writers held, 860 people came”.
## Repair
Write what was done, with its figures. Words of degree (“stronger”, “sound”), rates and results that are an absence
(“no accidents”) are left to other rules.
"""

import re
from collections.abc import Iterator

from jixiao.model.understanding import means_all
from jixiao.model.value import Word
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold

NO_PROMISE = ("degree", "answered_by_repeating", "stock_result", "occasions")
TITLE = re.compile(r"《[^》]+》")
IDLE = re.compile(r"[\W_]+|^已经?|^均已?|了|100%$")


@rule(
    code="SCO109", name="promise-repeated-as-result", title_en="The actual value repeats the promise",
    level="warning", forms={"self_evaluation"}, basis=("S-12",), since="0.1", needs=("actual", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        if row.full_marks and _promise(row) and _same(row):
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」实际完成值照抄指标值“{row.target.word if isinstance(row.target, Word) else ''}”，"
                "没有写做了什么、结果如何，却得满分",
                f"“{row.name}”: the actual value repeats the target; what was done is not told, yet full marks",
                uses=[f"{row.path}.target", f"{row.path}.score"],
            )


def _promise(row: Row) -> bool:
    """A sentence that promises to do something, not a word of degree, an absence, or all of something.

    What names a document (印发《…》) or a time (当天办结) can be checked, so that saying it again tells something.
    """
    words = folded(row.indicator.target)
    if not isinstance(row.target, Word) or len(words) < threshold("S-12.shortest"):
        return False
    return not means_all(words) and not TITLE.search(words) and not any(said(words, name) for name in NO_PROMISE)


def _same(row: Row) -> bool:
    return IDLE.sub("", folded(row.indicator.target)) == IDLE.sub("", folded(row.indicator.actual))
