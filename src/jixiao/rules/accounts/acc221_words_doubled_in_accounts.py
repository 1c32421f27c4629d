"""决算说明字词重复。

## 为什么
“增加增加”“减少增加”是改稿留下的，后一种连意思也不明。
## 反例
比上年增加增加 5.00 万元。
## 正例
比上年增加 5.00 万元。
## 怎么改
删去一处；方向不明的按数字改正。

## Why
“More more” and “less more” are left over from editing; the second does not even tell which is meant.
## Bad example
“50,000 yuan more more than the year before.”
## Good example
“50,000 yuan more than the year before.”
## Repair
Keep one; where the direction is unclear, follow the figures.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.told_prose import lines


@rule(
    code="ACC221", name="words-doubled-in-accounts",
    title_en="A word stands twice in the narrative of accounts", level="warning", forms=ACCOUNTS, basis=("D-28",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for line in lines(case):
        listed = (*said(line.words, "doubled_in_accounts"), *said(line.words, "doubled"))
        for word in dict.fromkeys(listed):
            if word.startswith("年年"):
                continue  # 2023年年初预算
            yield at(
                line.path, f"“{word}”字词重复，应删去一处", f"“{word}”: words stand twice, keep one",
                found=line.words, also=line.also,
            )
