"""成本预计偏离目标过大。

## 为什么
成本比目标高出许多，可能超预算；低出许多，目标多半定得太宽。偏离超过 15% 的一地规定要会商。
## 反例
单盏更换成本目标 ≤800元，全年预计 1000元。
## 正例
目标 ≤800元，全年预计 790元。
## 怎么改
写明成本变动的原因，必要时按程序调整预算或目标。

## Why
A cost far above its target threatens the budget; one far below shows that the target was set too loosely. One place
has deviations of more than 15% looked at together.
## Bad example
Target cost of replacing a lamp ≤800 yuan, forecast for the year 1000 yuan.
## Good example
Target ≤800 yuan, forecast for the year 790 yuan.
## Repair
Tell why the cost changed; where needed have budget or target adjusted in due form.
"""

from collections.abc import Iterator

from jixiao.model import text
from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.progress import compared
from jixiao.rules.knowledge.words import is_empty, says_nothing
from jixiao.sources import threshold


@rule(
    code="MON110", name="cost-strays", title_en="A cost strays far from its target", level="warning",
    forms={"monitoring"}, basis=("M-11",), since="0.1", needs=("full_year_forecast",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.asking:
        forecast = row.indicator.full_year_forecast
        if row.heading != "cost" or is_empty(forecast) or not says_nothing(row.indicator.deviation):
            continue
        path, figures = f"{row.path}.full_year_forecast", compared(case, row, forecast)
        if figures is None or figures.target <= 0:
            zh, en = f"「{row.name}」的预计与目标不能比较", f"forecast and target of “{row.name}” cannot be compared"
            yield unjudged(path, zh, en)
            continue
        strays = (figures.actual - figures.target) / figures.target * HUNDRED
        if abs(strays) > threshold("M-11.deviates_above"):
            side, side_en = ("高", "above") if strays > 0 else ("低", "below")
            yield at(
                path,
                f"「{row.name}」全年预计“{text(forecast)}”，比目标“{text(row.indicator.target)}”{side}"
                f" {abs(strays):.0f}%，没有说明原因",
                f"“{row.name}”: the forecast “{text(forecast)}” lies {abs(strays):.0f}% {side_en} the target"
                f" “{text(row.indicator.target)}”, and no reason is given",
                uses=[f"{row.path}.target"], level=None if strays > 0 else "info",
            )
