"""Departmental final accounts (部门决算): the figures of the narrative and the public tables.

Sources: regulations 5.1 to 5.4 (template of Shanghai, G1 V; Beijing and others). What a table or a figure is about
is told by concepts (`income_total`), which layouts/accounts define; the printed words stay beside them.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jixiao.model.cell import Cell
from jixiao.model.finding import Finding
from jixiao.model.place import Place
from jixiao.model.report import Section


class Figure(Struct, frozen=True):
    """One figure of the narrative with all that the sentence says about it.

    `比上年减少178.16万元，下降6.54%` gives change, change_direction (减少), change_rate, rate_direction (下降) and
    baseline (上年); a baseline with an amount of its own (`比年初预算0.07万元减少`) has `baseline_amount`.
    """

    item: Cell  # 财政拨款收入
    amount: Cell | None = None  # 2485.15, without its unit; None: 本年度无此项经费
    unit: Cell | None = None  # 万元, 人, 台（套）
    change: Cell | None = None
    change_direction: Cell | None = None  # 增加, 减少, 持平, 相同
    change_rate: Cell | None = None  # 6.54%
    rate_direction: Cell | None = None  # 增长, 下降
    baseline: Cell | None = None  # 上年, 2020年年初预算
    baseline_amount: Cell | None = None
    completion: Cell | None = None  # 完成年初预算的 98.20%
    share: Cell | None = None  # 占…的 99.98%
    share_of: Cell | None = None  # 收入合计
    reason: Cell | None = None  # 主要原因
    note: Cell | None = None
    section: Cell | None = None  # the headings it stands under, joined
    concept: str | None = None  # income_total, function:20129, three_public: what it is, so that tables can be compared
    role: str = "final"  # final 决算数, budget 年初预算数, previous 上年数


class TableRow(Struct, frozen=True):
    """One row of a public table; `values` answer to the table's columns, None where the row has no such cell."""

    name: Cell | None = None  # 项目, 科目名称
    code: Cell | None = None  # 科目编码
    number: Cell | None = None  # 行次
    side: str | None = None  # income, expenditure: which half of a table with two
    concept: str | None = None  # income_total, opening_balance, function:201, economic:301
    values: tuple[Cell | None, ...] = ()


class AccountTable(Struct, frozen=True):
    """One public table. `kind` and `columns` are ids of layouts/accounts (`expenditure`; `total`, `basic` …)."""

    kind: str
    title: Cell | None = None
    number: Cell | None = None  # 公开01表
    unit_name: Cell | None = None  # 部门：…
    currency_unit: Cell | None = None  # 万元
    columns: tuple[str, ...] = ()
    heads: tuple[Cell | None, ...] = ()  # the printed heads of the columns
    rows: tuple[TableRow, ...] = ()
    notes: tuple[Cell, ...] = ()  # 本年度无…，故本表无数据
    at: Place | None = None


class Accounts(Struct, frozen=True):
    """The final accounts of one department or unit and year."""

    title: Cell | None = None
    department: Cell | None = None
    fiscal_year: int | None = None
    units: tuple[Cell, ...] = ()  # 部门决算单位构成
    figures: tuple[Figure, ...] = ()
    tables: tuple[AccountTable, ...] = ()
    contents: tuple[Cell, ...] = ()  # the lines of 目录
    sections: tuple[Section, ...] = ()  # the headings of the narrative, in printed order
    prose: tuple[Cell, ...] = ()  # the sentences of the narrative, whole, for what no figure keeps of them
    layout: str | None = None  # id of the set of tables: shanghai-9, beijing-12
    at: Place | None = None
    problems: tuple[Finding, ...] = ()

    @property
    def kind(self) -> Literal["final_accounts"]:
        """What kind of part of a document this is."""
        return "final_accounts"

    @property
    def name(self) -> Cell | None:
        """The department (部门名称), by which the accounts are called."""
        return self.department
