"""字词重复。

## 为什么
重复的字词多为改稿时没有删净，公开后有损表格的严肃。
## 反例
已补贴发放了了全部农户。
## 正例
已向全部农户发放补贴。
## 怎么改
删去重复的字词。

## Why
A character or a word that stands twice is mostly left over from editing; on a published form it looks careless.
## Bad example
Grants were paid to to all farmers.
## Good example
Grants were paid to all farmers.
## Repair
Delete one of the two.
"""

from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.lexicon import said


@rule(
    code="TXT103", name="words-doubled", title_en="A sign or a word stands twice",
    level="info", forms=EVERY_FORM, basis=("RV-72",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for path, written in case.prose:
        for word in said(written, "doubled"):
            yield at(path, f"“{word}”字词重复，应删去一处", f"“{word}”: words stand twice, keep one", found=written)
