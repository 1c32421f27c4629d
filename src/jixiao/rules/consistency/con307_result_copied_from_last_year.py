"""完成情况照抄上年，连数字也没有变。

## 为什么
两年做同样的事，数量、满意度也不会一个不差；逐字相同，说明今年的情况没有写。
## 反例
2023、2024 两个年度的自评表都写“更换路灯 505 盏，投诉降至 41 件，居民满意度 93.5%”。
## 正例
2024 年度写“更换路灯 312 盏，投诉降至 37 件，居民满意度 94.1%”。
## 怎么改
按当年的记录重写。数字确实相同的，写明各自的依据。

## Why
The same work in two years does not come to the same numbers throughout. Word for word the same means that this year’s
result was not written.
## Bad example
The forms of 2023 and 2024 both say “505 lamps replaced, complaints down to 41, satisfaction 93.5%”.
## Good example
The form of 2024 says “312 lamps replaced, complaints down to 37, satisfaction 94.1%”.
## Repair
Write it again from this year's records. Where the numbers really are the same, say what each of them rests on. Years
within the text do not count as a difference; texts with fewer numbers than two are not compared.
"""

import re
from collections.abc import Iterator

from jixiao.rules import Case, Group, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.members import bare, pairs
from jixiao.rules.knowledge.narrative import Telling, results_of

YEAR = re.compile(r"20\d\d年?度?")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
LEAST = 2  # numbers that a text has to hold


@rule(
    code="CON307", name="result-copied-from-last-year", title_en="The result is last year's, numbers and all",
    level="warning", forms={"self_evaluation"}, basis=("RV-60",), since="0.1", scope="project",
)
def check(group: Group) -> Iterator[Remark | Unjudged]:
    both = list(pairs(group, "self_evaluation", "self_evaluation", 1))
    if not both:
        yield unjudged("goals", "上年的自评表", "last year's self-evaluation")
    for (before, last), (now, this) in both:
        told = {_words(telling): telling for telling in _with_numbers(last)}
        for telling in _with_numbers(this):
            if (old := told.get(_words(telling))) is not None:
                yield at(
                    telling.path, "完成情况与上年逐字相同，数字也一个没有变，应写本年的情况",
                    "the result is word for word that of last year, with every number; tell of this year",
                    member=now, others=[(before, old.path)],
                )


def _with_numbers(case: Case) -> list[Telling]:
    return [one for one in results_of(case) if len(NUMBER.findall(YEAR.sub("", one.text))) >= LEAST]


def _words(telling: Telling) -> str:
    """The words without years and signs; 93.5 stays apart from 935."""
    return bare(YEAR.sub("", telling.text).replace(".", "点"))
