"""判断为有可能或完全不可能完成，没有写明原因和措施。

## 为什么
监控是为了及时纠偏；说完不成而不说为什么、怎么办，监控就没有用处。
## 反例
完成目标可能性“有可能”，偏差原因分析空白。
## 正例
“有可能”，偏差原因分析“灯具到货推迟；已约定八月底前到货，九月集中更换”。
## 怎么改
写明原因（经费、制度、人员、硬件条件或其他）和措施；确实完不成的，按程序调整目标和预算。

## Why
Monitoring is there to put things right in time; to say that a target will not be reached, but not why nor what is done
about it, is of no use.
## Bad example
The likelihood of reaching the target is “possible”, the analysis of deviations is blank.
## Good example
“Possible”; analysis: “the lamps arrive late; delivery is agreed for the end of August, all are replaced in September”.
## Repair
Give the reason (money, rules, staff, equipment or other) and the measures, where a target may be missed and where it
will be; where it cannot be reached at all, have target and budget adjusted in due form.
"""

from collections.abc import Iterator

from jixiao.model import text
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.words import is_empty, says_nothing


@rule(
    code="MON106", name="doubtful-without-reason", title_en="A target in doubt has no reason or measure", level="error",
    forms={"monitoring"}, basis=("M-06",), since="0.1", needs=("likelihood",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        likelihood, reason = row.indicator.likelihood, row.indicator.deviation
        if is_empty(likelihood) or not (says(likelihood, "perhaps") or says(likelihood, "never")):
            continue
        path, uses = f"{row.path}.deviation", [f"{row.path}.likelihood"]
        if reason is None:
            yield unjudged(path, "表上没有偏差原因一栏", "the form has no column for reasons")
        elif says_nothing(reason):
            yield at(
                path, f"「{row.name}」判断为“{text(likelihood)}”，没有写明原因和措施",
                f"“{row.name}” is judged “{text(likelihood)}” and gives neither reason nor measure", uses=uses,
            )
        elif not says(reason, "remedy") and not says(row.indicator.note, "remedy"):
            yield at(
                path, f"「{row.name}」判断为“{text(likelihood)}”，写了原因，没有写怎么办",
                f"“{row.name}” is judged “{text(likelihood)}”; the reason is told, the measure is not", uses=uses,
                level="info",
            )
