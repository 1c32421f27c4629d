"""完成情况写了没有做到的，指标却全得满分。

## 为什么
完成情况承认有事没有做完，而没有一行扣分，说明没有做到的那一部分没有计入得分。
## 反例
完成情况“更换路灯 505 盏，但有 35 盏因管线冲突未更换”，全部指标得满分。
## 正例
同样的情况，有关的一行扣分并写明原因。
## 怎么改
找出与这件事有关的指标，按实际完成的数量重新计分；确不影响指标的，在完成情况里写明。

## Why
The result owns up to something that was not done, and no row lost a point: what is missing was left out of the scores.
## Bad example
Result “505 lamps replaced, but 35 were not replaced because of pipes”; every row has full marks.
## Good example
The same, and the row concerned lost points and says why.
## Repair
Find the row that this concerns and score what was really done; where no row is concerned, say so in the result.
"""

import re
from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.narrative import clauses, results_of
from jixiao.rules.knowledge.wordlists import any_of

GAP = re.compile(
    rf"(?:有|仍有|尚有|还有|剩余|其余)\d+[一-龥]{{1,2}}[^\d]{{0,16}}?(?:未|没有|没能|尚未)(?!发生|出现|受|超)[一-龥]"
    rf"|(?:{any_of('undone_plainly')})"
)
ELSEWHERE = re.compile(any_of("undone_elsewhere"))


@rule(
    code="SCO121", name="full-marks-though-the-result-admits-a-gap",
    title_en="Full marks in every row though the result owns up to a gap", level="warning", forms={"self_evaluation"},
    basis=("RV-42",), since="0.1", needs=("score", "narrative"),
)
def check(case: Case) -> Iterator[Remark]:
    scored = [row for row in case.rows if number(row.indicator.weight)]
    if not scored or not all(row.full_marks for row in scored):
        return
    for result in results_of(case):
        told = next((each for each in clauses(result.text) if GAP.search(each) and not ELSEWHERE.search(each)), None)
        if told is not None:
            yield at(
                result.path,
                f"完成情况写“{told}”，而 {len(scored)} 行指标全得满分",
                f"the result says “{told}”, and all {len(scored)} rows have full marks",
                uses=[f"{row.path}.score" for row in scored],
            )
