"""占比算错。

## 为什么
占比 = 本项金额 ÷ 所占的合计数 × 100，每项各自四舍五入，不为凑足 100 调整末位。
## 反例
合计 400.00 万元，其中基本支出 250.00 万元，占 65.20%，应为 62.50%。
## 正例
合计 400.00 万元，其中基本支出 250.00 万元，占 62.50%。
## 怎么改
重算占比。各项分别四舍五入后合计 99.99 或 100.01 是正常的，不必调整。只差末位一个单位的作警告。

## Why
A share is the part divided by the whole it is said to be a share of; each is rounded by itself, and none is adjusted
to make them add up to 100.
## Bad example
Of 4,000,000 yuan 2,500,000 are basic expenditure, printed as 65.20%; it should be 62.50%.
## Good example
Of 4,000,000 yuan 2,500,000 are basic expenditure, 62.50%.
## Repair
Compute the share again. Shares rounded one by one may add up to 99.99 or 100.01. One unit in the last place is only a
warning.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.evaluated import impossible_share
from jixiao.rules.knowledge.told_accounts import amounts_off, off, told_at, wrong


@rule(
    code="ACC203", name="wrong-share",
    title_en="A share is not the part divided by its whole", level="error", forms=ACCOUNTS, basis=("D-19",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from amounts_off(case, "share")
    for score in wrong(case, "share"):
        yield off(score, "占比", "share", told_at(case, score.path).item)
    for told in case.narrative.about("evaluated_projects"):
        if impossible_share(told):
            count, share = text(told.figure.amount), text(told.figure.share)
            yield at(
                f"{told.path}.share",
                f"{told.item} {count} 个，占{text(told.figure.share_of)} {share}：没有这样的项目总数",
                f"{told.item}: {count} are {share} of no whole number of projects", uses=[f"{told.path}.amount"],
                level="warning",
            )
