"""现场核查的样本占资金的比例不足 30%。

## 为什么
现场核查的样本太小，结论代表不了整个项目。报告写明样本所占资金比例的才检查，界限为 30%。
## 反例
“现场核查的项目点占项目资金的18%。”
## 正例
“现场核查的项目点占项目资金的42%。”
## 怎么改
增加现场核查的项目点；确实无法增加的，在报告中说明。

## Why
With too small a sample the conclusion does not speak for the whole project. Looked at where the report tells the
share; the limit is 30%.
## Bad example
The sites visited stand for 18% of the money.
## Good example
The sites visited stand for 42% of the money.
## Repair
Visit more sites, or say why that could not be done.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import plain_number
from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.wordlists import words_of
from jixiao.rules.knowledge.words import any_of, folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

SHARE = re.compile(r"占([^%]{0,40}?)(\d{1,3}(?:\.\d{1,4})?)%")
LONGEST = 400  # signs of a sentence that is looked at


@rule(
    code="EVA112", name="sample-too-small", title_en="The sites visited stand for less than 30% of the money",
    level="warning", forms=REPORT, basis=("E-10",), since="0.1", scope="report",
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    least, told = threshold("E-10.share"), False
    for path, cell in case.cells.items():
        if not cell.text or "占" not in cell.text:
            continue
        for share in _shares(folded(cell)):
            told = True
            if share < least:
                yield at(path, f"现场核查的样本占资金的 {plain(share)}%，应不低于 {plain(least)}%",
                         f"the sample stands for {plain(share)}% of the money, should be at least {plain(least)}%",
                         expected=f"≥{plain(least)}%", found=f"{plain(share)}%")
    if not told:
        yield unjudged("", "报告没有写现场核查的样本占资金的比例",
                       "the report does not tell the sample's share of the money")


def _shares(text: str) -> Iterator[Decimal]:
    """The shares of the money that sentences about a sample tell."""
    sample, money = any_of(words_of("report_sample")), any_of(words_of("report_money"))
    for sentence in re.split("[。;]", text):
        if len(sentence) > LONGEST or not sample.search(sentence):
            continue
        for found in SHARE.finditer(sentence):
            value = plain_number(found[2])
            if value is not None and money.search(found[1]):
                yield value
