"""A consistent form of a layout: everything adds up, every deduction has its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import msgspec
from msgspec import Struct

from jixiao.corpus.dice import Dice
from jixiao.corpus.money import CENTS, POINTS, budget, funds, tasks
from jixiao.corpus.values import DIRECTIONS, Aim, Bounds, Manner, aim, manner, short
from jixiao.corpus.words import Field, family, words
from jixiao.layouts import Layout
from jixiao.model import Cell, Contact, Form, Goal, Indicator, Project, Total, rounded
from jixiao.model.arithmetic import scores, weights
from jixiao.scoring import Standard, standard_for
from jixiao.wording.numbers import plain

SHARES = {"产出指标": 50, "效益指标": 30, "满意度指标": 10}
SHARES_WITH_COST = {"成本指标": 20, "产出指标": 40, "效益指标": 20, "满意度指标": 10}
CATEGORIES = ("专项资金", "经常性项目", "一次性项目")
ATTRIBUTES = ("延续性项目", "一次性项目", "新增项目", "阶段性项目")
IDLE = ("skip", "skip", "skip", "不适用", "不涉及此项内容", "blank")
REASONS = (
    "原因：受连续降雨影响进度；措施：已调整施工计划，次年一季度补齐",
    "1. 偏差原因：部分对象外出未能参加。 2. 改进措施：提前摸底，错峰安排。",
    "参与单位减少一家，下年度据实核定目标值",
    "原因：设备到货推迟；措施：与供货方约定到货时间并按周跟踪",
)


class Row(Struct, frozen=True):
    """One indicator on the way to the form."""

    level1: str
    level2: str
    level3: str | None
    value: Aim | None = None  # None = a row that does not apply


class Setting(Struct, frozen=True):
    """What one form is about."""

    layout: Layout
    standard: Standard
    field: Field
    bounds: Bounds
    how: Manner
    reason: str | None  # what stands in the deviation cell of rows without deviation
    idle: str  # how level-2 rows that do not apply are printed: skip, 不适用, 不涉及此项内容, blank
    points: bool  # level 1 prints its points


def build(layout: Layout, year: int, dice: Dice) -> Form:
    """A form of that layout as a careful clerk would fill it."""
    form = Form(
        kind=layout.kind,
        subject=layout.subject,
        title=Cell(layout.title),
        fiscal_year=year,
        total=Total(**{key: Cell(None) for key in layout.total.columns}),
        layout=layout.id,
    )
    form = msgspec.structs.replace(form, funds=funds(layout, standard_for(form), dice))
    form = msgspec.structs.replace(form, notes=_closing(layout, dice))
    setting = _setting(layout, form, dice)
    rows = _rows(setting, dice)
    form = msgspec.structs.replace(
        form, goals=_goals(setting, rows, dice), indicators=_blocks(setting, rows, dice),
        tasks=tasks(layout, setting.field.projects, dice),
    )
    return with_totals(_identity(setting, form, dice))


def with_totals(form: Form) -> Form:
    """The form with its last row, where it prints one, added up anew."""
    figures = {"weight": weights(form).value, "score": scores(form).value}
    cells = {key: Cell(plain(figure)) for key, figure in figures.items() if getattr(form.total, key) is not None}
    return msgspec.structs.replace(form, total=msgspec.structs.replace(form.total, **cells))


def indicator_columns(layout: Layout) -> tuple[str, ...]:
    """The columns of the indicator table, in printed order."""
    if layout.list is not None:
        return tuple(column for column in layout.list.columns if column in layout.indicators.columns)
    return tuple(layout.indicators.columns)


def _setting(layout: Layout, form: Form, dice: Dice) -> Setting:
    columns = indicator_columns(layout)
    return Setting(
        layout=layout,
        standard=standard_for(form),
        field=dice.pick(words().field),
        bounds=Bounds(form.fiscal_year or 0, budget(form.funds)),
        how=manner(dice),
        reason=dice.pick((None, None, "无")) if "deviation" in columns else None,
        idle=dice.pick(IDLE) if {"weight", "level2"} <= set(columns) and not layout.list else "skip",
        points=bool(layout.indicators.level1_weights)
        or ({"weight", "level1"} <= set(columns) and dice.chance(0.08)),
    )


def _rows(setting: Setting, dice: Dice) -> list[Row]:
    rows = []
    taken: set[str] = set()
    for level1, wordings in setting.layout.indicators.levels.items():
        used = dice.some(wordings, max(1, dice.between(len(wordings) - 2, len(wordings))))
        for level2 in wordings:
            if level2 in used:
                rows += _rows_of(setting, level1, level2, taken, dice)
            elif setting.idle != "skip":
                rows.append(Row(level1, level2, None if setting.idle == "blank" else setting.idle))
    return rows


def _rows_of(setting: Setting, level1: str, level2: str, taken: set[str], dice: Dice) -> list[Row]:
    kind = family(level2)
    counted = setting.field.count if kind == "count" else ()
    sizes: dict[str, Sequence[str | int]] = {item[0]: item[1:] for item in counted}
    names = list(sizes) or list(getattr(setting.field, kind))
    free = [name for name in names if name not in taken]
    other = f"{setting.field.projects[0]}的{level2.removesuffix('指标')}"
    chosen = dice.some(free, dice.pick((1, 1, 1, 2, 2, 3))) or [other]
    taken.update(chosen)
    aims = (aim(kind, name, sizes.get(name), setting.bounds, setting.how, dice) for name in chosen)
    return [Row(level1, level2, name, value) for name, value in zip(chosen, aims, strict=True)]


def _indicators(setting: Setting, rows: list[Row], dice: Dice) -> tuple[Indicator, ...]:
    points = _points(setting, rows, dice)
    return tuple(_indicator(setting, row, weight, dice) for row, weight in zip(rows, points, strict=True))


def _blocks(setting: Setting, rows: list[Row], dice: Dice) -> tuple[Indicator, ...]:
    """The rows once, or for 长期 and 年度: the same rows with values of their own."""
    found: list[Indicator] = []
    for label in setting.layout.indicators.blocks:
        block = rows if not found else [_again(setting, row, dice) for row in rows]
        found += [
            msgspec.structs.replace(indicator, block=Cell(label)) for indicator in _indicators(setting, block, dice)
        ]
    return tuple(found) or _indicators(setting, rows, dice)


def _again(setting: Setting, row: Row, dice: Dice) -> Row:
    kind = family(row.level2)
    counted = setting.field.count if kind == "count" else ()
    sizes: dict[str, Sequence[str | int]] = {item[0]: item[1:] for item in counted}
    name = row.level3 or ""
    return msgspec.structs.replace(row, value=aim(kind, name, sizes.get(name), setting.bounds, setting.how, dice))


def _closing(layout: Layout, dice: Dice) -> tuple[Cell, ...]:
    return tuple(Cell(f"{label} {dice.pick(REASONS)}") for label in layout.closing)


def _points(setting: Setting, rows: list[Row], dice: Dice) -> list[Decimal]:
    """The points of the indicators over the rows: fixed shares for level 1, near equal parts within."""
    counts = Counter(row.level1 for row in rows if row.value)
    levels = list(counts)
    layout, rest = setting.layout, 100 - (setting.standard.weight("budget_execution") or POINTS)
    shares = {level: Decimal(text) for level, text in layout.indicators.level1_weights.items()}
    shares = shares or {k: Decimal(v) for k, v in (SHARES_WITH_COST if "成本指标" in levels else SHARES).items()}
    if sum(shares.get(level, Decimal(0)) for level in levels) != rest or not all(level in shares for level in levels):
        shares = dict(zip(levels, _split(rest, len(levels), dice), strict=True))
    parts = {level: iter(_split(shares[level], count, dice)) for level, count in counts.items()}
    return [next(parts[row.level1]) if row.value else Decimal(0) for row in rows]


def _split(total: Decimal, count: int, dice: Dice) -> list[Decimal]:
    step = Decimal(1) if dice.chance(0.6) and total >= count else Decimal("0.1")
    each = (total / count / step).to_integral_value(rounding="ROUND_FLOOR") * step
    return [each] * (count - 1) + [total - each * (count - 1)]


def _indicator(setting: Setting, row: Row, weight: Decimal, dice: Dice) -> Indicator:
    columns = indicator_columns(setting.layout)
    texts = _empty_row(row) if row.value is None else _filled_row(setting, row.value, weight, dice)
    cells = {key: Cell(texts.get(key) or None) for key in columns if key not in ("level1", "level2", "level3")}
    share = setting.layout.indicators.level1_weights.get(row.level1) or _level_share(setting, row.level1)
    note = setting.layout.indicators.level2_notes.get(row.level2)
    return Indicator(
        level1=Cell(row.level1) if "level1" in columns else None,
        level1_weight=Cell(share) if setting.points and share else None,
        level2=Cell(row.level2) if "level2" in columns else None,
        level2_note=Cell(note) if note else None,
        level3=Cell(row.level3),
        **cells,
    )


def _level_share(setting: Setting, level1: str) -> str | None:
    shares = SHARES_WITH_COST if "成本指标" in setting.layout.indicators.levels else SHARES
    return str(shares[level1]) if level1 in shares else None


def _empty_row(row: Row) -> dict[str, str]:
    if row.level3 != "不适用":
        return {}
    return {"target": "不适用", "actual": "不适用", "weight": "0", "score": "0", "deviation": "不适用"}


def _filled_row(setting: Setting, value: Aim, weight: Decimal, dice: Dice) -> dict[str, str]:
    columns = indicator_columns(setting.layout)
    missed = short(value, setting.how, dice) if "score" in columns and dice.chance(0.12) else value
    full = missed.share >= 1 or missed is value
    texts = {
        "target": value.target,
        "actual": missed.actual,
        "weight": plain(weight),
        "score": plain(weight if full else rounded(missed.share * weight, setting.standard.rounding("row"))),
        "deviation": (setting.reason or "") if full else dice.pick(REASONS),
    }
    texts |= _monitored(missed, dice)
    texts |= {
        "coefficient": "100" if full else plain(rounded(missed.share * 100, CENTS)),
        "core": "否",
        "nature": "定性" if missed.number is None else "定量",
        "adjusted_target": "",  # two values that differ leave the score open
        "scoring_rule": "完成得满分，未完成按比例扣分",
    }
    if "unit" in columns:
        texts |= _in_own_cells(columns, missed, setting.how)
    return texts


def _monitored(value: Aim, dice: Dice) -> dict[str, str]:
    half = f"已完成{dice.between(40, 70)}%" if value.number is not None else "正在推进"
    return {
        "mid_year_actual": half,
        "full_year_forecast": value.actual,
        "likelihood": "确定能",
    }


def _in_own_cells(columns: tuple[str, ...], value: Aim, how: Manner) -> dict[str, str]:
    """Sign, number and unit in cells of their own, as three columns ask for."""
    if value.sign is None or value.number is None:
        return {"nature": "定性" if "direction" in columns else "", "direction": "", "unit": ""}
    nature = how.glyphs[value.sign].strip() or "="
    if "direction" in columns:
        nature = "反向" if value.sign in ("<=", "<") else "正向"
    texts = {"nature": nature, "direction": DIRECTIONS[value.sign]}
    texts |= {"target": plain(value.number), "unit": value.unit or ""}
    if value.reached is not None and "actual" in columns:
        texts["actual"] = plain(value.reached) if "direction" in columns else value.actual
    return texts


def _goals(setting: Setting, rows: list[Row], dice: Dice) -> tuple[Goal, ...]:
    done = [row for row in rows if row.value is not None and row.level3]
    named = "、".join(str(row.level3) for row in dice.some(done, dice.between(1, 3)))
    texts = {
        "annual.expected": dice.pick((
            f"做好{named}等工作，{setting.field.purpose}。",
            f"目标1：完成{named}相关任务；目标2：{setting.field.purpose}。",
            f"围绕{named}，{setting.field.purpose}，确保资金规范使用。",
        )),
        "annual.actual": dice.pick((
            f"{setting.bounds.year}年{named}均已按计划实施，{setting.field.purpose}。",
            f"一是{named}按期完成；二是资金专款专用，群众反映良好。",
        )),
        "project.expected": f"用三年左右时间，{setting.field.purpose}，形成稳定的工作机制。",
    }
    heads = list(setting.layout.goals.heads) or ["annual.expected"]
    scopes = dict.fromkeys(head.split(".")[0] for head in heads)
    return tuple(
        Goal(
            "project" if scope == "project" else "annual",
            expected=Cell(texts[f"{scope}.expected"]) if f"{scope}.expected" in heads else None,
            actual=Cell(texts[f"{scope}.actual"]) if f"{scope}.actual" in heads else None,
        )
        for scope in scopes
    )


def _identity(setting: Setting, form: Form, dice: Dice) -> Form:
    field, year, place = setting.field, setting.bounds.year, dice.pick(words().places)
    office, unit = place + field.office, place + dice.pick(field.units)
    if form.subject == "department":
        unit = office
    dates = dice.pick((("-01-01", "-12-31"), ("/1/1", "/12/31"), ("年1月", "年12月")))
    values = {
        "project.name": dice.pick(field.projects) + dice.pick(("", "项目", "经费", "专项资金")),
        "project.code": "99" + "".join(str(dice.between(0, 9)) for _ in range(19)),
        "project.category": dice.pick(CATEGORIES) if setting.layout.list is None else "32-专项资金项目",
        "project.attribute": dice.pick(ATTRIBUTES),
        "project.period": dice.pick((f"{year}年", f"{year}年度", f"{year}-{year + 2}年")),
        "project.start_date": f"{year}{dates[0]}",
        "project.end_date": f"{year}{dates[1]}",
        "supervising_department": office + dice.pick(("", "", "(汇总)")),
        "implementing_unit": dice.pick((unit, unit, unit, office)),
        "primary_budget_unit": office,
        "contact.name": dice.pick(words().surnames),
        "contact.phone": f"000-0000000{dice.between(0, 9)}",
    }
    rows = (setting.layout.list.columns,) if setting.layout.list else setting.layout.identity.rows
    printed = {path for row in rows for path in row if path in values}
    if "project.period" in printed and dice.chance(0.15):
        values["project.period"] = ""
    cells = {path: Cell(values[path] or None) for path in values if path in printed}
    return msgspec.structs.replace(
        form,
        project=Project(**_under("project.", cells)),
        contact=Contact(**_under("contact.", cells)),
        **{path: cell for path, cell in cells.items() if "." not in path},
    )


def _under(prefix: str, cells: dict[str, Cell]) -> dict[str, Cell]:
    return {path.removeprefix(prefix): cell for path, cell in cells.items() if path.startswith(prefix)}
