"""What the cell 偏差原因分析及改进措施 is worth: one answer a row, so that a poor reason is reported once."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from jixiao.model import number
from jixiao.rules.case import Row
from jixiao.rules.knowledge.lexicon import said, words_of
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.rules.knowledge.words import folded, says_nothing
from jixiao.sources import threshold

# repeats: the indicator once more; result: only what came out; price: a saving; stock: fits anywhere;
# cause, measure: only the one; whole: both.
Worth = Literal["repeats", "result", "price", "stock", "cause", "measure", "whole"]

_SIGNS = re.compile(r"[\W_]+")
_FIGURES = re.compile(
    r"(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千两]+(?=[年月日次人个家项场]))[%‰]?(?:人次|[年月日号次人个家名项场])?"
)


def given(row: Row) -> str:
    """The reason as far as the cell says something."""
    cell = row.indicator.deviation
    return "" if cell is None or says_nothing(cell) else folded(cell)


def deducted(row: Row) -> bool:
    """Whether the row has points and lost some of them."""
    return bool(number(row.indicator.weight)) and row.lost is not None and row.lost > 0


def far_off(row: Row) -> bool:
    """Whether less than the share of the target was reached from which a result is far off."""
    figures = row.figures
    if figures is None or figures.slot not in ("positive", "equal", "satisfaction") or figures.target <= 0:
        return False
    return figures.actual * 100 < threshold("S-25.below") * figures.target


def worth(row: Row) -> Worth | None:
    """What the reason of a row that lost points is worth; None where no points are lost or no reason is given."""
    reason = given(row) if deducted(row) else ""
    if not reason:
        return None
    subject = "".join(folded(cell) for cell in (row.indicator.level3, row.indicator.target, row.indicator.level2))
    return _worth(reason, subject, row.heading == "cost" or bool(said(folded(row.indicator.level3), "money_name")),
                  float(threshold("RV-41.same")), int(threshold("S-24.left")))


@lru_cache(maxsize=4096)
def _worth(reason: str, subject: str, about_money: bool, same: float, left: int) -> Worth:
    cause, measure = said(reason, "cause"), said(reason, "measure")
    if _repeats(reason, subject, same):
        return "result" if said(reason, "partly") else "repeats"
    if not cause and len(_only_result(reason, subject)) <= 1:
        return "result"
    if said(reason, "price_comparison") and not about_money and not said(reason, "shortfall"):
        return "price"
    if not re.search(r"\d[^.、]", reason) and (_names_nothing(reason) or _is_stock(reason, left)):
        return "stock"
    if not measure:
        return "cause"
    return "measure" if not cause and _only_measures(reason) else "whole"


def _only_measures(reason: str) -> bool:
    """Whether every clause names a remedy; one that does not may tell the cause in its own words (道路塌方)."""
    return all(said(clause, "measure") for clause in re.split(r"[,。;:]", reason) if _SIGNS.sub("", clause))


def _repeats(reason: str, subject: str, same: float) -> bool:
    """Whether nearly all that is left without filler stands in the name or the target."""
    rest = without(reason, "filler")
    pairs = [rest[at : at + 2] for at in range(len(rest) - 1)]
    known = _SIGNS.sub("", subject)
    return not any(sign.isdigit() for sign in rest) and bool(pairs) and (
        sum(pair in known for pair in pairs) >= same * len(pairs)
    )


def _only_result(reason: str, subject: str) -> str:
    """What is left without figures, dates, the words beside them and the signs of the indicator's own name."""
    if not re.search(r"\d", reason):
        return reason
    rest = without(_FIGURES.sub("", reason), "result_filler")
    return "".join(sign for sign in rest if sign not in subject)


def _is_stock(reason: str, left: int) -> bool:
    """Whether hardly anything stands beside a stock phrase."""
    rest = without(_SIGNS.sub("", _cut(reason, "stock_reason")), "filler")
    return bool(said(reason, "stock_reason")) and len(rest) <= left


def _names_nothing(reason: str) -> bool:
    """Whether words of any reason are all there is: no two signs beside each other name a matter, a person or a day."""
    return not re.search(r"\w\w", _any_reason().sub(" ", reason))


@cache
def _any_reason() -> re.Pattern[str]:
    words = (*words_of("any_reason"), *words_of("stock_reason"), *words_of("no_deviation"))
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(f"[受因]?(?:{longest_first})|{any_of('linking_signs')}")


def without(text: str, name: str) -> str:
    """The text without the words of a list and without signs."""
    return _SIGNS.sub("", _cut(text, name))


def _cut(text: str, name: str) -> str:
    for word in sorted(set(said(text, name)), key=len, reverse=True):
        text = text.replace(word, "")
    return text
