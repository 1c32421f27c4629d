"""What stands in a cell and tells nothing: the instruction of the form, or that all is done."""

from __future__ import annotations

import re
from functools import cache

from jixiao.rules.knowledge.folding import fold
from jixiao.rules.knowledge.wordlists import any_of

_LENGTH = re.compile(r"(?:不超过|不多于|限)?\d{2,4}个?字(?:以内|以下|左右|内)?")
_CLAUSE = re.compile(r"[。;,!:、()\[\]\n]+")
_NUMBERING = re.compile(r"^\d{1,2}[.]?")
_BRACKETED = re.compile(r"\([^()]*\)")
LONGEST = 300  # signs; no instruction is longer
SHORTEST_RESULT = 24  # signs; from here on a text says more than that all is done


def only_a_prompt(printed: str) -> bool:
    """Whether all clauses are instructions, and the text shows by a limit of length or by brackets that it is one."""
    told = fold(printed)
    if not told or len(told) > LONGEST:
        return False
    limited = _LENGTH.search(told) is not None
    if not limited and _BRACKETED.fullmatch(told) is None:
        return False
    parts = [_NUMBERING.sub("", part) for part in _CLAUSE.split(_LENGTH.sub("", told))]
    orders = [part for part in parts if part]
    return bool(orders) and all(_order().match(part) for part in orders) and any(
        _asked().search(part) for part in orders
    )


def only_done(printed: str) -> bool:
    """Whether a result says that all is done, and nothing else (已全部完成。)."""
    told = fold(printed)
    return len(told) <= SHORTEST_RESULT and _done().fullmatch(told) is not None


@cache
def _order() -> re.Pattern[str]:
    return re.compile(any_of("instruction_begins"))


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(any_of("instruction_asks"))


@cache
def _done() -> re.Pattern[str]:
    words = f"(?:{any_of('bare_completion')}|[\\W_])"
    return re.compile(rf"{words}*?(?:{any_of('bare_verbs')}){words}*")
