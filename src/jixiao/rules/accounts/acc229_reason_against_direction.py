"""原因与增减方向相反。

## 为什么
支出减少的原因写成经费增加，不是方向写反，就是原因抄自别处。
## 反例
比上年减少 6.00 万元，主要原因：人员经费增加。
## 正例
比上年减少 6.00 万元，主要原因：人员经费减少，两人调出。
## 怎么改
核对数字，改正方向或原因。原因中有增有减的不在此列。

## Why
A fall explained by more money shows that the direction is wrong or that the reason was copied from elsewhere.
## Bad example
60,000 yuan less, because there was more money for staff.
## Good example
60,000 yuan less, because there was less money for staff, two having left.
## Repair
Check the figures and correct the direction or the reason. A reason that tells of both more and less is left alone.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.folding import folded
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.told_accounts import differs
from jixiao.scoring.accounts.told import direction
from jixiao.scoring.accounts.words import WORDS

OPPOSITE = {"up": ("less_money", "more_money", "up"), "down": ("more_money", "less_money", "down")}


@rule(
    code="ACC229", name="reason-against-direction",
    title_en="The reason tells the opposite of the change", level="warning", forms=ACCOUNTS, basis=("D-20", "D-21"),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for told in case.narrative.figures:
        figure = told.figure
        way = direction(figure.change_direction)
        if way not in OPPOSITE or not differs(told) or figure.reason is None:
            continue
        against, along, words = OPPOSITE[way]
        said, reason = says(figure.reason, against), folded(figure.reason)
        agrees = any(word in reason for word in WORDS["directions"][words] if len(word) > 1)
        if said and not agrees and not says(figure.reason, along):
            yield at(
                f"{told.path}.reason",
                f"{told.item}写“{text(figure.change_direction)}”，原因却是“{text(figure.reason)}”",
                f"{told.item}: “{text(figure.change_direction)}”, and the reason is “{text(figure.reason)}”",
                uses=[f"{told.path}.change_direction"],
            )
