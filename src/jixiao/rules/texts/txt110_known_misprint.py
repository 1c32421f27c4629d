"""常见错别字。

## 为什么
公开的表格要用规范的字词。
## 反例
按装路灯。
## 正例
安装路灯。
## 怎么改
照提示改正。

## Why
A common misprint; published forms keep to the standard characters and words.
## Bad example
Street lamps were instaled.
## Good example
Street lamps were installed.
## Repair
Correct it as the finding says.
"""

from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import pairs, slips


@rule(
    code="TXT110", name="known-misprint", title_en="A common misprint",
    level="info", forms=EVERY_FORM, basis=("RV-77",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for path, written in case.prose:
        for word in slips(written, "misprints"):
            right = dict(pairs("misprints")).get(word)  # a word of `right` is searched, too
            if right is not None:
                yield at(
                    path, f"“{word}”应为“{right}”", f"“{word}” should be “{right}”", expected=right, found=written,
                )
