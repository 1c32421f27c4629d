"""The report of an evaluation (绩效评价报告): the experts' score sheet and what the text around it says.

Sources: regulations 2.7 (score sheet and outline of the report, S4, V). A field is None, or a tuple empty, when the
report does not print such a thing.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jixiao.model.cell import Cell
from jixiao.model.finding import Finding
from jixiao.model.place import Place


class Section(Struct, frozen=True):
    """A heading of the outline; `name` is what it is known as (`conclusion`), None where it is not known."""

    heading: Cell
    name: str | None = None


class FundItem(Struct, frozen=True):
    """One amount of the project's money, as the text tells it."""

    item: Cell  # 其中区财政拨款
    amount: Cell  # 1,000.00万元
    section: Cell | None = None  # the heading it stands under


class Criterion(Struct, frozen=True):
    """One row of the score sheet (三级指标); `scores` are those of the experts in the order of their columns."""

    level1: Cell | None = None  # 一级指标
    level1_weight: Cell | None = None
    level2: Cell | None = None  # 二级指标
    level2_weight: Cell | None = None
    level3: Cell | None = None  # 三级指标
    weight: Cell | None = None  # 分值
    standard: Cell | None = None  # 评分标准, 评价要点
    target: Cell | None = None  # 指标值
    actual: Cell | None = None  # 实际完成值
    self_score: Cell | None = None  # 自评得分
    recheck_score: Cell | None = None  # 复核得分
    scores: tuple[Cell, ...] = ()  # 专家评分
    sum: Cell | None = None  # 合计
    average: Cell | None = None  # 平均分, 得分
    reason: Cell | None = None  # 扣分原因


class SheetTotal(Struct, frozen=True):
    """The last row of the score sheet (总分)."""

    weight: Cell | None = None
    self_score: Cell | None = None
    recheck_score: Cell | None = None
    scores: tuple[Cell, ...] = ()
    sum: Cell | None = None
    average: Cell | None = None


class Dimension(Struct, frozen=True):
    """What the text says about one block of the sheet (绩效评价指标分析)."""

    name: Cell  # 项目立项
    level: int  # 1 or 2, 3 for a single indicator
    level1: Cell | None = None  # the first level it belongs to
    weight: Cell | None = None  # 满分
    average: Cell | None = None  # 平均分, 综合得分
    loss_rate: Cell | None = None  # 失分率
    score_rate: Cell | None = None  # 得分率
    comment: Cell | None = None


class Survey(Struct, frozen=True):
    """The survey of satisfaction (问卷调查)."""

    questionnaires: Cell | None = None  # 发放问卷
    returned: Cell | None = None  # 回收问卷
    valid: Cell | None = None  # 有效问卷
    return_rate: Cell | None = None  # 回收率
    valid_rate: Cell | None = None  # 有效率
    respondents: Cell | None = None  # 调查对象
    stated_aim: Cell | None = None
    very_satisfied: Cell | None = None  # 非常满意
    satisfied: Cell | None = None  # 满意
    fairly_satisfied: Cell | None = None  # 基本满意, 一般
    dissatisfied: Cell | None = None  # 不满意
    satisfaction: Cell | None = None  # 满意度
    result: Cell | None = None  # the sentence that tells the result


class Event(Struct, frozen=True):
    """One step of the evaluation with its date (评价工作过程)."""

    date: Cell
    event: Cell


class EvaluationReport(Struct, frozen=True):
    """One evaluation report as printed.

    The names of experts are masked (`张**`) unless the reader was asked for them; `experts_named` says that the
    page prints them in full.
    """

    title: Cell | None = None
    project: Cell | None = None  # 项目名称
    department: Cell | None = None  # 被评价单位
    fiscal_year: int | None = None
    basis: tuple[Cell, ...] = ()  # 依据
    funds: tuple[FundItem, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    experts: tuple[Cell, ...] = ()  # the heads of their columns
    experts_named: bool = False
    total: SheetTotal = SheetTotal()
    score: Cell | None = None  # 综合得分, as the conclusion states it
    grade: Cell | None = None  # 等级
    scale: Cell | None = None  # the sentence that tells which scores make which grade (90分以上为优)
    conclusion: Cell | None = None
    dimension_analysis: tuple[Dimension, ...] = ()
    sampled: Cell | None = None  # the sentence that tells the sample's share of the money (抽查资金占比)
    survey: Survey | None = None
    schedule: tuple[Event, ...] = ()
    findings: tuple[Cell, ...] = ()  # 存在的问题
    recommendations: tuple[Cell, ...] = ()  # 有关建议
    sections: tuple[Section, ...] = ()  # the outline, in printed order
    layout: str | None = None  # id of the score sheet's layout
    at: Place | None = None  # where the report begins
    problems: tuple[Finding, ...] = ()

    @property
    def kind(self) -> Literal["evaluation_report"]:
        """What kind of part of a document this is."""
        return "evaluation_report"

    @property
    def name(self) -> Cell | None:
        """The project's name (项目名称), by which the report is called."""
        return self.project
