"""The money block of a generated form: amounts that add up, a rate and a score that recompute."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.corpus.dice import Dice
from jixiao.layouts import Layout
from jixiao.layouts.layout import Line
from jixiao.model import Cell, FundLine, Funds, Rounding, Task, amount, rounded, text
from jixiao.model.arithmetic import execution_rate
from jixiao.scoring import Standard
from jixiao.wording.numbers import plain

POINTS = Decimal(10)  # 预算执行率 weighs 10 where the standard leaves it open
CENTS = Rounding(places=2)


class Purse(Struct, frozen=True):
    """How one form writes money."""

    unit: str  # 万元, 元
    dress: str  # plain 35.80, thousands 358,000.00, short 35.8, worded 35.8万元
    nothing: str  # how an amount of nothing is printed
    dash: str  # what stands in the weight cell of the lines that do not score

    def written(self, amount: Decimal) -> str:
        """An amount as this form prints it."""
        if not amount:
            return self.nothing
        text = {"plain": f"{amount:.2f}", "thousands": f"{amount:,.2f}"}.get(self.dress, plain(amount))
        return text + self.unit if self.dress == "worded" else text


def purse(layout: Layout, dice: Dice) -> Purse:
    """The way of writing money of one form."""
    unit = layout.funds.currency_unit or "万元"
    if unit == "万元" and dice.chance(0.15):
        unit = "元"
    return Purse(
        unit=unit,
        dress=dice.pick(("plain", "plain", "thousands", "short", "worded" if unit == "万元" else "plain")),
        nothing=dice.pick(("0", "0.00", "", "")),
        dash=dice.pick(("—", "—", "—", "——", "/", "-", "")),
    )


def funds(layout: Layout, standard: Standard, dice: Dice) -> Funds:
    """The money block as the layout prints it and the standard scores it."""
    how = purse(layout, dice)
    if layout.list is not None:
        label = Cell(layout.funds.block[0]) if layout.funds.block else Cell("预算数")
        lines: tuple[FundLine, ...] = (FundLine("total", label, project_total=Cell(how.written(_budget(how, dice)))),)
    elif layout.funds.columns:
        lines = _columns(layout, how, standard, dice)
    else:
        lines = _two_blocks(layout, how, dice)
    rates = layout.funds.columns.get("execution_rate")
    if not lines:
        return Funds(Cell("万元") if layout.tasks.columns else None)
    return Funds(Cell(how.unit), lines, Cell(rates[0]) if rates else None)


def tasks(layout: Layout, names: tuple[str, ...], dice: Dice) -> tuple[Task, ...]:
    """The main tasks of a whole department with their money, and the row of sums."""
    if not layout.tasks.columns:
        return ()
    how = purse(layout, dice)
    rows = [(Decimal(dice.between(5, 90)), Decimal(dice.between(0, 9))) for _ in names]
    rows.append((sum((row[0] for row in rows), Decimal(0)), sum((row[1] for row in rows), Decimal(0))))
    titles = [*(f"任务{number}：{name}" for number, name in enumerate(names, 1)), layout.tasks.total or "合计"]
    return tuple(
        Task(
            name=Cell(title), content=Cell(f"组织实施{name}" if name else None), budget=_cell(how, fiscal + other),
            budget_fiscal=_cell(how, fiscal), budget_other=_cell(how, other),
        )
        for title, name, (fiscal, other) in zip(titles, [*names, ""], rows, strict=True)
    )


def budget(block: Funds) -> Decimal:
    """What the form may spend, in 元: the adjusted budget, or the project's money."""
    if not block.lines:
        return Decimal(1000000)
    line = block.lines[0]
    cells = (line.adjusted_budget, line.project_total, line.annual_request, line.initial_budget)
    amounts = (amount(cell, text(block.currency_unit)) for cell in cells)
    return next((figure for figure in amounts if figure), Decimal(0))


def _budget(how: Purse, dice: Dice) -> Decimal:
    thousands = dice.between(3, 60) if dice.chance(0.5) else dice.between(60, 3000)
    return Decimal(thousands * 1000) / (10000 if how.unit == "万元" else 1)


def _columns(layout: Layout, how: Purse, standard: Standard, dice: Dice) -> tuple[FundLine, ...]:
    columns = layout.funds.columns
    budget = _budget(how, dice)
    per_mille = 1000 if dice.chance(0.4) else dice.between(900, 1000)  # below 90 per cent a reason is asked for
    if "adjusted_budget" not in columns and "1-7" in "".join(columns.get("executed", ())):
        per_mille = dice.between(480, 650)  # seven months of twelve, nearly
    spent = rounded(budget * per_mille / 1000, CENTS)
    amounts = {"initial_budget": budget, "adjusted_budget": budget, "executed": spent}
    cells = _scored(layout, execution_rate(spent, budget) or Decimal(0), standard, dice)
    shares = _shares(layout.funds.lines, dice)
    lines: list[FundLine] = []
    for line in layout.funds.lines:
        part = Decimal(1) if line.source == "total" else shares.pop(line.source, Decimal(0))  # each source once
        texts = {key: how.written(_part(amount, part)) for key, amount in amounts.items()}
        texts |= cells if line.source == "total" else _silent(how)
        printed = {key: Cell(texts.get(key) or None) for key in columns if key != "label"}
        lines.append(FundLine(line.source, Cell(line.label[0]), **printed))
    return tuple(lines)


def _scored(layout: Layout, rate: Decimal, standard: Standard, dice: Dice) -> dict[str, str]:
    """What stands in the cells of the line that scores."""
    sign = "" if "%" in "".join(layout.funds.columns.get("execution_rate", ())).replace("％", "%") else "%"
    printed = rounded(rate, standard.rounding("rate"))
    weight = standard.weight("budget_execution") or POINTS
    return {
        "weight": plain(weight),
        "execution_rate": (f"{printed:.2f}" if dice.chance(0.5) else plain(printed)) + sign,
        "score": plain(rounded(rate / 100 * weight, standard.rounding("execution"))),
    }


def _silent(how: Purse) -> dict[str, str]:
    """What stands in the cells of a line that does not score."""
    if how.dash == "—":
        return {"weight": "—"}
    return {"weight": how.dash, "execution_rate": how.dash, "score": how.dash}


def _part(amount: Decimal, part: Decimal) -> Decimal:
    """The share of an amount; shares come in two only, and the second takes what the first leaves."""
    small = rounded(amount * min(part, 1 - part), Rounding(places=2))
    return amount - small if part > Decimal("0.5") else small


def _shares(lines: tuple[Line, ...], dice: Dice) -> dict[str, Decimal]:
    """Which sources the money comes from: the first source alone, or with a fifth from another one."""
    sources = [line.source for line in lines if line.source != "total"]
    if not sources:
        return {}
    main, others = sources[0], [source for source in sources[1:] if source != sources[0]]
    if others and dice.chance(0.25):
        return {main: Decimal("0.8"), dice.pick(others): Decimal("0.2")}
    return {main: Decimal(1)}


def _two_blocks(layout: Layout, how: Purse, dice: Dice) -> tuple[FundLine, ...]:
    """Target forms: the whole project at the left, this year's request at the right."""
    annual = _budget(how, dice)
    whole = annual * dice.pick((1, 1, 1, 2, 3)) if any(line.label for line in layout.funds.lines) else annual
    left = _shares(tuple(line for line in layout.funds.lines if line.label), dice)
    right = _shares(tuple(line for line in layout.funds.lines if line.right), dice)
    left["total"] = right["total"] = Decimal(1)
    return tuple(
        FundLine(
            line.source,
            Cell((line.label or line.right)[0]),
            project_total=_cell(how, _part(whole, left.pop(line.source, Decimal(0)))) if line.label else None,
            annual_request=_cell(how, _part(annual, right.pop(line.source, Decimal(0)))) if line.right else None,
        )
        for line in layout.funds.lines
    )


def _cell(how: Purse, amount: Decimal) -> Cell:
    return Cell(how.written(amount) or None)
