"""标点叠用。

## 为什么
两个点断的标点连在一起，多为删改后遗留。
## 反例
观看纪录片，；开展讨论。
## 正例
观看纪录片；开展讨论。
## 怎么改
只留一个标点；`jixiao check --fix` 留停顿较长的一个。

## Why
Two marks of punctuation that both divide stand side by side, mostly left over from editing.
## Bad example
The film was shown,; a discussion followed.
## Good example
The film was shown; a discussion followed.
## Repair
Keep one of them; `jixiao check --fix` keeps the stronger.
"""

from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.typesetting import STRAY, safe, without_strays

AROUND = 4  # signs shown on either side


@rule(
    code="TXT106", name="stray-punctuation", title_en="Two marks of punctuation stand side by side",
    level="info", forms=EVERY_FORM, basis=("RV-75",), since="0.1", typography=True,
)
def check(case: Case) -> Iterator[Remark]:
    for path, written in case.prose:
        if stray := STRAY.search(written):
            around = written[max(0, stray.start() - AROUND) : stray.end() + AROUND]
            yield at(path, f"“{around}”标点叠用，应只留一个", f"“{around}”: keep one of the signs", found=written,
                     fix=safe(written, without_strays(written)))
