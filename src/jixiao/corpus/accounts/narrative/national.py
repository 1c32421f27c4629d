"""The narrative in the manner of the central departments, and of Sichuan."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.corpus.accounts.ledger import Ledger, total
from jixiao.corpus.accounts.narrative import common
from jixiao.corpus.accounts.narrative.phrases import (
    because,
    changed,
    completed,
    counted,
    heading,
    line,
    money,
    path,
    percent,
)  # fmt: skip
from jixiao.corpus.accounts.narrative.shanghai import three_parts
from jixiao.corpus.accounts.paper import Line, Part, Slot
from jixiao.corpus.dice import Dice


def narrative(ledger: Ledger, chapter: list[Line], dice: Dice) -> Iterator[Line]:
    """决算情况说明, ten headings; performance stands among the last."""
    yield from _totals(ledger, dice)
    yield from _general(ledger, dice)
    yield from _rest(ledger, dice)
    yield from _other(ledger, dice)
    yield heading("（四）预算绩效管理情况", "performance")
    yield from chapter


def _totals(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    year, before = ledger.year, ledger.previous
    assert before is not None
    now, then = ledger.grand_total, before.grand_total
    yield heading("一、收入支出决算总体情况说明", "totals")
    yield line(f"{year}年度收、支总计均为", money("total", now), f"。与{year - 1}年度相比，收、支总计各",
               changed("total", now, then), because("total", now, then, dice, "，主要是"), "。", key="line.total")
    yield heading("二、收入决算情况说明", "income")
    yield line(f"{year}年度本年收入合计", money("income_total", ledger.income_total), "，其中：",
               common.income_shares(ledger, "", zeros=False), "。", key="line.income")
    yield heading("三、支出决算情况说明", "expenditure")
    yield line(f"{year}年度本年支出合计", money("expenditure_total", ledger.spent), "，其中：",
               common.expenditure_shares(ledger, "", zeros=False), "。", key="line.expenditure")
    now, then = ledger.fiscal_total, before.fiscal_total
    yield heading("四、财政拨款收入支出决算总体情况说明", "fiscal")
    yield line(f"{year}年度财政拨款收、支总计均为", money("fiscal_total", now), f"。与{year - 1}年度相比，",
               "财政拨款收、支总计各", changed("fiscal_total", now, then),
               because("fiscal_total", now, then, dice, "，主要是"), "。", key="line.fiscal_total")


def _general(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    year, before = ledger.year, ledger.previous
    assert before is not None
    now, then = ledger.general, before.general
    share: list[Part] = ["，占本年支出合计的", Slot("general_total.share", percent(now, ledger.spent))]
    yield heading("五、一般公共预算财政拨款支出决算情况说明", "general")
    yield heading("（一）一般公共预算财政拨款支出决算总体情况", "general_total")
    yield line(f"{year}年度一般公共预算财政拨款支出", money("general_total", now), share, f"。与{year - 1}年度相比，",
               "一般公共预算财政拨款支出", changed("general_total", now, then),
               because("general_total", now, then, dice, "，主要是"), "。", key="line.general_total")
    yield heading("（二）一般公共预算财政拨款支出决算结构情况", "general_structure")
    yield line(f"{year}年度一般公共预算财政拨款支出主要用于以下方面：", common.class_shares(ledger, "（类）"), "。",
               key="line.classes")
    yield heading("（三）一般公共预算财政拨款支出决算具体情况", "general_detail")
    yield line(f"{year}年度一般公共预算财政拨款支出", completed("general", now, ledger.general_budget, dice),
               "。其中：", key="line.general")
    for at, item in enumerate(ledger.of("general"), 1):
        yield line(f"{at}. ", [Slot(f"item:{item.code}.name", path(item.code))], "。",
                   completed(f"item:{item.code}", item.spent, item.budget, dice), "。", key=f"line.item:{item.code}")


def _rest(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    yield heading("六、一般公共预算财政拨款基本支出决算情况说明", "basic")
    yield line(f"{ledger.year}年度一般公共预算财政拨款基本支出", money("basic_total", ledger.personnel + ledger.public),
               "，其中：", key="line.basic")
    yield line("人员经费", money("personnel_total", ledger.personnel), "，主要包括：",
               common.subjects(ledger, "301", "303"), "。", key="line.personnel")
    yield line("公用经费", money("public_total", ledger.public), "，主要包括：",
               common.subjects(ledger, "302", "310"), "。", key="line.public")
    yield heading("七、财政拨款“三公”经费支出决算情况说明", "three_public")
    yield line(f"{ledger.year}年度“三公”经费财政拨款支出",
               completed("three_public", ledger.three_public.total, ledger.three_budget.total, dice), "。",
               key="line.three_public")
    yield from three_parts(ledger, dice)
    for number, fund, name in (("八", "funds", "政府性基金预算"), ("九", "capital", "国有资本经营预算")):
        spent = total(item.spent for item in ledger.of(fund))
        yield heading(f"{number}、{name}财政拨款支出决算情况说明", fund)
        told: list[Part] = [f"{ledger.year}年度{name}财政拨款支出", *money(f"{fund}_total", spent), "。"]
        yield line(told if spent else f"{ledger.year}年度本部门没有{name}财政拨款收入和支出。", key=f"line.{fund}")


def _other(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    before = ledger.previous
    assert before is not None
    yield heading("十、其他重要事项的情况说明", "other")
    yield heading("（一）机关运行经费支出情况", "operating_cost")
    yield line(f"{ledger.year}年度机关运行经费支出", money("operating_cost", ledger.public),
               f"，比{ledger.year - 1}年度",
               changed("operating_cost", ledger.public, before.public),
               because("operating_cost", ledger.public, before.public, dice, "，主要是"), "。",
               key="line.operating_cost")
    yield heading("（二）政府采购支出情况", "procurement")
    names = ("政府采购支出总额", "政府采购货物支出", "政府采购工程支出", "政府采购服务支出")
    yield line(f"{ledger.year}年度", common.procured(ledger, names), "。", key="line.procurement")
    yield heading("（三）国有资产占有使用情况", "assets")
    yield line(f"截至{ledger.year}年12月31日，本部门", common.vehicles(ledger), "；单位价值100万元（含）以上设备",
               counted("assets:equipment:100万元", ledger.counts.equipment, "台（套）"), "。", key="line.assets")
