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

from jixiao.model.value import Duration
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.execution import of_execution
from jixiao.rules.headings import OUTPUTS
from jixiao.rules.lexicon import words_of
from jixiao.rules.measured import (
    UPWARD,
    applies,
    comparison,
    counted_in,
    in_money,
    in_per_cent,
    is_count,
    name_of,
    name_says,
)

SIGNS = {"<=": "≤", ">=": "≥", "<": "<", ">": ">"}
Wrong = tuple[str, str, str]  # the sign that fits, and why, in both languages


@rule(
    code="IND134", name="wrong-direction", title_en="The sign of the target points the wrong way",
    level="warning", forms={"self_evaluation", "target", "monitoring"}, basis=("T-33",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        sign = comparison(row)
        if sign not in SIGNS or not applies(row):
            continue
        wrong = _upward(row) if sign in UPWARD else _downward(row)
        if wrong is not None and not of_execution(row):
            fits, zh, en = wrong
            yield at(
                f"{row.path}.target",
                f"「{row.name}」用“{SIGNS[sign]}”方向反了：{zh}，应为“{fits}”",
                f"“{row.name}”: {SIGNS[sign]} points the wrong way: {en}; {fits} fits",
                expected=fits,
                uses=[f"{row.path}.level3"],
            )


def _upward(row: Row) -> Wrong | None:
    """A cost, a fault or a delay to be reached."""
    if row.heading == "cost" and in_money(row) and not name_says(row, "grants"):
        return "≤", "成本越低越好", "a cost should be low"
    counts = is_count(row) or in_per_cent(row)
    if counts and name_of(row).endswith(words_of("fault_counts")):
        return "≤", "这类事越少越好", "such things should be few"
    quick = isinstance(row.target, Duration) or counted_in(row, "time_units")
    if quick and name_says(row, "promised_speed") and not name_says(row, "at_least"):
        return "≤", "时间越短越好", "it should take little time"
    return None


def _downward(row: Row) -> Wrong | None:
    """Work, quality or satisfaction to be kept small."""
    if name_says(row, "limited") or name_says(row, "faults"):
        return None
    if row.heading == "quantity" and is_count(row):
        return "≥", "数量是要完成的任务", "a quantity is work to be done"
    good = row.heading in OUTPUTS and (name_says(row, "of_quality") or name_says(row, "of_timeliness"))
    if in_per_cent(row) and (good or row.heading == "satisfaction" or name_says(row, "asks_satisfaction")):
        return "≥", "比率越高越好", "the rate should be high"
    return None
