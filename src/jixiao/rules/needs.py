"""What a rule may need a form to print: where it is missing, the verdict is “cannot judge” and says so.

Names of columns need one cell of that column anywhere, even an empty one; names of single fields need a text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jixiao.layouts.accounts import TABLES
from jixiao.model import Cell, Form, FundLine, Indicator, text
from jixiao.wording.language import Term
from jixiao.wording.terms import FIELDS

Has = Callable[[Form], bool]


def _column(name: str) -> Has:
    return lambda form: any(getattr(row, name) is not None for row in form.indicators)


def _fund_column(name: str) -> Has:
    return lambda form: any(getattr(line, name) is not None for line in form.funds.lines)


def _said(cell: Callable[[Form], Cell | None]) -> Has:
    return lambda form: bool(text(cell(form)))


_COLUMNS = ("level1", "level1_weight", "level2", "level3", "target", "actual", "weight", "score", "deviation",
            "mid_year_actual", "full_year_forecast", "likelihood", "recheck_score", "unit", "nature",
            "note")  # fmt: skip
_FUND_COLUMNS = ("initial_budget", "adjusted_budget", "executed", "execution_rate", "project_total", "annual_request")
assert set(_COLUMNS) <= set(Indicator.__struct_fields__)
assert set(_FUND_COLUMNS) <= set(FundLine.__struct_fields__)

NEEDS: Mapping[str, tuple[Has, Term]] = {
    **{name: (_column(name), FIELDS[name]) for name in _COLUMNS},
    **{name: (_fund_column(name), FIELDS[name]) for name in _FUND_COLUMNS},
    "fund_forecast": (_fund_column("full_year_forecast"), ("全年预计执行数", "forecast of spending")),
    "fund_total": (lambda form: any(line.source == "total" for line in form.funds.lines),
                   ("年度资金总额", "total of the money")),
    "goal": (lambda form: any(text(goal.expected) for goal in form.goals), ("预期目标", "expected goal")),
    "narrative": (lambda form: any(text(goal.actual) for goal in form.goals),
                  ("实际完成情况的文字", "what was achieved, in words")),
    "project_name": (_said(lambda form: form.project.name), ("项目名称", "name of the project")),
    "project_code": (_said(lambda form: form.project.code), ("项目编码", "code of the project")),
    "unit_name": (_said(lambda form: form.implementing_unit), ("实施单位", "implementing unit")),
    "year": (lambda form: form.fiscal_year is not None, ("年度", "fiscal year")),
    "total": (_said(lambda form: form.total.score), ("总分", "total score")),
    "grade": (_said(lambda form: form.total.grade), ("等级", "grade")),
}


# Parts of an evaluation report, and tables (`layouts.accounts`) or the narrative of final accounts.
REPORT_NEEDS: Mapping[str, Term] = {
    "criteria": ("评分表", "the score sheet"),
    "experts": ("专家评分", "the scores of the experts"),
    "score": ("综合得分", "the total score in the text"),
    "grade": ("等级", "the grade"),
    "conclusion": ("评价结论", "the conclusion"),
    "dimension_analysis": ("指标分析", "the analysis of the indicators"),
    "survey": ("问卷调查", "the survey"),
    "schedule": ("评价工作过程", "the course of the evaluation"),
    "findings": ("存在的问题", "the problems found"),
    "recommendations": ("有关建议", "the recommendations"),
}
FIGURES = "figures"
ACCOUNT_NEEDS: Mapping[str, Term] = {**TABLES, FIGURES: ("决算情况说明", "the narrative")}
KNOWN = NEEDS.keys() | REPORT_NEEDS.keys() | ACCOUNT_NEEDS.keys()


def missing(form: Form, needs: tuple[str, ...]) -> tuple[Term, ...]:
    """The names of what the form does not print of all these."""
    return tuple(NEEDS[name][1] for name in needs if not NEEDS[name][0](form))
