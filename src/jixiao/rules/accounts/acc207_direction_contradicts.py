"""增减方向自相矛盾。

## 为什么
增加配增长，减少配下降；决算数大于上年数（预算数）的写增加，小于的写减少，相等的写持平。
## 反例
决算 80.00 万元，年初预算 90.00 万元，写“增加 10.00 万元，下降 11.11%”。
## 正例
决算 80.00 万元，年初预算 90.00 万元，减少 10.00 万元，下降 11.11%。
## 怎么改
按两数的大小改正方向。

## Why
A rise goes with growth, a fall with decline; more than the year before (or the budget) is a rise, less is a fall, and
the same is no change.
## Bad example
Final 800,000 yuan, budget 900,000, told as “100,000 more, down 11.11%”.
## Good example
Final 800,000 yuan, budget 900,000: 100,000 less, down 11.11%.
## Repair
Correct the word by the two amounts.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_settled import settled
from jixiao.rules.knowledge.told_words import against, comparisons, contradicted, differ
from jixiao.scoring.accounts.told import Told, direction


@rule(
    code="ACC207", name="direction-contradicts",
    title_en="The words about a change contradict each other or the amounts", level="error",
    forms=ACCOUNTS, basis=("D-20",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    # With the amounts known to be wrong put right; what only they contradict belongs to the finding about them.
    printed = contradicted(case)
    right = settled(case).case if printed else case
    for told in case.narrative.figures:
        figure = told.figure
        way, rate_way = direction(figure.change_direction), direction(figure.rate_direction)
        if {way, rate_way} == {"up", "down"}:
            said, beside = text(figure.change_direction), text(figure.rate_direction)
            yield at(
                f"{told.path}.rate_direction",
                f"{told.item}写“{said}”又写“{beside}”，方向相反",
                f"{told.item}: “{said}” and “{beside}” are opposite",
                uses=[f"{told.path}.change_direction"],
            )
        elif told.position in printed:
            yield from _against_amounts(right, right.narrative.figures[told.position])
    yield from _in_words(right, printed)


def _in_words(case: AccountsCase, printed: set[int]) -> Iterator[Remark]:
    """决算数大于预算数 beside the two amounts of its sentence."""
    for each in comparisons(case):
        if each.told.position not in printed or not differ(each.final, each.budget, each.way):
            continue
        final, budget = each.final.cell.text, each.budget.cell.text
        yield at(
            each.path, f"{each.told.item}决算 {final}，预算 {budget}，写的是决算数“{each.word}”预算数",
            f"{each.told.item}: final {final}, budget {budget}, told as “{each.word}”",
            expected="大于" if each.final.value > each.budget.value else "小于", found=each.word,
            uses=[each.final.path, each.budget.path],
        )


def _against_amounts(case: AccountsCase, told: Told) -> Iterator[Remark]:
    """The word beside the two amounts, as far as the printed places tell which is larger."""
    found, word = against(case, told), told.figure.change_direction
    if found is None or word is None:
        return
    current, base = found
    right, right_en = ("增加", "more") if current.value > base.value else ("减少", "less")
    yield at(
        f"{told.path}.change_direction",
        f"{told.item}为 {current.cell.text}，相比的数为 {base.cell.text}，应写{right}，写的是“{word.text}”",
        f"{told.item}: {current.cell.text} beside {base.cell.text} is {right_en}, the text says “{word.text}”",
        expected=right, uses=[current.path, base.path],
    )
