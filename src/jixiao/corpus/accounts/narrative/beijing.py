"""The narrative in the manner of Beijing: second and third part, figures against last year and the budget."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.ledger import Ledger, total
from jixiao.corpus.accounts.narrative import common
from jixiao.corpus.accounts.narrative.phrases import (
    against,
    because,
    changed,
    counted,
    heading,
    line,
    money,
)  # fmt: skip
from jixiao.corpus.accounts.paper import Line
from jixiao.corpus.dice import Dice


def narrative(ledger: Ledger, chapter: list[Line], dice: Dice) -> Iterator[Line]:
    """第二部分 and 第三部分; the chapter about performance is a fourth part and stands elsewhere."""
    del chapter
    yield from _staff(ledger)
    yield from _totals(ledger, dice)
    yield from _general(ledger, dice)
    yield from _rest(ledger)
    yield heading(f"第三部分 {ledger.year}年度其他重要事项的情况说明", "part_other")
    yield from _three(ledger, dice)
    yield from _other(ledger, dice)


def _staff(ledger: Ledger) -> Iterator[Line]:
    yield heading("一、部门基本情况", "overview")
    told = [
        [f"{kind}编制", *counted(f"staff:{kind}:posts", posts, "人"), "，实有人数",
         *counted(f"staff:{kind}:actual", people, "人")]
        for kind, (posts, people) in ledger.counts.staff.items()
    ]
    yield line("人员构成：", told[0], "；", told[1], "。", key="line.staff")


def _totals(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    year, before = ledger.year, ledger.previous
    assert before is not None
    yield heading("二、收入支出决算总体情况说明", "totals")
    yield line(f"{year}年度收、支总计", money("total", ledger.grand_total), "，比上年",
               changed("total", ledger.grand_total, before.grand_total),
               because("total", ledger.grand_total, before.grand_total, dice), "。", key="line.total")
    yield heading("（一）收入决算说明", "income")
    yield line(f"{year}年度本年收入合计", money("income_total", ledger.income_total), "，比上年",
               changed("income_total", ledger.income_total, before.income_total),
               because("income_total", ledger.income_total, before.income_total, dice), "。其中：",
               common.income_shares(ledger, "收入合计", zeros=True), "。", key="line.income")
    yield heading("（二）支出决算说明", "expenditure")
    yield line(f"{year}年度本年支出合计", money("expenditure_total", ledger.spent), "，比上年",
               changed("expenditure_total", ledger.spent, before.spent),
               because("expenditure_total", ledger.spent, before.spent, dice), "。其中：",
               common.expenditure_shares(ledger, "支出合计", zeros=True), "。", key="line.expenditure")
    yield heading("三、财政拨款收入支出决算总体情况说明", "fiscal")
    now, then = ledger.fiscal_total, before.fiscal_total
    yield line(f"{year}年度财政拨款收、支总计", money("fiscal_total", now), "，比上年",
               changed("fiscal_total", now, then), because("fiscal_total", now, then, dice), "。",
               key="line.fiscal_total")


def _general(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    yield heading("四、一般公共预算财政拨款支出决算情况说明", "general")
    yield heading("（一）一般公共预算财政拨款支出决算总体情况", "general_total")
    yield line(f"{ledger.year}年度一般公共预算财政拨款支出", money("general_total", ledger.general),
               "，主要用于以下方面（按大类）：", common.class_shares(ledger, "", "本年财政拨款支出"), "。",
               key="line.classes")
    yield heading("（二）一般公共预算财政拨款支出决算具体情况", "general_detail")
    planned = f"{ledger.year}年年初预算"
    for at, code in enumerate(common.class_codes(ledger), 1):
        yield line(f"{at}、“{codes().function(code)}”（类）{ledger.year}年度",
                   against(f"group:{code}", common.under(ledger, code), common.planned(ledger, code), planned, dice),
                   "。其中：", key=f"line.group:{code}")
        for group in common.class_codes(ledger, 5):
            if group.startswith(code):
                final, budget = common.under(ledger, group), common.planned(ledger, group)
                yield line(f"“{codes().function(group)}”（款）{ledger.year}年度",
                           against(f"group:{group}", final, budget, planned, dice), "。", key=f"line.group:{group}")


def _rest(ledger: Ledger) -> Iterator[Line]:
    for number, fund, budget in (("五", "funds", "政府性基金预算"), ("六", "capital", "国有资本经营预算")):
        items, name = ledger.of(fund), f"{budget}财政拨款支出"
        yield heading(f"{number}、{name}决算情况说明", fund)
        spent = total(item.spent for item in items)
        told = [f"{ledger.year}年度{name}", *money(f"{fund}_total", spent), "。"] if items else ["本年度无此项支出。"]
        yield line(told, key=f"line.{fund}")
    yield heading("七、财政拨款基本支出决算情况说明", "basic")
    yield line(f"{ledger.year}年使用一般公共预算财政拨款安排基本支出",
               money("basic_total", ledger.personnel + ledger.public), "，其中：人员经费",
               money("personnel_total", ledger.personnel), "，包括", common.subjects(ledger, "301", "303"),
               "；公用经费", money("public_total", ledger.public), "，包括", common.subjects(ledger, "302", "310"),
               "。", key="line.basic")


def _three(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    final, budget = ledger.three_public, ledger.three_budget
    planned = f"{ledger.year}年年初预算"
    yield heading("一、“三公”经费财政拨款决算情况", "three_public")
    parts = (
        ("three_public", f"{ledger.year}年“三公”经费财政拨款", "total"), ("abroad", "1.因公出国（境）费用。", "abroad"),
        ("reception", "2.公务接待费。", "reception"), ("vehicles", "3.公务用车购置及运行维护费。", "vehicles"),
    )  # fmt: skip
    for key, name, field in parts:
        yield line(name, against(key, getattr(final, field), getattr(budget, field), planned, dice), "。",
                   key=f"line.{key}")
    yield line("其中：公务用车购置费", money("vehicle_purchase", final.purchase), "，公务用车运行维护费",
               money("vehicle_running", final.running), "。", key="line.vehicle_parts")


def _other(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    before = ledger.previous
    assert before is not None
    yield heading("二、机关运行经费支出情况", "operating_cost")
    yield line(f"{ledger.year}年机关运行经费支出合计", money("operating_cost", ledger.public), "，比上年",
               changed("operating_cost", ledger.public, before.public),
               because("operating_cost", ledger.public, before.public, dice), "。", key="line.operating_cost")
    yield heading("三、政府采购支出情况", "procurement")
    names = ("政府采购支出总额", "政府采购货物支出", "政府采购工程支出", "政府采购服务支出")
    yield line(f"{ledger.year}年", common.procured(ledger, names), "。", key="line.procurement")
    yield heading("四、国有资产占用情况", "assets")
    yield line(f"{ledger.year}年末", common.vehicles(ledger), "；单位价值100万元以上的设备",
               counted("assets:equipment:100万元", ledger.counts.equipment, "台（套）"), "。", key="line.assets")
    yield heading("五、政府购买服务支出说明", "purchased_services")
    yield line(f"{ledger.year}年政府购买服务决算", money("purchased_services", ledger.purchased_services), "。",
               key="line.purchased_services")
