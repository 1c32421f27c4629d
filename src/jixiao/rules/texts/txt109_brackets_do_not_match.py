"""括号、书名号或引号不成对。

## 为什么
缺一半的括号或书名号，常是文字被截断或粘贴时丢失。
## 反例
按《市级专项资金管理办法执行。
## 正例
按《市级专项资金管理办法》执行。
## 怎么改
补上缺的一半。

## Why
Half of a pair of brackets or quotation marks, or of the marks around a title, is missing: mostly the text was cut off
or lost something when pasted.
## Bad example
Done under the “Rules for the special funds of the city.
## Good example
Done under the “Rules for the special funds of the city”.
## Repair
Add the missing half.
"""

import re
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.typesetting import BRACKETS as MIXED  # TXT108: the pair is there

PAIRS = (("《", "》"), ("“", "”"), ("（", "）"), ("【", "】"), ("〔", "〕"))
BRACKET = re.compile("[《》“”（）【】〔〕]")
_COUNT = r"[\d一二三四五六七八九十a-zA-Z①-⑳]{1,3}"
NUMBERED = re.compile(rf"[（(]?{_COUNT}[）)]|[（(](?={_COUNT}[、.．])")


@rule(
    code="TXT109", name="brackets-do-not-match", title_en="Half of a pair of brackets is missing",
    level="info", forms=EVERY_FORM, basis=("RV-76",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for path, written in case.prose:
        if BRACKET.search(written) and (half := unmatched(written)):
            yield at(path, f"“{half}”没有配对", f"“{half}” has no partner", found=written)


def unmatched(written: str) -> str | None:
    """The first sign whose partner is missing; numbers of a list, 1） and （一, do not count."""
    bare = MIXED.sub("", NUMBERED.sub("", written))
    return next((one for one, other in PAIRS if bare.count(one) != bare.count(other)), None)
