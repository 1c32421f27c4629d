"""问卷的份数或比例自相矛盾。

## 为什么
有效问卷多于回收的、比例超过 100%、各项比例相加不是 100%，调查结果就不可信。
## 反例
发放 300 份，有效 310 份。
## 正例
发放 300 份，回收 290 份，有效 286 份。
## 怎么改
按调查的底表核对份数和比例。

## Why
With more valid answers than questionnaires, rates above 100%, or shares that do not add up to 100%, the result of the
survey cannot be trusted.
## Bad example
300 questionnaires, 310 of them valid.
## Good example
300 handed out, 290 returned, 286 valid.
## Repair
Check numbers and shares against the survey's own records.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from jixiao.model import Cell
from jixiao.model.arithmetic import HUNDRED
from jixiao.model.cell import number, text
from jixiao.model.report import Survey
from jixiao.model.understanding import understand
from jixiao.model.value import Quantity
from jixiao.rules import REPORT, Remark, ReportCase, at, rule
from jixiao.rules.knowledge.report_figures import OFF
from jixiao.rules.knowledge.words import folded
from jixiao.scoring.report_survey import ANSWERS, is_rate
from jixiao.scoring.result import Score
from jixiao.wording.language import Term
from jixiao.wording.numbers import plain

COUNTS: dict[str, Term] = {
    "questionnaires": ("发放问卷", "questionnaires handed out"), "returned": ("回收问卷", "returned"),
    "valid": ("有效问卷", "valid"),
}


@rule(
    code="EVA120", name="survey-figures-impossible", title_en="Figures of the survey contradict each other",
    level="error", forms=REPORT, basis=("E-26",), since="0.1", scope="report", needs=("survey",),
)
def check(case: ReportCase) -> Iterator[Remark]:
    survey = case.report.survey
    assert survey is not None
    yield from _counts(survey)
    for name in (*ANSWERS, "satisfaction"):
        cell = getattr(survey, name)
        rate = number(cell)
        if is_rate(cell) and rate is not None and rate > HUNDRED:
            yield at(f"survey.{name}", f"{text(cell)} 超过 100%", f"{text(cell)} is above 100%", expected="≤100%")
    for part in case.recomputed.parts:
        if part.method == "shares" and part.reason is not None and part.claimed is not None:
            yield _rest(part)
        if not part.path.startswith("survey") or part.standing not in OFF or part.claimed is None:
            continue
        uses = [each.path for step in part.steps for each in step.inputs if each.path]
        if part.method == "shares":
            yield at(part.path, f"各项比例合计 {plain(part.claimed)}%，应为 100%",
                     f"the shares add up to {plain(part.claimed)}%, should be 100%", expected="100%", uses=uses)
        elif part.method == "share":
            yield at(part.path, f"{part.label}印 {plain(part.claimed)}%，按所印份数应为 {_right(part)}",
                     f"{part.label} printed {plain(part.claimed)}%, by the numbers printed {_right(part)}",
                     expected=_right(part), uses=uses)
        elif part.claimed <= HUNDRED:
            low, high = part.limits or (Decimal(0), HUNDRED)
            yield at(part.path, f"满意度 {text(survey.satisfaction)}，按各项比例应为 {plain(low)}%～{plain(high)}%",
                     f"satisfaction {text(survey.satisfaction)}, by the shares {plain(low)}% to {plain(high)}%",
                     expected=f"{plain(low)}%～{plain(high)}%", uses=uses)


def _counts(survey: Survey) -> Iterator[Remark]:
    """No more returned than handed out, no more valid than returned."""
    told = [(name, count) for name in COUNTS if (count := _count(getattr(survey, name))) is not None]
    for (more, most), (fewer, count) in pairwise(told):
        if count > most:
            yield at(
                f"survey.{fewer}", f"{COUNTS[fewer][0]} {plain(count)} 份，多于{COUNTS[more][0]} {plain(most)} 份",
                f"{plain(count)} {COUNTS[fewer][1]}, more than {plain(most)} {COUNTS[more][1]}",
                expected=f"≤{plain(most)}", uses=[f"survey.{more}"],
            )


def _rest(part: Score) -> Remark:
    """Answers that are not told may be what is missing; people look whether they are."""
    missing, claimed = plain(HUNDRED - (part.claimed or HUNDRED)), plain(part.claimed or HUNDRED)
    return at(part.path, f"所列各项比例合计 {claimed}%，其余的回答没有写明",
              f"the shares told add up to {claimed}%; what the other {missing}% answered is not told", level="info",
              uses=[each.path for step in part.steps for each in step.inputs if each.path])


def _right(part: Score) -> str:
    low, high = part.limits or (Decimal(0), HUNDRED)
    return f"{plain(low)}%" if low == high else f"{plain(low)}%～{plain(high)}%"


def _count(cell: Cell | None) -> Decimal | None:
    """The number of a cell that counts something; 300余份 is not sure enough."""
    meaning = understand(folded(cell)) if folded(cell) else None
    if not isinstance(meaning, Quantity) or meaning.approximate or meaning.unit == "%":
        return None
    return meaning.value
