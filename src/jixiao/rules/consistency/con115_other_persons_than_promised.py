"""衡量的人与服务的人不是同一群。

## 为什么
目标要服务的人、实际服务的人、效益和满意度所问的人应当一致；人换了，效益和满意度就不是这笔钱的结果。
## 反例
目标“组织护林员体检”，完成情况“组织机关干部体检 60 人”，满意度问的仍是护林员。
## 正例
目标、完成情况和满意度都是护林员。
## 怎么改
写明实际服务对象；效益和满意度改为衡量他们；偏离原定对象的，说明批准情况。

## Why
Those whom the goal promises to serve, those served, and those whom benefit and satisfaction are about should be the
same. Otherwise benefit and satisfaction are not the result of this money.
## Bad example
Goal “health checks for forest guards”, result “60 office staff had their health check”; satisfaction is still asked
of forest guards.
## Good example
Goal, result and satisfaction are all about forest guards.
## Repair
Name those who were served and let benefit and satisfaction measure them; if they are not those first meant, say who
approved it. Reported: the rows name other persons than the goal; satisfaction is asked of persons of the goal whom
neither the counted rows nor the result name; one and the same benefit goes to the needy in one row and to the
retired in all others.
"""

import re
from collections.abc import Iterator
from functools import cache

from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import said, words_of
from jixiao.rules.knowledge.narrative import goals_of, results_of
from jixiao.rules.knowledge.wordlists import any_of, parts_of
from jixiao.rules.knowledge.words import folded, in_quotes

_UNITS = ("人", "名", "位", "人次", "户")


@rule(
    code="CON115", name="other-persons-than-promised", title_en="Other persons than those promised", level="warning",
    forms={"target", "self_evaluation"}, basis=("RV-55",), since="0.1", needs=("goal", "level3"),
)
def check(case: Case) -> Iterator[Remark]:
    promised = _persons(*(goal.text for goal in goals_of(case)))
    served = _persons(*(result.text for result in results_of(case)))
    counted = [row for row in case.rows if row.heading == "quantity" and getattr(row.target, "unit", None) in _UNITS]
    asked = [row for row in case.rows if row.heading == "satisfaction"]
    whom, of = _of_rows(counted), _of_rows(asked)
    if promised and whom and not promised & (whom | of) and (whom & served or not served):
        row = next(row for row in counted if _of_rows([row]))
        yield _remark(row, promised, whom, "目标写的是", "the goal names")
    elif of & promised and whom and not whom & of and served and not served & of:
        row = next(row for row in asked if _of_rows([row]) & promised)
        yield _remark(row, served, of, "完成情况服务的是", "the result served")
    yield from _one_benefit_to_two(case)


def _remark(row: Row, told: frozenset[str], measured: frozenset[str], zh: str, en: str) -> Remark:
    whom = _of_rows([row]) & measured
    return at(
        f"{row.path}.level3",
        f"「{row.name}」衡量的是{'、'.join(sorted(whom))}，{zh}{'、'.join(sorted(told))}",
        f"“{row.name}” is about {in_quotes(sorted(whom))}; {en} {in_quotes(sorted(told))}",
    )


def _one_benefit_to_two(case: Case) -> Iterator[Remark]:
    """困难…津贴 in one row, 退休…津贴 everywhere else."""
    texts = [(f"{row.path}.level3", folded(row.indicator.level3)) for row in case.rows]
    found = [(path, *match) for path, name in texts for match in _group().findall(name)]
    told = {match for goal in goals_of(case) for match in _group().findall(goal.text)}
    for path, of_what, person, benefit in found:
        elsewhere = {other[1] for other in found if other[0] != path and other[2:] == (person, benefit)}
        elsewhere |= {other[0] for other in told if other[1:] == (person, benefit)}
        if elsewhere and of_what not in elsewhere and (of_what, person, benefit) not in told:
            others = "、".join(sorted(elsewhere))
            yield at(
                path,
                f"“{benefit}”在这一行给{of_what}{person}，在别处给{others}{person}",
                f"“{benefit}” goes to “{of_what}{person}” here and to “{others}{person}” elsewhere",
            )
            return


def _of_rows(rows: list[Row]) -> frozenset[str]:
    """The first that each row names: 教师在学生中的声望 is about 教师."""
    named = (said(folded(row.indicator.level3), "persons") for row in rows)
    return frozenset(words[0] for words in named if words) - frozenset(parts_of("no_persons"))


def _persons(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in said(text, "persons")) - frozenset(parts_of("no_persons"))


@cache
def _group() -> re.Pattern[str]:
    """Kind of person, person, and the benefit behind it."""
    kinds, benefits, persons = any_of("kinds_of_persons"), any_of("benefits_to_persons"), "|".join(words_of("persons"))
    return re.compile(f"({kinds})({persons})([一-鿿]{{0,2}}(?:{benefits}))")
