"""Whether a row assesses the execution of the budget, whatever it is called."""

from __future__ import annotations

from jixiao.rules.case import Row
from jixiao.rules.knowledge.lexicon import said, spoken
from jixiao.rules.knowledge.meanings import DOWNWARD, applies, comparison, in_per_cent, in_time, name_of
from jixiao.rules.knowledge.words import folded

_ABOUT = frozenset({"execution_rate", "all_spent", "money_words"})  # without any of these lists a row is about else


def of_execution(row: Row) -> bool:
    """预算执行率, 资金支付进度, 养护经费全部支出; also 按预算支出 with a target 完成率95%以上."""
    name, target = name_of(row), folded(row.indicator.target)
    if name != "执行率" and _ABOUT.isdisjoint(row.measured.words) and _ABOUT.isdisjoint(spoken(target)):
        return False
    if not applies(row) or in_time(row.target):  # by when the money is paid out is a matter of time
        return False
    rate = in_per_cent(row)
    if name == "执行率" or _rate(name) or (rate and _rate(target)):
        return True
    if (row.heading != "timeliness" or rate) and (_all_spent(name) or _all_spent(target)):
        return True
    return row.heading == "cost" and rate and comparison(row) not in DOWNWARD and _share_spent(name, target)


def _rate(text: str) -> bool:
    return bool(said(text, "execution_rate")) and not said(text, "no_execution_rate")


def _all_spent(text: str) -> bool:
    return bool(said(text, "all_spent") and said(text, "money_words"))


def _share_spent(name: str, target: str) -> bool:
    """预算支出 100%; not 控制预算 100%, which is a ceiling."""
    text = name + target
    about_money = said(name, "money_words") and said(text, "done_share")
    return bool(about_money) and not said(text, "ceilings") and not said(text, "no_execution_rate")
