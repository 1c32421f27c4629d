"""The tasks a goal names: what is held, bought, built or paid, with the words of the task itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from jixiao.rules.knowledge.lexicon import said, words_of
from jixiao.rules.knowledge.narrative import clauses, pairs
from jixiao.rules.knowledge.wordlists import any_of, parts_of

_LONGEST = 20  # signs behind a verb that may name its object
_CUT = re.compile(any_of("joining_words"))
_NUMBER = r"(?:\d+|[一二两三四五六七八九十]+(?![旁侧岸边]))"
_IDLE = re.compile(rf"^(?!一次性)(?:[了好各类种的,.]|{_NUMBER}(?:次|项|场|期|个|万?元)?)+")
_TAIL = re.compile(rf"(?:{any_of('behind_tasks')}).*")
_ASIDE = re.compile(r"〔[^〕]*〕|\([^()]*\)")


class Task(Struct, frozen=True):
    """开展 技能竞赛."""

    verb: str
    object: str
    behind: bool = False  # 物资发放: the verb stands behind its object

    @property
    def printed(self) -> str:
        """The task as the goal words it."""
        return f"{self.object}{self.verb}" if self.behind else f"{self.verb}{self.object}"

    def told_in(self, text: str) -> bool:
        """Whether the text speaks of it. For a single word one sign of it will do: 文化 is told by 文体.

        What is paid is told by any word for a payment, whoever gets it.
        """
        if said(self.object, "payments") and said(text, "payments"):
            return True
        about = pairs(without_persons(self.object))
        return any(sign in text for sign in (about if len(about) > 1 else "".join(about)))


@lru_cache(maxsize=4096)
def without_persons(name: str) -> str:
    """The name without those whom it is for (职工, 学生), who do not tell what is done, unless nothing else is left."""
    rest = _persons().sub(" ", name)
    return rest if pairs(rest) else name


@lru_cache(maxsize=2048)
def tasks(goal: str) -> tuple[Task, ...]:
    """The tasks of a goal in their order, each once."""
    found = (task for clause in clauses(_ASIDE.sub("", goal)) for task in _of_clause(clause))
    return tuple({task.object: task for task in found}.values())


def _of_clause(clause: str) -> Iterator[Task]:
    verbs = list(_verbs().finditer(clause))
    start = 0
    for position, verb in enumerate(verbs):
        end = verbs[position + 1].start() if position + 1 < len(verbs) else len(clause)
        parts = _CUT.split(clause[verb.end() : min(end, verb.end() + _LONGEST)])
        behind = not parts[0] and verb[0] in parts_of("verbs_behind_objects")  # 物资发放、…
        if behind:
            parts = [_leading().split(_CUT.split(clause[start : verb.start()])[-1])[-1]]
        for part in parts:
            own = _leading().match(part)  # 开展集体协商和指导企业建会: the second has a verb of its own
            yield from _named(own[0] if own else verb[0], part[own.end() if own else 0 :], behind)
        start = verb.end()


def _named(verb: str, part: str, behind: bool) -> Iterator[Task]:
    """The task, where the part of a clause names something after idle words are cut off."""
    whole = _IDLE.sub("", _stretches().sub("", part))
    heads = [whole] if said(whole, "payments") else _TAIL.sub("", whole).split("的")
    named = next((head for head in reversed(heads) if pairs(head)), None)
    if named is not None and not named.startswith(("在", "于", "到", "由")):
        yield Task(verb, named, behind)


@cache
def _persons() -> re.Pattern[str]:
    return re.compile("|".join((any_of("kinds_of_persons"), *sorted(words_of("persons"), key=len, reverse=True))))


@cache
def _stretches() -> re.Pattern[str]:
    """When and in how many parts something is done (分春秋两学期, 分三批): no part of its name."""
    times = rf"[分按每逐]?[春夏秋冬上下]*{_NUMBER}?个?(?:{any_of('stretches_of_time')})"
    return re.compile(rf"^(?:{times}|分{_NUMBER}[批期次])+")


@cache
def _verbs() -> re.Pattern[str]:
    before, after = any_of("before_verbs"), any_of("after_verbs")
    return re.compile(f"(?<!工作)(?<!{before})(?:{any_of('verbs_of_work')})(?!{after})")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(any_of("leading_verbs"))
