"""实际完成与监控时的全年预计相差很大。

## 为什么
监控时预计能做到多少，年底应大致做到；相差很大的，要么预计随意，要么后来出了情况，都应说明。
## 反例
监控表预计全年服务 1000 人次，自评表实际完成 620 人次。
## 正例
监控表预计全年服务 1000 人次，自评表实际完成 980 人次。
## 怎么改
核对两张表；确有变化的，在偏差原因里写明。

## Why
What the monitoring form expected for the year should roughly come true. Where the result is far from it, either the
forecast was careless or something happened since; both have to be told.
## Bad example
The monitoring form expects 1000 attendances for the year, the self-evaluation form has an actual value of 620.
## Good example
The monitoring form expects 1000 attendances for the year, the self-evaluation form has an actual value of 980.
## Repair
Check the two forms; if something did change, say so in the cell for deviation and remedy.
"""

from collections.abc import Iterator

from jixiao.model import Cell, Form, text
from jixiao.model.arithmetic import HUNDRED
from jixiao.model.value import Quantity
from jixiao.rules import Case, Group, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.members import pairs, rows_by_name
from jixiao.rules.knowledge.money import in_yuan
from jixiao.sources import threshold


@rule(
    code="CON305", name="far-from-forecast", title_en="The result is far from the forecast of the monitoring form",
    level="info", forms={"self_evaluation"}, basis=("M-10",), since="0.1", scope="project",
)
def check(group: Group) -> Iterator[Remark | Unjudged]:
    both = list(pairs(group, "monitoring", "self_evaluation"))
    if not both:
        yield unjudged("indicators", "同一年度的监控表和自评表", "monitoring form and self-evaluation of one year")
    for (before, watched), (now, evaluated) in both:
        for name, forecast, result in (*_money(watched, evaluated), *_rows(watched, evaluated)):
            expected, found = forecast[1], result[1]
            if abs(found.value - expected.value) * HUNDRED <= threshold("M-10.differs") * abs(expected.value):
                continue
            told, came = text(watched.cells[forecast[0]]), text(evaluated.cells[result[0]])
            yield at(
                result[0], f"「{name}」实际完成 {came}，监控时预计全年 {told}，相差很大，应说明原因",
                f"“{name}”: {came}; the monitoring form expected {told} for the year: the reason should be told",
                member=now, others=[(before, forecast[0])],
            )


Told = tuple[str, Quantity]  # a path and what stands there


def _rows(watched: Case, evaluated: Case) -> Iterator[tuple[str, Told, Told]]:
    forecasts = rows_by_name(watched)
    for name, row in rows_by_name(evaluated).items():
        before = forecasts.get(name)
        expected = _meant(before.indicator.full_year_forecast) if before is not None else None
        if before is None or expected is None or not isinstance(row.actual, Quantity):
            continue
        if expected.unit == row.actual.unit:
            yield row.name, (f"{before.path}.full_year_forecast", expected), (f"{row.path}.actual", row.actual)


def _meant(cell: Cell | None) -> Quantity | None:
    return cell.understood if cell is not None and isinstance(cell.understood, Quantity) else None


def _money(watched: Case, evaluated: Case) -> Iterator[tuple[str, Told, Told]]:
    before, after = watched.total_line, evaluated.total_line
    if before is None or after is None:
        return
    expected = _yuan(before.line.full_year_forecast, watched.form)
    spent = _yuan(after.line.executed, evaluated.form)
    if expected is not None and spent is not None:
        yield after.name, (f"{before.path}.full_year_forecast", expected), (f"{after.path}.executed", spent)


def _yuan(cell: Cell | None, form: Form) -> Quantity | None:
    value = in_yuan(cell, form)
    return None if value is None else Quantity(value, "元")
