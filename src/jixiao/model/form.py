"""The canonical form: what a target form, a monitoring form and a self-evaluation form contain.

A field is None when the form does not print such a cell at all; `Cell(None)` is a cell left empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import astuple

from jixiao.model.cell import Cell
from jixiao.model.finding import Finding
from jixiao.model.place import Place

Kind = Literal["target", "self_evaluation", "monitoring"]
Subject = Literal["project", "carryover_project", "policy", "special_fund", "transfer_payment", "department"]
Source = Literal["total", "fiscal", "fiscal_current_year", "carryover", "other"]


# Columns of the money block: of self-evaluation and monitoring forms, and the two blocks of target forms.
AMOUNTS = ("initial_budget", "adjusted_budget", "executed")
BLOCK_AMOUNTS = ("project_total", "annual_request")


class Project(Struct, frozen=True):
    """The project (项目)."""

    name: Cell | None = None  # 项目名称
    code: Cell | None = None  # 项目编码
    category: Cell | None = None  # 项目类别
    attribute: Cell | None = None  # 项目属性
    period: Cell | None = None  # 项目期
    start_date: Cell | None = None  # 计划开始日期
    end_date: Cell | None = None  # 计划完成日期


class Contact(Struct, frozen=True):
    """Who answers for the project."""

    name: Cell | None = None  # 项目负责人
    phone: Cell | None = None  # 联系电话


class FundLine(Struct, frozen=True):
    """One source of money (资金来源) with its amounts."""

    source: Source
    label: Cell
    initial_budget: Cell | None = None  # 年初预算数
    adjusted_budget: Cell | None = None  # 全年预算数
    executed: Cell | None = None  # 全年执行数
    weight: Cell | None = None  # 分值
    execution_rate: Cell | None = None  # 执行率
    score: Cell | None = None  # 得分
    full_year_forecast: Cell | None = None  # 全年预计执行数 (monitoring forms)
    reason: Cell | None = None  # 原因
    project_total: Cell | None = None  # 项目资金总额 (target forms, left block)
    annual_request: Cell | None = None  # 年度资金申请总额 (target forms, right block)


class Funds(Struct, frozen=True):
    """The money block (项目资金)."""

    currency_unit: Cell | None = None  # 万元, 元
    lines: tuple[FundLine, ...] = ()
    rate_label: Cell | None = None  # 执行率（%）: the head over the rates


class Goal(Struct, frozen=True):
    """A goal in words (总体目标)."""

    scope: Literal["annual", "project"]
    expected: Cell | None = None  # 预期目标
    actual: Cell | None = None  # 实际完成情况


class Indicator(Struct, frozen=True):
    """One third-level indicator row (三级指标)."""

    level1: Cell | None = None  # 一级指标
    level1_weight: Cell | None = None  # 产出指标(50分)
    level2: Cell | None = None  # 二级指标
    level2_note: Cell | None = None  # 必填, 选填, 必填量化
    level3: Cell | None = None  # 三级指标
    nature: Cell | None = None  # 指标性质
    direction: Cell | None = None  # 指标方向
    target: Cell | None = None  # 年度指标值
    adjusted_target: Cell | None = None  # 调整指标值
    unit: Cell | None = None  # 计量单位
    actual: Cell | None = None  # 实际完成值
    mid_year_actual: Cell | None = None  # 1-7月执行情况
    full_year_forecast: Cell | None = None  # 全年预计完成情况
    likelihood: Cell | None = None  # 完成目标可能性
    weight: Cell | None = None  # 分值
    coefficient: Cell | None = None  # 得分系数
    deduction: Cell | None = None  # 扣分
    score: Cell | None = None  # 得分
    deviation: Cell | None = None  # 偏差原因分析及改进措施
    core: Cell | None = None  # 是否核心指标
    description: Cell | None = None  # 绩效指标描述
    block: Cell | None = None  # 长期, 年度
    note: Cell | None = None  # 备注
    scoring_rule: Cell | None = None  # 评分标准, 得分计算方法
    recheck_score: Cell | None = None  # 复核分


class Task(Struct, frozen=True):
    """One main task of a whole department (年度主要任务) with its money."""

    name: Cell | None = None  # 任务名称
    content: Cell | None = None  # 主要内容
    actual: Cell | None = None  # 完成情况
    budget: Cell | None = None  # 预算金额: 总额
    budget_fiscal: Cell | None = None  # 预算金额: 财政拨款
    budget_other: Cell | None = None  # 预算金额: 其他资金
    executed: Cell | None = None  # 执行金额: 总额
    executed_fiscal: Cell | None = None  # 执行金额: 财政拨款
    executed_other: Cell | None = None  # 执行金额: 其他资金


class Context(Struct, frozen=True):
    """What the form leaves out and the page around it tells: the words found and the place where they stand."""

    year: Cell | None = None
    unit: Cell | None = None
    department: Cell | None = None


class Total(Struct, frozen=True):
    """The last row (总分)."""

    weight: Cell | None = None
    score: Cell | None = None
    grade: Cell | None = None  # 优, 良, 中, 差


class Form(Struct, frozen=True):
    """One performance form as printed, and what was understood of it."""

    kind: Kind
    subject: Subject = "project"  # what the form is about
    title: Cell | None = None
    fiscal_year: int | None = None
    project: Project = Project()
    supervising_department: Cell | None = None  # 主管部门
    implementing_unit: Cell | None = None  # 实施单位
    primary_budget_unit: Cell | None = None  # 一级预算单位
    contact: Contact = Contact()
    funds: Funds = Funds()
    tasks: tuple[Task, ...] = ()  # 年度主要任务 of a whole department
    goals: tuple[Goal, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    total: Total = Total()
    notes: tuple[Cell, ...] = ()  # 备注, 其他需要说明事项 and other closing boxes
    context: Context = Context()  # beside what is printed: taken from the title, headings or the cover
    layout: str | None = None  # id of the layout it was recognised as
    at: Place | None = None  # where the form begins
    problems: tuple[Finding, ...] = ()  # what the reading could not place (RDR)

    @property
    def name(self) -> Cell | None:
        """The project's name (项目名称), by which the form is called."""
        return self.project.name


def values(part: Struct) -> Iterator[tuple[str, Cell]]:
    """The cells that hold a value of their own: without the sentences of a narrative, whose figures stand apart."""
    return ((path, cell) for path, cell in cells(part) if not path.startswith("prose["))


def cells(part: Struct, path: str = "") -> Iterator[tuple[str, Cell]]:
    """Every cell of a form (or a part of it) with its path, `funds.lines[0].executed`, in printed order."""
    for field, value in zip(part.__struct_fields__, astuple(part), strict=True):
        if value is None:  # most fields of most rows
            continue
        name = f"{path}.{field}" if path else field
        if isinstance(value, Cell):
            yield name, value
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if isinstance(item, Cell):
                    yield f"{name}[{position}]", item
                elif isinstance(item, Struct) and not isinstance(item, Finding):
                    yield from cells(item, f"{name}[{position}]")
        elif isinstance(value, Struct) and not isinstance(value, Place):
            yield from cells(value, name)
