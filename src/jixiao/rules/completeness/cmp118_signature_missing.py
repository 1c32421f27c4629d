"""表上印有签名处而没有签名。

## 为什么
项目负责人、财务负责人签名，表示对内容负责；空着，表就没有人负责。
## 反例
表末“项目负责人：　　财务负责人：　　”，都没有填。
## 正例
“项目负责人：周某　　财务负责人：吴某”。
## 怎么改
由负责人签名。公开的版本依规定略去姓名的，可以不理会这一提示。

## Why
The signatures of the person in charge of the project and of the finance officer say who answers for the content; left
blank, nobody does.
## Bad example
At the foot “Person in charge:      Finance officer:      ”, both empty.
## Good example
“Person in charge: Zhou   Finance officer: Wu”.
## Repair
Have those in charge sign it. Where the published version leaves names out by rule, this hint need not concern you.
"""

import re
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import words_of
from jixiao.rules.knowledge.words import folded, in_quotes, is_empty

GAP = re.compile(r"[:：_\s/／—-]*")


@rule(
    code="CMP118", name="signature-missing", title_en="A place for a name or signature is empty", level="info",
    forms=EVERY_FORM, basis=("S-29",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    if case.form.contact.name is not None and is_empty(case.form.contact.name):
        yield at("contact.name", "项目负责人一格空白", "the name of the person in charge is blank")
    for position, note in enumerate(case.form.notes):
        if unsigned := _unsigned(folded(note)):
            names = "、".join(unsigned)
            yield at(f"notes[{position}]", f"{names}没有签名", f"not signed: {in_quotes(unsigned)}")


def _unsigned(printed: str) -> list[str]:
    """The labels of a line of signatures with nothing behind them."""
    signers = [(printed.find(word), word) for word in words_of("signers") if word in printed]
    if not signers or min(signers)[0] != 0:
        return []
    signers.sort()
    ends = [place for place, _ in signers[1:]] + [len(printed)]
    behind = [(word, printed[place + len(word) : end]) for (place, word), end in zip(signers, ends, strict=True)]
    return [word for word, told in behind if GAP.fullmatch(re.sub(r"[(（](签名|签字|签章|盖章)[)）]", "", told))]
