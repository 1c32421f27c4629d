"""指标没有名称。

## 为什么
有指标值而没有名称，不知道考核的是什么。
## 反例
三级指标一格空白，指标值 ≥95%。
## 正例
三级指标“亮灯率”，指标值 ≥95%。
## 怎么改
补上三级指标名称；上一行名称管两行的，分成两个指标各写名称。

## Why
A target value without a name does not say what is measured.
## Bad example
The cell of the level-3 indicator is blank, the target value is ≥95%.
## Good example
Level-3 indicator “lamps lit”, target value ≥95%.
## Repair
Give the row its name; where the name of the row above is meant for both, make them two indicators and name each.
"""

from collections.abc import Iterator

from jixiao.model import number, text
from jixiao.rules import EVERY_FORM, Case, Remark, Row, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.words import is_empty, not_applicable


@rule(
    code="CMP112", name="row-without-name", title_en="A row has no name", level="error", forms=EVERY_FORM,
    basis=("T-10",), since="0.1", needs=("level3",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    named = False
    for row in case.rows:
        indicator = row.indicator
        wanted = _wanted(row)
        if is_empty(indicator.level3) and wanted:
            path = f"{row.path}.level3"
            if indicator.level3 is None:
                yield unjudged(path, "这一行没有三级指标一格", "the row has no cell for its name")
            else:
                yield at(
                    path, f"指标值“{wanted}”没有指标名称", f"the target “{wanted}” has no name",
                    level="warning" if named else None,  # perhaps one cell over several rows
                )
        named = not is_empty(indicator.level3)


def _wanted(row: Row) -> str | None:
    """The target, where the row is assessed."""
    target, weight = row.indicator.target, row.indicator.weight
    idle = is_empty(target) or not_applicable(target) or (weight is not None and number(weight) == 0)
    return None if idle else text(target)
