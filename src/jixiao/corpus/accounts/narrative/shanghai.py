"""The narrative in the manner of Shanghai's template: eleven headings, PH-1 to PH-13."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.corpus.accounts.codes import codes
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
    numbered,
    path,
    percent,
)  # fmt: skip
from jixiao.corpus.accounts.paper import Line, Part, Slot
from jixiao.corpus.dice import Dice


def narrative(ledger: Ledger, chapter: list[Line], dice: Dice) -> Iterator[Line]:
    """第三部分, with the chapter about performance as its tenth heading."""
    yield from _totals(ledger, dice)
    yield from _general(ledger, dice)
    yield from _basic(ledger)
    yield from _three(ledger, dice)
    yield from _balances(ledger)
    yield heading("十、预算绩效管理情况", "performance")
    yield from chapter
    yield from _other(ledger, dice)


def _totals(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    before = ledger.previous
    assert before is not None
    yield heading("一、收入支出决算总体情况说明", "totals")
    yield _compared(ledger, "total", "收入支出总计", ledger.grand_total, before.grand_total, dice)
    yield heading("二、收入决算情况说明", "income")
    yield line("本年收入合计", money("income_total", ledger.income_total), "，其中：",
               common.income_shares(ledger, "本年收入合计", zeros=False), "。", key="line.income")
    yield heading("三、支出决算情况说明", "expenditure")
    yield line("本年支出合计", money("expenditure_total", ledger.spent), "，其中：",
               common.expenditure_shares(ledger, "本年支出合计", zeros=False), "。", key="line.expenditure")
    yield heading("四、财政拨款收入支出决算总体情况说明", "fiscal")
    yield _compared(ledger, "fiscal_total", "财政拨款收入支出总计", ledger.fiscal_total, before.fiscal_total, dice)


def _compared(ledger: Ledger, key: str, name: str, now: Decimal, then: Decimal, dice: Dice) -> Line:
    """A total beside that of the year before (PH-1)."""
    return line(f"{ledger.year}年度{name}", money(key, now), f"。与{ledger.year - 1}年度相比，{name}",
                changed(key, now, then), because(key, now, then, dice), "。", key=f"line.{key}")


def _general(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    year, before = ledger.year, ledger.previous
    assert before is not None
    now, then = ledger.general, before.general
    yield heading("五、一般公共预算财政拨款支出决算情况说明", "general")
    yield heading("（一）一般公共预算财政拨款支出决算总体情况", "general_total")
    share: list[Part] = ["，占本年支出合计的", Slot("general_total.share", percent(now, ledger.spent))]
    yield line(f"{year}年度一般公共预算财政拨款支出", money("general_total", now), share, f"。与{year - 1}年度相比，",
               "一般公共预算财政拨款支出", changed("general_total", now, then),
               because("general_total", now, then, dice), "。", key="line.general_total")
    yield heading("（二）一般公共预算财政拨款支出决算结构情况", "general_structure")
    yield line(f"{year}年度一般公共预算财政拨款支出主要用于以下方面：", common.class_shares(ledger, "（类）"), "。",
               key="line.classes")
    yield heading("（三）一般公共预算财政拨款支出决算具体情况", "general_detail")
    yield line(f"{year}年度一般公共预算财政拨款支出", completed("general", now, ledger.general_budget, dice),
               "。其中：", key="line.general")
    yield from items(ledger, dice)


def items(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    """A line for every 项 (PH-7)."""
    told = [
        [Slot(f"item:{item.code}.name", path(item.code)), "。主要用于",
         Slot(f"item:{item.code}.purpose", codes().items[item.code][1]), "。",
         *completed(f"item:{item.code}", item.spent, item.budget, dice)]
        for item in ledger.of("general")
    ]
    yield from numbered(told, [f"line.item:{item.code}" for item in ledger.of("general")])


def _basic(ledger: Ledger) -> Iterator[Line]:
    yield heading("六、一般公共预算财政拨款基本支出决算情况说明", "basic")
    yield line(f"{ledger.year}年度一般公共预算财政拨款基本支出", money("basic_total", ledger.personnel + ledger.public),
               "，其中：人员经费", money("personnel_total", ledger.personnel), "，主要包括：",
               common.subjects(ledger, "301", "303"), "；公用经费", money("public_total", ledger.public),
               "，主要包括：", common.subjects(ledger, "302", "310"), "。", key="line.basic")


def _three(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    before = ledger.previous
    assert before is not None
    final, budget, then = ledger.three_public, ledger.three_budget, before.three_public
    yield heading("七、财政拨款“三公”经费支出决算情况说明", "three_public")
    yield heading("（一）“三公”经费财政拨款支出决算总体情况", "three_public_total")
    yield line(f"{ledger.year}年度“三公”经费财政拨款支出", completed("three_public", final.total, budget.total, dice),
               f"。与{ledger.year - 1}年度相比，“三公”经费支出", changed("three_public", final.total, then.total),
               because("three_public.change", final.total, then.total, dice), "。",
               key="line.three_public")
    yield heading("（二）“三公”经费财政拨款支出决算具体情况", "three_public_detail")
    yield from three_parts(ledger, dice)


def three_parts(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    """Each kind of “三公” with its counts (PH-8)."""
    final, budget, counts = ledger.three_public, ledger.three_budget, ledger.counts
    told: list[list[Part]] = [
        ["因公出国（境）费", *completed("abroad", final.abroad, budget.abroad, dice)],
        ["公务用车购置及运行维护费", *completed("vehicles", final.vehicles, budget.vehicles, dice),
         "。其中：公务用车购置支出", *money("vehicle_purchase", final.purchase), "，购置公务用车",
         *counted("vehicle_purchase", counts.bought, "辆"),
         "；公务用车运行维护支出", *money("vehicle_running", final.running), "，年末公务用车保有量",
         *counted("vehicle_running", sum(counts.vehicles.values()), "辆")],
        ["公务接待费", *completed("reception", final.reception, budget.reception, dice), "。国内公务接待",
         *counted("reception", counts.receptions, "批次"), f"、{counts.guests}人次"],
    ]
    if final.abroad:
        told[0] += [f"。全年出国（境）团组{counts.trips}个，累计{counts.travellers}人次"]
    yield from numbered(told, ("line.abroad", "line.vehicles", "line.reception"))


def _balances(ledger: Ledger) -> Iterator[Line]:
    """Funds and state capital: what came in and went out, or that there is none (PH-13)."""
    for number, fund, name in (("八", "funds", "政府性基金预算"), ("九", "capital", "国有资本经营预算")):
        items = ledger.of(fund)
        yield heading(f"{number}、{name}财政拨款收入支出决算情况说明", fund)
        if not items:
            yield line(f"{ledger.year}年度本部门没有{name}财政拨款收入和支出。", key=f"line.{fund}")
            continue
        amounts = (total(item.opening for item in items), total(item.income for item in items),
                   total(item.spent for item in items), total(item.closing for item in items))
        names = ("年初结转和结余", "本年收入", "本年支出", "年末结转和结余")
        keys = (f"{fund}_opening", f"{fund}_income", f"{fund}_total", f"{fund}_closing")
        told: list[Part] = []
        for at, (word, key, amount) in enumerate(zip(names, keys, amounts, strict=True)):
            told += ["，" if at else "", word, *money(key, amount)]
        yield line(f"{ledger.year}年度{name}财政拨款", told, "。", key=f"line.{fund}")


def _other(ledger: Ledger, dice: Dice) -> Iterator[Line]:
    before = ledger.previous
    assert before is not None
    yield heading("十一、其他重要事项的情况说明", "other")
    yield heading("（一）机关运行经费支出情况", "operating_cost")
    yield line(f"{ledger.year}年度机关运行经费支出", money("operating_cost", ledger.public),
               f"，比{ledger.year - 1}年度",
               changed("operating_cost", ledger.public, before.public),
               because("operating_cost", ledger.public, before.public, dice), "。", key="line.operating_cost")
    yield heading("（二）政府采购支出情况", "procurement")
    names = ("政府采购金额（以合同签订数为准）", "货物采购金额", "工程采购金额", "服务采购金额")
    yield line(f"{ledger.year}年度", common.procured(ledger, names), "。", key="line.procurement")
    yield heading("（三）国有资产占有使用情况", "assets")
    yield line(f"截至{ledger.year}年12月31日，本部门", common.vehicles(ledger), "；单位价值100万元（含）以上设备",
               counted("assets:equipment:100万元", ledger.counts.equipment, "台（套）"), "。", key="line.assets")
