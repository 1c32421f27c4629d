"""产出和效益分值不足 60 分。

## 为什么
评价看结果；产出和效益（含满意度）的分值合计低于 60 分，高分可以只靠程序得来。整个部门的评价不按此计。
## 反例
决策 20、过程 30、产出 30、效益 20。
## 正例
决策 10、过程 20、产出 40、效益 30。
## 怎么改
调整指标体系，使产出和效益不少于 60 分。

## Why
An evaluation is about results: where outputs and effects (satisfaction among them) weigh less than 60, good procedure
alone makes a good score. Whole departments are left out.
## Bad example
Decision 20, process 30, outputs 30, effects 20.
## Good example
Decision 10, process 20, outputs 40, effects 30.
## Repair
Change the scheme so that outputs and effects have 60 points or more.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.wordlists import words_of
from jixiao.rules.knowledge.words import any_of, folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="EVA108", name="outputs-and-effects-below-60", title_en="Outputs and effects weigh less than 60 points",
    level="warning", forms=REPORT, basis=("E-04",), since="0.1", scope="report", needs=("criteria",),
    years=(2020, None),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    report = case.report
    if any(_words("report_whole_department").search(folded(cell)) for cell in (report.title, report.project)):
        return
    names = {names[0]: block.weights for names, block in case.sheet.level1.items()}
    weights = {name: step.result for name, step in names.items() if step is not None}
    counted = [weight for name, weight in weights.items() if _words("report_outputs_and_effects").search(name)]
    if not counted or len(weights) < len(names) or sum(weights.values(), Decimal(0)) != HUNDRED:
        yield unjudged("", "认不全产出、效益指标或其分值",
                       "the blocks of outputs and effects or their points are not all known")
        return
    least, found = threshold("E-04.least"), sum(counted, Decimal(0))
    if found < least:
        yield at("criteria[0].level1", f"产出和效益指标分值合计 {plain(found)}，应不低于 {plain(least)}",
                 f"outputs and effects weigh {plain(found)} together, should be at least {plain(least)}",
                 expected=f"≥{plain(least)}", found=plain(found))


@cache
def _words(name: str) -> re.Pattern[str]:
    return any_of(words_of(name))
