"""Indicator rows of several forms, matched by the names of their three levels, as the rows of one form."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model import Cell, Indicator
from jixiao.model.value import Quantity, Word
from jixiao.scoring.aggregate.merged import (
    Merged,
    Problem,
    absent,
    blank,
    built,
    left_open,
    listed,
    same,
    same_number,
)
from jixiao.scoring.aggregate.money import Money
from jixiao.scoring.aggregate.units import Found, Unit, column, folded, lacking, matched, places, repeated
from jixiao.scoring.aggregate.values import Combination, value
from jixiao.wording.language import Term

NAMES = ("level1", "level2", "level3")
POINTS = ("weight", "level1_weight")
OWN_RESULTS = ("score", "recheck_score", "coefficient")
TEXTS = tuple(
    name for name in Indicator.__struct_fields__
    if name not in (*NAMES, *POINTS, *OWN_RESULTS, "target", "adjusted_target", "actual")
)  # fmt: skip
OTHER_SENSE: Term = (
    "指标值照录未加，实际完成值不能相加", "the target was taken over and not added, so the actual values are not added",
)


def rows(units: Sequence[Unit], money: Money) -> Merged[tuple[Indicator, ...]]:
    """The rows in the order of the first form; rows that only later forms have stand behind them."""
    groups = matched(units, lambda form: ("indicators", form.indicators), _key)
    used = [group for group in groups if any(_is_used(found.part) for found in group)]
    return listed([_row(group, f"indicators[{position}]", units, money) for position, group in enumerate(used)])


def _key(row: Indicator) -> tuple[str, ...]:
    return tuple(folded(getattr(row, name)) for name in NAMES)


def _is_used(row: Indicator) -> bool:
    """Whether anything is printed beside the first two levels; templates hold rows nobody filled in."""
    return any(folded(getattr(row, name)) for name in ("level3", "target", "actual", "weight", "score"))


def _row(group: list[Found[Indicator]], path: str, units: Sequence[Unit], money: Money) -> Merged[Indicator]:
    if repeated(group):
        return _unmatched(group, path)
    parts = {name: same(column(group, name), f"{path}.{name}") for name in (*NAMES, *TEXTS)}
    parts |= {name: same_number(column(group, name), f"{path}.{name}") for name in POINTS}
    parts |= {name: blank(column(group, name)) for name in OWN_RESULTS}
    parts |= _values(group, path, money)
    missing, name = lacking(units, group), folded(group[0].part.level3)
    problems = (absent(missing, path, (f"指标“{name}”", f"indicator “{name}”")),) if missing else ()
    return built(Indicator, parts, problems)


def _values(group: list[Found[Indicator]], path: str, money: Money) -> dict[str, Merged[Cell | None]]:
    """Targets and actual values. A sum is never put beside a target that was not added: 4 and 4 against ≥4 are no 8."""
    names = ("target", "adjusted_target", "actual")
    label = folded(group[0].part.level3)
    found = {name: value(column(group, name), f"{path}.{name}", label, money) for name in names}
    if found["actual"].way == "added" and found["target"].way == "same" and not _holds_for_all(found["target"]):
        actual = left_open(column(group, "actual"), f"{path}.actual", OTHER_SENSE)
        found["actual"] = Combination(actual, "open")
    return {name: combination.merged for name, combination in found.items()}


def _holds_for_all(target: Combination) -> bool:
    """Whether a target that every unit prints is one of all together: a word (全部完成), or zero."""
    meaning = target.merged.value.understood if target.merged.value is not None else None
    return isinstance(meaning, Word) or (isinstance(meaning, Quantity) and not meaning.value)


def _unmatched(group: list[Found[Indicator]], path: str) -> Merged[Indicator]:
    """A row that one form has twice: its names, and nothing else."""
    names = {name: same(column(group, name), f"{path}.{name}") for name in NAMES}
    empty = {
        name: blank(column(group, name)) for name in Indicator.__struct_fields__ if name not in NAMES
    }
    problem = Problem("同一张表中有几行同名指标，不能对应，没有合并，留空",
                      "one form has several rows of this name: nothing says which belong together; left empty",
                      path, places(column(group, "level3")))
    return built(Indicator, {**names, **empty}, (problem,))
