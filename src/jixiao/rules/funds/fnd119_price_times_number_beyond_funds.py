"""单价乘以数量超出了资金。

## 为什么
单位成本和数量写在两行，乘起来就是要花的钱；乘积比全年执行数（没有完成值的，比全部资金）还多，说明单价、数量、资金至少有一处填错。
## 反例
“每盏路灯更换成本”8000元，“更换路灯数量”505盏，合 404 万元；全年执行数 291 万元。
## 正例
每盏 5700 元、505 盏，合 287.85 万元，在执行数 291 万元之内。
## 怎么改
核对单价、数量和支出；部分费用由其他资金负担的，写入资金表或在说明中交代。指标值是上限（≤）或数量不止一行的，不比较。

## Why
Price and number stand in two rows, and their product is what had to be paid. Where it is more than was spent (or, in a
form without results, than all the money) the price, the number or the money is wrong.
## Bad example
“Cost of replacing a lamp” 8,000 yuan, “lamps replaced” 505, which makes 4.04 million; 2.91 million were spent.
## Good example
505 lamps at 5,700 yuan make 2.88 million, within the 2.91 million spent.
## Repair
Check price, number and spending. Where other money paid for a part, put it into the money block or say so. Targets that
are ceilings (≤) are not multiplied, nor is a price with several rows in its unit.
"""

from collections.abc import Iterator

from jixiao.model.cell import amount, text
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.prices import priced
from jixiao.rules.knowledge.words import AMOUNTS
from jixiao.sources import threshold
from jixiao.wording.numbers import plain, shown


@rule(
    code="FND119", name="price-times-number-beyond-funds", title_en="Price times number is more than the money",
    level="warning", forms={"self_evaluation", "target"}, basis=("RV-82",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    unit = text(case.form.funds.currency_unit)
    for product in priced(case):
        columns = ("executed",) if product.column == "actual" else tuple(AMOUNTS)
        found = [amount(getattr(line.line, column), unit) for line in case.lines for column in columns]
        most = max((each for each in found if each), default=None)
        if most is None or product.value * 100 <= most * (100 + threshold("RV-82.beyond")):
            continue
        what, what_en = ("全年执行数", "spent") if product.column == "actual" else ("全部资金", "of all the money")
        yield at(
            f"{product.price.path}.{product.column}",
            f"「{product.price.name}」{text(getattr(product.price.indicator, product.column))}，"
            f"「{product.number.name}」{text(getattr(product.number.indicator, product.column))}，"
            f"合 {plain(product.value)} 元，超过{what} {plain(most)} 元",
            f"“{product.price.name}” times “{product.number.name}” makes {shown(product.value)} yuan,"
            f" more than the {plain(most)} yuan {what_en}",
            uses=[f"{product.number.path}.{product.column}", *(f"{line.path}.{columns[0]}" for line in case.lines[:1])],
        )
