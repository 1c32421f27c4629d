"""What keeps a target from being measured, sorted once for every row, so that each defect has one rule.

    提升 · 达到预期目标 · 符合标准     unmeasured   IND108
    100%有效管护                      dressed      IND109
    服务态度 ≥95%                     uncounted    IND110
    可使用年限 ≥8年                   unseen       IND111
    及时 · 按时完成                   undated      IND112
    达标率：符合标准                  other_kind   IND113
    职工满意                          unrated      IND117
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from jixiao.model.cell import text
from jixiao.model.understanding import means_all, understand
from jixiao.model.value import Duration, Frequency, Moment, Quantity, Several, Unknown, Value, Word
from jixiao.rules.frame import Unjudged, unjudged
from jixiao.rules.knowledge.headings import Heading
from jixiao.rules.knowledge.lexicon import said, words_of
from jixiao.rules.knowledge.words import NO_RATE, folded

if TYPE_CHECKING:
    from jixiao.rules.case import Case, Row

Fault = Literal["unmeasured", "dressed", "uncounted", "unseen", "undated", "other_kind", "unrated"]

_BROADLY = "全面"  # beside a verb all of it (全面拨付), as a target by itself a manner (全面落实)
_WHOLE = re.compile(r"100(?:\.0+)?%")
_ECHO = 4  # signs: 支持 of 支持青年创业; a longer target is a sentence of its own


def printed(row: Row) -> str:
    """The target with the unit of its own column, for messages."""
    target, unit = text(row.indicator.target) or "", text(row.indicator.unit) or ""
    return target if isinstance(row.target, Word) or target.endswith(unit) else target + unit


def faulty(case: Case, kind: Fault) -> Iterator[Row]:
    """The rows whose target has this fault."""
    return (row for row in case.rows if row.fault == kind)


def percentage(row: Row) -> Quantity | None:
    """The target where it is a percentage, also one that leaves the sign out behind a rate (≥95)."""
    target = row.target
    if not isinstance(target, Quantity) or target.unit not in ("%", None):
        return None
    return target if target.unit == "%" or is_rate(row.label) or asks_satisfaction(row.label, row.heading) else None


def unread(row: Row) -> Unjudged | None:
    """What a rule about numbers says of a target that could not be read."""
    if not isinstance(row.target, Unknown):
        return None
    return unjudged(f"{row.path}.target", f"指标值读不懂：{row.target.reason}", "the target could not be read")


def is_rate(name: str) -> bool:
    """Whether the name asks for a percentage: 合格率, not 工作效率."""
    return name.endswith(words_of("rate_endings")) and not NO_RATE.search(name)


def asks_satisfaction(name: str, heading: Heading | None) -> bool:
    """Whether the row asks how satisfied people are, and not 满意度调查完成率 or a number of complaints."""
    if is_rate(name) and not name.endswith(words_of("satisfaction_rates")):
        return False
    named = bool(said(name, "satisfaction_names"))
    return named or (heading == "satisfaction" and not name.endswith(words_of("count_endings")))


def dressed_up(row: Row) -> bool:
    """The actual value is 100 % and words of the target (有效落实 → 落实100%), where no rate was asked for."""
    actual, name = folded(row.indicator.actual), row.label
    if "100" not in actual or not isinstance(row.target, Word | Frequency):
        return False
    if is_rate(name) or asks_satisfaction(name, row.heading):
        return False
    left, target = _WHOLE.sub("", actual), folded(row.indicator.target)
    return left == target or (left != actual and left in target and bool(said(left, "dressing")))


@lru_cache(maxsize=4096)
def fault(name: str, heading: Heading | None, target: Value, printed: str) -> Fault | None:
    """What keeps a target from being measured, by the name, the heading and the text in half-width signs."""
    if isinstance(target, Quantity | Duration) and _unseen(name):
        return "unseen"
    if isinstance(target, Word):
        return _of_words(name, heading, printed)
    if isinstance(target, Quantity) and target.unit == "%":
        return _of_percentage(name, heading, target)
    return "other_kind" if _other_kind(name, target) else None


def _of_words(name: str, heading: Heading | None, printed: str) -> Fault | None:
    if said(printed, "named_norms") or said(printed, "classes") or printed.startswith(words_of("none_of")):
        return None
    if asks_satisfaction(name, heading) or printed in words_of("satisfied"):
        return "unrated"
    if name.endswith(words_of("count_endings")) or (is_rate(name) and not means_all(printed)):
        return "other_kind"
    if heading == "timeliness" or said(name, "timely_names"):
        if said(printed, "occasions"):
            return None
        if _undated(name, heading, printed):
            return "undated"
    if heading == "quantity" and not said(printed, "stock_targets") and isinstance(understand(name), Word):
        return "other_kind"
    return "unmeasured" if _vague(name, printed) else None


def _undated(name: str, heading: Heading | None, printed: str) -> bool:
    """Time is asked for, by the name or the heading, and none is said."""
    asked, soft = said(name, "timely_names"), said(printed, "timely")
    return bool(asked or soft or said(printed, "stock_targets") if heading == "timeliness" else asked and soft)


def _vague(name: str, printed: str) -> bool:
    """Words without anything to hold them to; what means all of it (全部发放) or is settled at a glance is none."""
    if printed in words_of("settled") or (means_all(printed) and _BROADLY not in printed):
        return False
    soft = any(said(printed, words) for words in ("stock_targets", "manners", "degree"))
    norm = said(printed, "norms") and said(printed, "conforming")
    return bool(soft or norm or len(printed) == 1 or (len(printed) <= _ECHO and printed in name))


def _of_percentage(name: str, heading: Heading | None, target: Quantity) -> Fault | None:
    if asks_satisfaction(name, heading) or not target.value:
        return None
    if is_rate(name):
        return "uncounted" if name.endswith(words_of("undefined_rates")) else None
    if target.word is not None:
        return "dressed" if said(target.word, "dressing") and not is_rate(target.word) else None
    return "uncounted" if said(name, "uncountable") and not said(name, "countable") else None


def _other_kind(name: str, target: Value) -> bool:
    """An accuracy told in pieces or money, a rate told by a date or by counts (one count is IND106's)."""
    if name.endswith(words_of("accuracy_endings")):
        return isinstance(target, Several) or (isinstance(target, Quantity) and target.unit is not None)
    if not is_rate(name) or said(name, "timely_names"):
        return False
    shares = isinstance(target, Several) and any(getattr(value, "unit", None) == "%" for value in target.values)
    return isinstance(target, Moment | Frequency | Duration | Several) and not shares


def _unseen(name: str) -> bool:
    return bool(said(name, "lasting_use")) and not said(name, "known_beforehand")
