"""评价报告缺少大纲规定的部分。

## 为什么
大纲七个部分各有用处：没有基本情况不知评什么，没有问题和建议就无从改进。按标题的用词认，一个标题可以兼两个部分；只缺
“其他需要说明的问题”的，只作提示。
## 反例
报告写到指标分析为止，没有存在的问题和建议。
## 正例
七个部分齐全。
## 怎么改
补写缺少的部分；标题用词不同的，改用大纲的标题。

## Why
Each of the seven parts serves a purpose: without findings and recommendations nothing improves. They are known by the
words of their headings, and one heading may stand for two; the last part alone is a hint.
## Bad example
A report that ends with the analysis.
## Good example
All seven parts.
## Repair
Write what is missing, or use the headings of the outline.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.wordlists import words_of
from jixiao.rules.knowledge.words import any_of, folded
from jixiao.wording.language import Term

PARTS: dict[str, Term] = {
    "outline_basics": ("基本情况", "what was evaluated"),
    "outline_work": ("绩效评价工作开展情况", "how it was evaluated"),
    "outline_conclusion": ("评价结论", "conclusion"),
    "outline_analysis": ("绩效评价指标分析", "analysis of the indicators"),
    "outline_findings": ("存在的问题及原因分析", "problems found"),
    "outline_recommendations": ("有关建议", "recommendations"),
    "outline_others": ("其他需要说明的问题", "other matters"),
}
LAST = "outline_others"
FEWEST = 2  # headings that make an outline; with fewer the reader found none


@rule(
    code="EVA111", name="outline-section-missing", title_en="A part of the outline is missing", level="warning",
    forms=REPORT, basis=("E-09",), since="0.1", scope="report",
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    headings = [folded(section.heading) for section in case.report.sections]
    if len(headings) < FEWEST:
        yield unjudged("", "没有读到报告的标题", "no headings of the report were read")
        return
    patterns = {name: any_of(words_of(name)) for name in PARTS}
    lacking = [name for name, words in patterns.items() if not any(words.search(heading) for heading in headings)]
    if lacking:
        zh, en = zip(*(PARTS[name] for name in lacking), strict=True)
        yield at("", f"报告缺少：{'、'.join(zh)}", f"the report lacks: {', '.join(en)}",
                 level="info" if lacking == [LAST] else None)
