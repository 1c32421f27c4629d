"""Results that are the goal word for word, figures included: what they say of a number is the goal's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import Telling
from jixiao.sources import threshold

_SIGNS = re.compile(r"[^\w%<>=≤≥]+")
_DONE = re.compile("已经?|了")


def copied_from(result: Telling, goals: Iterable[Telling]) -> Telling | None:
    """The goal that the result copies, None where it has words or figures of its own or is too short to tell."""
    if not long_enough(result):
        return None
    return next((goal for goal in goals if _word_for_word(goal.text, result.text)), None)


def long_enough(result: Telling) -> bool:
    """Whether the result is long enough for its wording to tell."""
    return len(result.text) >= threshold("RV-59.shortest_result")


def _word_for_word(goal: str, result: str) -> bool:
    """Whether all the words are the goal's, or all but 已 and 了 with the limits left in."""
    copied, told = (_SIGNS.sub("", text) for text in (goal, result))
    done = [_DONE.sub("", text) for text in (copied, told)]
    return copied == told or (done[0] == done[1] and bool(said(result, "limits")))
