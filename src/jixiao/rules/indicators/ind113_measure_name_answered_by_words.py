"""叫“率”“数”的指标，指标值却不是率、不是数。

## 为什么
名称说要数（人数、合格率），指标值写的是话、日期或别的东西，考核时对不上。
## 反例
资料审核准确率，指标值“符合政策标准”；救助人数，指标值“困难家庭均得到救助”；补贴发放准确性，指标值“3万元，120份”。
## 正例
资料审核准确率，指标值 ≥98%；救助人数，指标值 ≥35人。
## 怎么改
按名称填百分比或数量；要考核的不是它，就改名称。数量指标也要写数。

## Why
A name that asks for a count or a rate (number of persons, share that passed) needs one: words, a date or anything
else beside it cannot be compared.
## Bad example
Accuracy rate of the review of files, target “in line with the policy”; number of persons helped, target “all
families in need are helped”; accuracy of subsidy payments, target “30,000 yuan, 120 recipients”.
## Good example
Accuracy rate of the review of files, target ≥98%; number of persons helped, target ≥35.
## Repair
Give the percentage or the number that the name asks for; if something else is to be assessed, change the name. A
row under the heading of quantity needs a number too.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.faults import faulty, is_rate, printed
from jixiao.rules.knowledge.lexicon import words_of


@rule(
    code="IND113", name="measure-name-answered-by-words", title_en="A rate or a count has a target of another kind",
    level="warning", forms={"self_evaluation", "target"}, basis=("RV-15",), since="0.1", needs=("level3", "target"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in faulty(case, "other_kind"):
        target, (zh, en) = printed(row), _asked(row.label)
        yield at(
            f"{row.path}.target",
            f"「{row.name}」{zh}，指标值“{target}”不是",
            f"“{row.name}” {en}; the target “{target}” is something else",
            uses=[f"{row.path}.level3"],
        )


def _asked(name: str) -> tuple[str, str]:
    if is_rate(name):
        return "应是百分比", "asks for a percentage"
    if name.endswith(words_of("accuracy_endings")):
        return "考核的是对不对", "asks whether something is right"
    return "应是数量", "asks for a count"
