"""The public tables of final accounts: which there are, and how each is laid out.

Source: regulations 5.1 and 5.2 (G1, G2 V; sets of other places V by their published accounts).
"""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.wording.language import Term

TABLES: Mapping[str, Term] = {
    "income_expenditure": ("收入支出决算总表", "summary of income and expenditure"),
    "income": ("收入决算表", "income"),
    "expenditure": ("支出决算表", "expenditure"),
    "fiscal": ("财政拨款收入支出决算总表", "summary of fiscal appropriations"),
    "fiscal_detail": ("财政拨款支出决算明细表", "fiscal appropriations in detail"),
    "general": ("一般公共预算财政拨款支出决算表", "general public budget"),
    "general_detail": ("一般公共预算财政拨款支出决算明细表", "general public budget in detail"),
    "basic": ("一般公共预算财政拨款基本支出决算表", "basic expenditure of the general public budget"),
    "projects": ("一般公共预算财政拨款项目支出决算表", "project expenditure of the general public budget"),
    "funds": ("政府性基金预算财政拨款收入支出决算表", "government funds"),
    "funds_basic": ("政府性基金预算财政拨款基本支出决算表", "basic expenditure of government funds"),
    "capital": ("国有资本经营预算财政拨款收入支出决算表", "state capital operations"),
    "three_public": ("财政拨款“三公”经费支出决算表", "travel abroad, vehicles and receptions"),
    "procurement": ("政府采购情况表", "government procurement"),
    "purchased_services": ("政府购买服务支出情况表", "purchased services"),
}
