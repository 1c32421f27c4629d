"""The tasks a goal names: what is held, bought, built or paid, with the words of the task itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from jixiao.rules.lexicon import words_of
from jixiao.rules.narrative import clauses, pairs

_LONGEST = 14  # signs behind a verb that may name its object
_CUT = re.compile(r"、|和|及|与|或|并|等|以便|,")
_IDLE = re.compile(r"^(?:[了好各类种的一\d次项场期个,.]|\d+)+")
_TITLE = re.compile(r"《[^》]*》|〔[^〕]*〕|\([^()]*\)")


class Task(Struct, frozen=True):
    """开展 技能竞赛."""

    verb: str
    object: str


@lru_cache(maxsize=2048)
def tasks(goal: str) -> tuple[Task, ...]:
    """The tasks of a goal in their order, each once."""
    found = (task for clause in clauses(_TITLE.sub("", goal)) for task in _of_clause(clause))
    return tuple({task.object: task for task in found}.values())


def _of_clause(clause: str) -> Iterator[Task]:
    verbs = list(_verbs().finditer(clause))
    for position, verb in enumerate(verbs):
        end = verbs[position + 1].start() if position + 1 < len(verbs) else len(clause)
        for part in _CUT.split(clause[verb.end() : min(end, verb.end() + _LONGEST)]):
            head = _IDLE.sub("", part).partition("的")
            named = head[0] if pairs(head[0]) else head[2]
            if pairs(named):
                yield Task(verb[0], named)


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, words_of("verbs_of_work")), key=len, reverse=True)))
