"""同一名称有两种写法。

## 为什么
同一样东西在一张表里有两种写法，读者分不清是不是同一样。
## 反例
三级指标写“账户”，实际完成情况写“帐户”。
## 正例
全表都写“账户”。
## 怎么改
统一写法。

## Why
One thing is written in two ways on one form, and the reader cannot tell whether it is one thing.
## Bad example
A level-3 indicator says “enquiry desk”, the goal achieved says “inquiry desk”.
## Good example
“Enquiry desk” throughout the form.
## Repair
Use one of the two.
"""

from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import pairs, said


@rule(
    code="TXT105", name="two-spellings", title_en="One term is written in two ways",
    level="info", forms=EVERY_FORM, basis=("RV-74",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    seen: dict[str, str] = {}
    for path, written in case.prose:
        for word in said(written, "spellings"):
            seen.setdefault(word, path)
    for pair in pairs("spellings") if len(seen) > 1 else ():
        if all(word in seen for word in pair):
            wrong, right = pair
            yield at(
                seen[wrong], f"“{wrong}”和“{right}”两种写法并用，应统一为“{right}”",
                f"“{wrong}” and “{right}” are both used; keep “{right}”", expected=right, uses=[seen[right]],
            )
