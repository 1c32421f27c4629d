"""文字没有写完。

## 为什么
以省略号、逗号、顿号或冒号结尾的话没有说完，多为单元格装不下或粘贴时截断。
## 反例
实际完成情况以“已为职工安装饮水机，”结尾。
## 正例
实际完成情况以句号结尾。
## 怎么改
把话写完；系统限制字数的，缩写成完整的句子。

## Why
A text that ends in dots, a comma, a colon or an opening bracket is not finished; mostly the cell was too small, or it
was cut off when pasted.
## Bad example
What was achieved ends in “water dispensers were set up for the staff,”.
## Good example
What was achieved ends in a full stop.
## Repair
Finish the sentence; where the system limits the length, shorten the text to whole sentences.
"""

import re
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.wordlists import any_of

BROKEN = re.compile(r"(?:[，、：,（(《“]|…{1,2}|\.{3,6})$")
CLIPPED = re.compile(  # a word that wants another behind it, or one sign of a word of two (进行慰)
    rf"(?:{any_of('want_more')}|(?:{any_of('want_two_signs')})(?!{any_of('complete_after')})[一-龥])$"
)
SENTENCE = 10  # signs; a shorter text is a label (备注：)
TAIL = 8
TOLD = (".expected", ".actual", ".deviation", ".reason")


@rule(
    code="TXT104", name="text-breaks-off", title_en="A text breaks off",
    level="info", forms=EVERY_FORM, basis=("RV-73",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for path, written in case.prose:
        if len(written) >= SENTENCE and (BROKEN.search(written) or _clipped(path, written)):
            yield at(path, f"“…{written[-TAIL:]}”没有写完", f"“…{written[-TAIL:]}” breaks off", found=written)


def _clipped(path: str, written: str) -> bool:
    """Whether a sentence stops within a phrase; names of projects and rows are none."""
    return path.endswith(TOLD) and CLIPPED.search(written) is not None
