"""Flaws of the narrative's figures: against the tables, against each other, in sign, word and reason."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.corpus.accounts.flaws._frame import Case, Spoilt, flaw

OPPOSITE = {"增加": "减少", "减少": "增加", "增长": "下降", "下降": "增长", "大于": "小于", "小于": "大于"}
REASON = "。主要原因：工作任务较多"
CLASS = re.compile(r"group:\d{3}\.")


@flaw("D-19")
def total_not_of_the_table(case: Case) -> Spoilt | None:
    """收、支总计 of the text is not 总计 of the table."""
    return case.moved("total.amount")


@flaw("D-19")
def income_not_of_the_table(case: Case) -> Spoilt | None:
    """本年收入合计 of the text is not that of the table."""
    return case.moved("income_total.amount")


@flaw("D-19")
def fiscal_total_not_of_the_table(case: Case) -> Spoilt | None:
    """财政拨款收、支总计 is not 总计 of its table."""
    return case.moved("fiscal_total.amount")


@flaw("D-19")
def class_not_of_the_table(case: Case) -> Spoilt | None:
    """A 类 of the text is not that of the table."""
    return case.moved(case.some(case.like("class:", ".amount")))


@flaw("D-19")
def item_not_of_the_table(case: Case) -> Spoilt | None:
    """A 项 (or 款) of the text is not that of the table."""
    return case.moved(case.some([*case.like("item:", ".amount"), *case.like("group:", ".amount")]))


@flaw("D-19")
def personnel_not_of_the_table(case: Case) -> Spoilt | None:
    """人员经费 of the text is not 人员经费合计."""
    return case.moved("personnel_total.amount")


@flaw("D-19")
def three_public_not_of_the_table(case: Case) -> Spoilt | None:
    """“三公” of the text is not that of the table."""
    return case.moved("three_public.amount")


@flaw("D-19")
def wrong_share(case: Case) -> Spoilt | None:
    """A share is not what its figures give, by little."""
    return case.moved(case.some(case.like("expenditure:", ".share")), by=Decimal("0.08"))


@flaw("D-19")
def wrong_share_of_general(case: Case) -> Spoilt | None:
    """占本年支出合计的 is not what the two totals give."""
    return case.moved("general_total.share", by=Decimal("0.27"))


@flaw("D-34", "D-19")
def shares_not_a_hundred(case: Case) -> Spoilt | None:
    """The shares of all 类 together are far from 100."""
    return case.moved(case.some(case.like("class:", ".share")), by=Decimal("3.10"))


@flaw("D-19")
def wrong_completion(case: Case) -> Spoilt | None:
    """完成年初预算的 is not what the two figures give."""
    return case.moved(case.some(case.like("", ".completion")), by=Decimal("1.40"))


@flaw("D-19", "D-20")
def wrong_rate(case: Case) -> Spoilt | None:
    """The rate is not what amount and change give."""
    return case.moved(case.some(case.like("fiscal_total", ".rate")), by=Decimal("2.36"))


@flaw("D-19", "D-20")
def wrong_change(case: Case) -> Spoilt | None:
    """The change is not what amount and rate give."""
    return case.moved("total.change", by=Decimal("97.43"))


@flaw("D-20")
def direction_against_rate(case: Case) -> Spoilt | None:
    """增加 with 下降, or the other way round."""
    return _turned(case, case.like("", ".rate_direction"))


@flaw("D-20")
def comparison_against_figures(case: Case) -> Spoilt | None:
    """决算数大于预算数 where it is less."""
    return _turned(case, case.like("", ".comparison"))


@flaw("D-20")
def share_of_no_budget(case: Case) -> Spoilt | None:
    """A share of 年初预算 which is nothing."""
    found = case.like("", ".no_completion")
    return case.put({case.dice.pick(found): "，完成年初预算的100.00%"}) if found else None


@flaw("D-21")
def no_reason(case: Case) -> Spoilt | None:
    """A change without its reason."""
    return case.put({"fiscal_total.reason": ""}) if case.texts.get("fiscal_total.reason") else None


@flaw("D-21")
def no_reason_against_budget(case: Case) -> Spoilt | None:
    """Another figure than planned, without a reason; not a 类, whose reason may stand at the 款 below it."""
    found = [key for start in ("item:", "group:") for key in case.like(start, ".reason")
             if case.texts[key] and CLASS.match(key) is None]
    return case.put({case.dice.pick(found): ""}) if found else None


@flaw("D-21")
def reason_for_nothing(case: Case) -> Spoilt | None:
    """A reason where nothing differs."""
    found = [key for start in ("item:", "group:") for key in case.like(start, ".reason") if not case.texts[key]]
    return case.put({case.dice.pick(found): REASON}) if found else None


@flaw("D-23")
def operating_cost_not_public_total(case: Case) -> Spoilt | None:
    """机关运行经费 is not 公用经费合计."""
    return case.moved("operating_cost.amount")


@flaw("D-25")
def yuan_for_ten_thousand(case: Case) -> Spoilt | None:
    """元 behind a figure in 万元."""
    return case.put({f"{case.dice.pick(('total', 'income_total', 'general_total', 'basic_total'))}.unit": "元"})


def _turned(case: Case, keys: list[str]) -> Spoilt | None:
    found = [key for key in keys if case.texts[key] in OPPOSITE]
    if not found:
        return None
    key = case.dice.pick(found)
    return case.put({key: OPPOSITE[case.texts[key]]})
