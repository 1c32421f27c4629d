"""A score as cells of a table: its name, what is printed of the row, its points."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from jixiao.cli.language import lang, say
from jixiao.cli.parts.cells import shown
from jixiao.model import Cell, Form, Indicator, text
from jixiao.scoring import Score, explain
from jixiao.scoring.result import Standing
from jixiao.wording.columns import cut, folded
from jixiao.wording.numbers import plain
from jixiao.wording.terms import POSITION, field_name

CUT = {0: 30, 1: 26, 3: 26}  # the columns that give way: name, target, actual value
RIGHT = (4, 5)
UNREADABLE = 10  # columns of a printed score that is no number
WRONG: frozenset[Standing | None] = frozenset({"differs", "above", "below"})
MANY = re.compile(r"(\d\.\d{4})\d{4,}")


def heads() -> tuple[str, ...]:
    """The heads over `cells`."""
    name = say("指标", "indicator")
    target, actual, points = (field_name(field, lang()) for field in ("target", "actual", "weight"))
    return name, target, "→", actual, points, say("表上得分", "printed")


def cells(form: Form, scores: Sequence[Score]) -> list[tuple[str, ...]]:
    """Name, target → actual value, points and printed score of each; for the rate 全年预算数 → 全年执行数."""
    names = Counter(_short(row) for row in form.indicators)
    return [_cells(form, score, names) for score in scores]


def is_idle(form: Form, score: Score) -> bool:
    """Whether the row has neither points nor a score: it is on the form and counts for nothing."""
    position = POSITION.search(score.path)
    if score.claimed is not None or score.maximum is not None or not position or "indicators" not in score.path:
        return False
    return not has_signs(text(form.indicators[int(position[1])].weight)) and not has_signs(score.printed)


def has_signs(printed: str | None) -> bool:
    """Whether anything but strokes is printed."""
    return any(map(str.isalnum, printed or ""))


def percent(score: Score) -> str:
    """The sign behind a figure that is a rate."""
    return "%" if score.path.endswith("execution_rate") else ""


def _cells(form: Form, score: Score, names: Counter[str]) -> tuple[str, ...]:
    name, target, actual = explain.label(score, lang()), None, None
    position = POSITION.search(score.path)
    if position and score.path.startswith("indicators"):
        row = form.indicators[int(position[1])]
        name = _name(row, names) or name
        target, actual = row.adjusted_target if "reading.adjusted" in score.keys else row.target, row.actual
    elif position and percent(score):
        line = form.funds.lines[int(position[1])]
        target, actual = line.adjusted_budget, line.executed
    points = "" if score.maximum is None else plain(score.maximum)
    printed = "—" if score.claimed is None else f"{score.claimed:f}{percent(score)}"
    if score.claimed is None and has_signs(score.printed):
        printed = cut(folded(score.printed or ""), UNREADABLE)
    return (name, *_values(target, actual), points, printed)


def _values(target: Cell | None, actual: Cell | None) -> tuple[str, str, str]:
    return (_shortened(target), "→", _shortened(actual)) if target or actual else ("", "", "")


def _shortened(cell: Cell | None) -> str:
    """What the cell prints; of the many digits of a mean the first."""
    return MANY.sub(r"\1…", shown(cell))


def _name(row: Indicator, names: Counter[str]) -> str:
    """三级指标; behind 二级指标 where the form has several of that name."""
    name = _short(row)
    return f"{text(row.level2)}/{name}" if names[name] > 1 and text(row.level2) not in (None, name) else name


def _short(row: Indicator) -> str:
    return text(row.level3) or text(row.level2) or text(row.level1) or ""
