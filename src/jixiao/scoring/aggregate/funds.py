"""The money block (项目资金): lines are matched by their source, and their amounts are added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from jixiao.model import Cell, FundLine, Funds
from jixiao.model.form import AMOUNTS
from jixiao.model.understanding import understand
from jixiao.scoring.aggregate.merged import (
    Merged,
    Problem,
    absent,
    addition,
    beginnings,
    blank,
    built,
    left_open,
    listed,
    named,
    same,
    same_number,
)
from jixiao.scoring.aggregate.money import amount, common_unit, no_money, unit_of_money
from jixiao.scoring.aggregate.units import (
    Found,
    Printed,
    Unit,
    column,
    doubt,
    folded,
    heads,
    lacking,
    matched,
    places,
    repeated,
    taken,
)
from jixiao.wording.language import Term

ADDED: Term = ("各单位相加", "units added")
IN_YUAN: Term = ("各单位折合元后相加", "units converted to 元 and added")
NO_AMOUNT: Term = ("有的未填、不是金额或金额单位不明", "some are empty, no amounts or of an unknown unit")


def funds(units: Sequence[Unit]) -> Merged[Funds]:
    """The block with every amount added; printed rates and scores are left out."""
    counted = common_unit(units)
    lines = [_line(group, position, units, counted) for position, group in enumerate(_groups(units))]
    rates = heads(units, "funds.rate_label", lambda form: form.funds.rate_label)
    return built(Funds, {
        "currency_unit": Merged(_heading(units, counted)), "lines": listed(lines),
        "rate_label": same(rates, "funds.rate_label", own=True),
    })  # fmt: skip


def _heading(units: Sequence[Unit], counted: str | None) -> Cell | None:
    headings = heads(units, "funds.currency_unit", lambda form: form.funds.currency_unit)
    if counted is None or {folded(each.cell) for each in headings} == {counted}:
        return taken(headings)
    return Cell(counted, doubt=doubt(headings))


def _groups(units: Sequence[Unit]) -> list[list[Found[FundLine]]]:
    """The lines by their source; by source and name where a form has several lines of one source (单位资金 …)."""
    counts = [Counter(line.source for line in unit.form.funds.lines) for unit in units]
    several = {source for count in counts for source, lines in count.items() if lines > 1}
    return matched(units, lambda form: ("funds.lines", form.funds.lines),
                   lambda line: (line.source, folded(line.label) if line.source in several else ""))


def _line(group: list[Found[FundLine]], position: int, units: Sequence[Unit], counted: str | None) -> Merged[FundLine]:
    first, path = group[0].part, f"funds.lines[{position}]"
    problems = _problems(group, path, units)
    whole = first.source == "total"
    unknown = repeated(group) or (whole and bool(problems))
    amounts = {name: column(group, name) for name in AMOUNTS}
    parts = {
        name: blank(printed) if unknown else _added(printed, f"{path}.{name}", counted, whole=whole)
        for name, printed in amounts.items()
    } | {
        "weight": same_number(column(group, "weight"), f"{path}.weight"),
        "execution_rate": blank(column(group, "execution_rate")),
        "score": blank(column(group, "score")),
        "reason": same(column(group, "reason"), f"{path}.reason"),
    }  # fmt: skip
    label = Cell(first.label.text, doubt=doubt(column(group, "label")))
    return built(FundLine, parts, problems, source=first.source, label=label)


def _problems(group: list[Found[FundLine]], path: str, units: Sequence[Unit]) -> tuple[Problem, ...]:
    """A line that stands twice in a form cannot be added, nor a total that a unit does not print."""
    label = column(group, "label")
    if repeated(group):
        return (Problem("同一张表中这种资金不止一行，不能对应，没有相加，留空",
                        "one form has several lines of this source: nothing says which to add; left empty",
                        path, places(label)),)
    missing, name = lacking(units, group), folded(group[0].part.label)
    if not missing:
        return ()
    if group[0].part.source != "total":
        return (absent(missing, path, (f"资金行“{name}”", f"the fund line “{name}”")),)
    names, names_en = named(missing)
    return (Problem(f"{names}没有“{name}”，没有相加，留空", f"{names_en}: no “{name}”; nothing added, left empty", path,
                    beginnings(missing)),)


def _added(printed: tuple[Printed, ...], path: str, counted: str | None, *, whole: bool) -> Merged[Cell | None]:
    """The sum of a column. Below 年度资金总额 an empty or dashed cell is no money; in its own line it is a gap."""
    filled = printed if whole else tuple(each for each in printed if not no_money(each.cell))
    if all(no_money(each.cell) for each in printed):
        return blank(printed)
    amounts = [amount(each, counted) for each in filled]
    values = [value for value in amounts if value is not None]
    if len(values) < len(filled):
        return left_open(printed, path, NO_AMOUNT)
    total = sum(values, Decimal(0))
    cell = Cell(f"{total:f}", understood=understand(f"{total:f}", unit=counted), doubt=doubt(printed))
    converted = any(unit_of_money(each.cell, each.unit.form) != counted for each in filled)
    return Merged(cell, {path: addition(filled, path, IN_YUAN if converted else ADDED, values)})
