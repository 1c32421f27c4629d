"""称呼与别处差一个字。

## 为什么
满意度问的人、人数数的人，与目标和其他指标写的只差一个字，多为漏字或多字；差一个字可能就是另一些人。
## 反例
目标写“驻村兽医助理员”，满意度指标写“驻村兽医理员满意度”。
## 正例
都写“驻村兽医助理员”。
## 怎么改
核对称呼，全表统一；确为不同的人的，不必改。

## Why
Those whom a row asks or counts are called by a name that stands nowhere else on the form, while the goal or another
row has the same name with one character more or less: most likely a slip, but it may name other people. Characters
that may come or go without changing who is meant (“the”, “each”, “old” in Chinese) are not reported.
## Bad example
The goal says “veterinary aides in the villages”, the row of satisfaction “satisfaction of veterinary ades in the
villages”.
## Good example
Both say “veterinary aides in the villages”.
## Repair
Check the name and use one throughout the form; where other people are meant, leave it.
"""

import re
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.sources import threshold

_ASKED = re.compile(r"(?:总体|综合)?满意(?:度|率|程度).*|(?:人数|人次|名数)$")
_SIGNS = re.compile(r"[(（][^()（）\n]*[)）]|[^\w\n]+")  # numbers stay: 聘请3名顾问


@rule(
    code="TXT111", name="name-lacks-a-character", title_en="A name differs by one sign from the same name elsewhere",
    level="info", forms=EVERY_FORM, basis=("RV-79",), since="0.1", needs=("level3",),
)
def check(case: Case) -> Iterator[Remark]:
    words = ""
    for row in case.rows:
        persons, cut = _ASKED.subn("", row.label)
        persons = _SIGNS.sub("", persons)
        if not cut or len(persons) < threshold("RV-79.shortest"):
            continue
        words = words or _SIGNS.sub("", "\n".join(written for _, written in case.prose))
        other = _almost(persons, words)
        if other is not None:
            yield at(
                f"{row.path}.level3", f"“{persons}”与表中“{other}”只差一个字",
                f"“{persons}”: “{other}” elsewhere, one sign apart", expected=other,
            )


def _almost(name: str, words: str) -> str | None:
    """What the form says instead of the name, that stands there once: one sign more or less within it."""
    half = len(name) // 2
    if words.count(name) > 1 or max(words.count(name[:half]), words.count(name[half:])) < 2:
        return None
    for cut in range(1, len(name)):
        if more := re.search(f"{name[:cut]}(?!{any_of('passing_signs')})[一-鿿]{name[cut:]}", words):
            return more[0]
    for gone in range(1, len(name) - 1):
        less = name[:gone] + name[gone + 1 :]
        if less in words and not re.fullmatch(any_of("passing_signs"), name[gone]):
            return less
    return None
