"""字词重复。

## 为什么
重复的字词多为改稿时没有删净，公开后有损表格的严肃。
## 反例
已补贴发放了了全部农户；修复灌渠长度长度。
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

import re
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import slips, words_of

TWICE = re.compile(r"([一-龥]{2,6})\1")


@rule(
    code="TXT103", name="words-doubled", title_en="A sign or a word stands twice",
    level="info", forms=EVERY_FORM, basis=("RV-72",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for path, written in case.prose:
        listed = slips(written, "doubled")
        repeats = len(written) - len(set(written)) >= 2  # without two signs that come again no word stands twice
        others = (word for word in _twice(written) if not any(known in word for known in listed)) if repeats else ()
        for word in (*listed, *others):
            yield at(path, f"“{word}”字词重复，应删去一处", f"“{word}”: words stand twice, keep one", found=written)


def _twice(written: str) -> Iterator[str]:
    """Words of two signs and more that stand twice, where no name ends and no new word begins between them."""
    for found in TWICE.finditer(written):
        word, after = found[1], written[found.end() : found.end() + 1]
        one_sign = len(set(word)) == 1
        if one_sign or word.startswith(words_of("numerals")) or word.endswith(words_of("may_double")):
            continue
        if not after or after not in words_of("begins_a_noun"):
            yield found[0]
