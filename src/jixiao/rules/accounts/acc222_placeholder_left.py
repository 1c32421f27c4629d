"""留有模板的空位。

## 为什么
“XX万元”“增加（减少）”是模板里待填、待选的地方，公开前应填好。
## 反例
与上年相比增加（减少）3.00 万元，主要原因：XX。
## 正例
与上年相比增加 3.00 万元，主要原因：购置服务器一台。
## 怎么改
填好空位，选定用词。

## Why
“XX万元” and “more (less)” are the blanks and choices of the template, to be filled in before publication.
## Bad example
“30,000 yuan more (less) than the year before, because XX.”
## Good example
“30,000 yuan more than the year before, because a server was bought.”
## Repair
Fill in the blank and choose the word.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.told_prose import lines


@rule(
    code="ACC222", name="placeholder-left",
    title_en="A blank of the template is left", level="warning", forms=ACCOUNTS, basis=("D-28",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for line in lines(case):
        for word in said(line.words, "placeholder")[:1]:
            yield at(
                line.path, f"留有模板的空位“{word}”", f"“{word}”: a blank of the template is left",
                found=line.words, also=line.also,
            )
