"""调查对象不是所要了解的服务对象。

## 为什么
向不特定的公众发问卷，不能说明服务对象是否满意；目的写会员，结果就应来自会员。调查对象写的是另一类人的（问家长代替学生），只作提示。
## 反例
目的是了解会员的满意度，调查对象写“不特定公众”。
## 正例
调查对象写“辖区内会员”。
## 怎么改
改向服务对象调查；写错的改正调查对象。

## Why
Anybody in the street cannot tell whether those who were served are satisfied: a survey about members has to ask
members. Where another group was asked in their place (parents for pupils), it is a hint.
## Bad example
A survey about members that asked anybody.
## Good example
A survey about members that asked members.
## Repair
Ask those who were served; correct the text where it is only misstated.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.wordlists import parts_of, words_of
from jixiao.rules.knowledge.words import any_of, folded


@rule(
    code="EVA121", name="others-asked-than-meant", title_en="Others were asked than those whom the survey is about",
    level="warning", forms=REPORT, basis=("E-27",), since="0.1", scope="report", needs=("survey",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    survey = case.report.survey
    assert survey is not None
    groups, asked = any_of(words_of("survey_groups")), folded(survey.respondents)
    meant, told = set(groups.findall(folded(survey.stated_aim))), set(groups.findall(asked))
    if not asked or not meant:
        yield unjudged("survey.respondents", "没有写明调查对象或所要了解的服务对象",
                       "who was asked, or whom the survey is about, is not told")
        return
    anybody = any_of(words_of("survey_anybody")).search(asked)
    if meant & told or not (told or anybody) or meant & parts_of("survey_open_groups"):
        return
    zh = "、".join(sorted(meant))
    yield at("survey.respondents", f"调查要了解的是{zh}，调查对象却是“{text(survey.respondents)}”",
             f"the survey is about {zh}, but those asked are “{text(survey.respondents)}”",
             expected=zh, uses=["survey.stated_aim"], level=None if anybody and not told else "info")
