"""A target in words (健全, 效果显著): which of the three grades the actual value claims, a person judges the rest.

The words stand in grades.toml. A target that asks yes or no (是, 通过) is answered by its own words. An actual value
that repeats the target claims that it is achieved; what it says otherwise stays open, and with it the whole range of
points.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from jixiao.model import Indicator, text
from jixiao.scoring.compare.figures import Choices, Figures, Reading
from jixiao.scoring.inputs import Refusal, folded
from jixiao.scoring.method import Grade
from jixiao.scoring.result import Step

_DATA = tomllib.loads((Path(__file__).parent / "grades.toml").read_text(encoding="utf-8"))
_ORDER: tuple[Grade, ...] = ("missed", "partly", "achieved")
_WORDS = {grade: re.compile("|".join(map(re.escape, _DATA[grade]))) for grade in _ORDER}
_WHOLE = frozenset(_DATA["whole"])
_ANSWERS: Mapping[str, Mapping[str, list[str]]] = _DATA["answers"]
ANSWERED = frozenset(_ANSWERS)  # 无 is one of them: beside 事故 it is an answer, not “does not apply”
_IDLE = re.compile(r"[\s，。、；,.;:：]|100%$|^100%|^已|^能够|^能")


def graded(row: Indicator, _: Choices) -> Reading | Refusal:
    """The grade that the actual value claims, where it claims one."""
    target, actual = folded(row.target), folded(row.actual)
    if not actual:
        return Reading((Figures(Decimal(0), Decimal(0), "qualitative"),))
    if (answer := _answer(target, actual)) is not None:
        return Reading((Figures(Decimal(1), answer, "yes_no", words={"T": target, "A": actual}),))
    grade, words, words_en = _claimed(target, actual)
    if grade is None:
        return Reading((Figures(Decimal(0), Decimal(0), "qualitative"),))
    note = Step(words, words_en, f"{text(row.target)} → {text(row.actual)}", Decimal(0))
    return Reading((Figures(Decimal(0), Decimal(0), "qualitative", grade=grade),), (note,))


def _answer(target: str, actual: str) -> Decimal | None:
    """1 for yes, 0 for no; None where the target does not ask so or the answer is another."""
    known = _ANSWERS.get(target, {})
    return next((points for points, name in ((Decimal(1), "yes"), (Decimal(0), "no")) if actual in known.get(name, ())),
                None)


def _said(actual: str) -> list[tuple[Grade, str]]:
    """Each grade that words of the text claim, with the first of them; 未完成 is not read as 完成 once more."""
    found: list[tuple[Grade, str]] = []
    for grade in _ORDER:
        if word := _WORDS[grade].search(actual):
            found.append((grade, word[0]))
            actual = _WORDS[grade].sub("", actual)
    return found


@lru_cache(maxsize=4096)
def _claimed(target: str, actual: str) -> tuple[Grade | None, str, str]:
    if target and _IDLE.sub("", target) == _IDLE.sub("", actual):
        return "achieved", "实际完成值重复指标值，按“达成”读", "the actual value repeats the target: read as achieved"
    found = _said(actual)
    if not found and actual in _WHOLE:
        found = [("achieved", actual)]
    if len(found) != 1:  # nothing, or 没有未完成的任务，已完成: a person has to read it
        return None, "", ""
    grade, word = found[0]
    title, title_en = {"achieved": ("达成", "achieved"), "partly": ("部分达成", "partly achieved"),
                       "missed": ("未达成", "not achieved")}[grade]
    return grade, f"实际完成值写有“{word}”，按“{title}”读", f"the words of the actual value say {title_en}"
