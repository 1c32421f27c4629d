"""全年预计完成情况与完成目标可能性矛盾。

## 为什么
预计达不到目标却说“确定能”，或者预计达到却说“完全不可能”，两处必有一处填错。
## 反例
目标 ≥200盏，全年预计 150盏，可能性“确定能”。
## 正例
目标 ≥200盏，全年预计 150盏，可能性“完全不可能”，并写明原因。
## 怎么改
核对预计数和判断，改正错的一处。

## Why
A forecast below the target and “surely”, or at the target and “impossible”: one of the two is wrong.
## Bad example
Target ≥200 lamps, forecast for the year 150, likelihood “surely”.
## Good example
Target ≥200 lamps, forecast for the year 150, likelihood “impossible”, with the reason.
## Repair
Check the forecast and the answer and correct the wrong one.
"""

from collections.abc import Iterator

from jixiao.model import text
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.progress import compared
from jixiao.rules.knowledge.words import is_empty


@rule(
    code="MON109", name="forecast-contradicts-likelihood", title_en="Forecast and likelihood contradict each other",
    level="warning", forms={"monitoring"}, basis=("M-09",), since="0.1",
    needs=("full_year_forecast", "likelihood"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.asking:
        likelihood, forecast = row.indicator.likelihood, row.indicator.full_year_forecast
        never = bool(says(likelihood, "never"))
        if is_empty(likelihood) or is_empty(forecast) or (says(likelihood, "perhaps") and not never):
            continue
        path = f"{row.path}.likelihood"
        figures = compared(case, row, forecast)
        if figures is None or figures.met is None or not (never or says(likelihood, "surely")):
            zh, en = f"「{row.name}」的预计与目标不能比较", f"forecast and target of “{row.name}” cannot be compared"
            yield unjudged(path, zh, en)
        elif figures.met is never:
            side, side_en = ("达到", "reaches") if figures.met else ("达不到", "misses")
            yield at(
                path,
                f"「{row.name}」全年预计“{text(forecast)}”{side}目标“{text(row.indicator.target)}”，"
                f"却判断为“{text(likelihood)}”",
                f"“{row.name}”: the forecast “{text(forecast)}” {side_en} the target “{text(row.indicator.target)}”,"
                f" yet it is judged “{text(likelihood)}”",
                uses=[f"{row.path}.target", f"{row.path}.full_year_forecast"],
            )
