"""指标值的方向反了。

## 为什么
成本写“≥”，花得越多越好；人数写“≤”，做得越少越好。方向反了，完成与否、得分高低都会算反。
## 反例
成本指标“每平方米造价”≥2500元；数量指标“慰问人数”≤120人；“施工事故数”≥1起。
## 正例
“每平方米造价”≤2500元；“慰问人数”≥120人；“施工事故数”≤1起。
## 怎么改
改比较符号。补助标准、节约额可以有下限，三公经费、能耗、投诉可以有上限，不提示。

## Why
With ≥, a cost is the better the more is spent; with ≤, a number of persons is the better the fewer they are. With
the wrong direction, both completion and score are reckoned the wrong way round.
## Bad example
Cost: “price per square metre” ≥2500 yuan; quantity: “persons visited” ≤120; “accidents on site” ≥1.
## Good example
“Price per square metre” ≤2500 yuan; “persons visited” ≥120; “accidents on site” ≤1.
## Repair
Turn the sign round. Rates of grants and savings may have a lower bound; spending on travel, cars and receptions,
consumption of energy, complaints and faults may have an upper one. They are not reported.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.bars import wrong_direction
from jixiao.rules.knowledge.meanings import comparison

SIGNS = {"<=": "≤", ">=": "≥", "<": "<", ">": ">"}


@rule(
    code="IND134", name="wrong-direction", title_en="The sign of the target points the wrong way",
    level="warning", forms={"self_evaluation", "target", "monitoring"}, basis=("T-33",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        sign, wrong = comparison(row), wrong_direction(row)
        if sign is not None and wrong is not None:
            fits, zh, en = wrong
            yield at(
                f"{row.path}.target",
                f"「{row.name}」用“{SIGNS[sign]}”方向反了：{zh}，应为“{fits}”",
                f"“{row.name}”: {SIGNS[sign]} points the wrong way: {en}; {fits} fits",
                expected=fits,
                uses=[f"{row.path}.level3"],
            )
