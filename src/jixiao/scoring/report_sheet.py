"""The score sheet of an evaluation report as figures: its rows, its blocks by level, its total."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from jixiao.model import Cell, Rounding, number, rounded, text
from jixiao.model.arithmetic import HUNDRED
from jixiao.model.report import Criterion, EvaluationReport
from jixiao.scoring.inputs import given
from jixiao.scoring.panel_steps import MEANS_ADDED, added
from jixiao.scoring.report_names import forms_of, printed_name
from jixiao.scoring.result import Input, Step, places
from jixiao.scoring.ways import Way
from jixiao.wording.language import Term

AS_PRINTED: Term = ("按所印平均分", "from the printed means")
NOT_ROUNDED: Term = ("按未舍入的平均分", "from the means before rounding")
FEWEST = 4  # experts of whom a highest and a lowest score can be left out


class Row:
    """One row of the sheet with its position. `average` is its result, whatever the column is called."""

    def __init__(self, criterion: Criterion, position: int, experts: Sequence[str]) -> None:
        self.criterion, self.path = criterion, f"criteria[{position}]"
        names = (criterion.level3, criterion.level2, criterion.level1)
        self.name = next((name for each in names if (name := text(each))), f"#{position + 1}")
        self.weight = number(criterion.weight)
        self._experts = experts
        self.relative = False  # whether its points are a share of those of the level above
        self.trimmed = False  # whether the highest and the lowest score are left out of the mean

    @property
    def label(self) -> str:
        """过程/资金管理/预算执行率"""
        levels = (self.criterion.level1, self.criterion.level2, self.criterion.level3)
        return "/".join(dict.fromkeys(name for each in levels if (name := text(each)))) or self.name

    @property
    def given(self) -> tuple[Input, ...] | None:
        """The scores of all experts, None where one is missing or cannot be read."""
        if not self._experts or len(self.criterion.scores) != len(self._experts):
            return None
        found = scores(self.criterion.scores, self._experts, self.path)
        return None if any(each.value is None for each in found) else found

    @property
    def counted(self) -> tuple[Input, ...] | None:
        """The scores that the mean is made of."""
        return middle(self.given) if self.trimmed and self.given is not None else self.given

    @property
    def result(self) -> Input | None:
        """The printed result of the row: its mean, or else the score after re-check, or its own score."""
        for name in ("average", "recheck_score", "self_score"):
            cell = getattr(self.criterion, name)
            if (value := number(cell)) is not None:
                return given(self.name, cell, f"{self.path}.{name}", value)
        return None


class Block:
    """Rows that belong together, with their sums worked out once."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = tuple(rows)
        self._ways: tuple[Way, ...] | None = None
        self._weights: Step | None = None

    @property
    def unweighed(self) -> bool:
        """Whether points are shares of the level above: results of such rows do not add up to that of the block."""
        return any(row.relative for row in self.rows)

    @property
    def weights(self) -> Step | None:
        """The sum of the points, None where a row prints none."""
        if self._weights is None and all(row.weight is not None for row in self.rows):
            inputs = [given(row.name, row.criterion.weight, f"{row.path}.weight", row.weight) for row in self.rows]
            self._weights = added(("各行分值相加", "points of the rows added"), inputs)
        return self._weights

    @property
    def ways(self) -> tuple[Way, ...]:
        """The sum of the results: of the printed means, and of the means before rounding; () where neither can be."""
        if self._ways is None:
            self._ways = tuple(way for way in (self._printed(), self._exact()) if way is not None)
        return self._ways

    def _printed(self) -> Way | None:
        inputs = [row.result for row in self.rows]
        if not inputs or any(each is None for each in inputs):
            return None
        return Way(AS_PRINTED, (added(MEANS_ADDED, [each for each in inputs if each is not None]),))

    def _exact(self) -> Way | None:
        """All scores of the rows added, divided by the number of experts."""
        every = [row.counted for row in self.rows]
        if not every or any(each is None for each in every):
            return None
        whole = [each for each in every if each is not None]
        total = added(("各专家评分相加", "scores of the experts added"), [each for row in whole for each in row])
        return Way(NOT_ROUNDED, (total, _shared(total.result, len(whole[0]))))


class Sheet:
    """The whole sheet: rows, and blocks by the names of their levels."""

    def __init__(self, report: EvaluationReport) -> None:
        self.experts = expert_names(report)
        self.rows = tuple(Row(each, at, self.experts) for at, each in enumerate(report.criteria))
        self.trimmed = len(self.experts) >= FEWEST and _trims(self.rows)
        for row in self.rows:
            row.trimmed = self.trimmed
        self.relative = _is_relative(self.rows)
        if self.relative:
            for row in self.rows:
                row.weight, row.relative = None, True  # 40% of the 30% of its block: no points of 100
        self.whole = Block(self.rows)
        self.level1 = _grouped(self.rows, ("level1",))
        self.level2 = _grouped(self.rows, ("level1", "level2"))
        self._by_level = {
            1: _by_name(self.level1), 2: _by_name(self.level2),
            3: _by_name(_grouped(self.rows, ("level1", "level2", "level3"))),
        }

    def block(self, name: Cell, level: int, under: Cell | None = None) -> Block | None:
        """The block that the text calls so, on its level or, where that has none, on the one below.

        `under` is the first level it belongs to; a name that two blocks bear is none of them.
        """
        parents = [*forms_of(printed_name(under))] if printed_name(under) else []
        for depth in (level, level + 1):
            known = self._by_level.get(depth, {})
            for form in forms_of(printed_name(name)):
                below = [known[key] for parent in parents if level > 1 and (key := (parent, form)) in known]
                if found := (below[0] if below else known.get(("", form))):
                    return found
        return None


def _is_relative(rows: Sequence[Row]) -> bool:
    """Whether the points of the lower levels are shares of the level above: 100 in every block, not 100 in all."""
    blocks = _grouped(rows, ("level1",)).values()
    tops = [number(block.rows[0].criterion.level1_weight) for block in blocks]
    if len(tops) < 2 or None in tops or sum((top or Decimal(0) for top in tops), Decimal(0)) != HUNDRED:
        return False
    return all(_below(block) == HUNDRED for block in blocks)


def _below(block: Block) -> Decimal | None:
    """What the level 2 of a block come to, or else its rows; None where one prints nothing."""
    second = [number(each.rows[0].criterion.level2_weight) for each in _grouped(block.rows, ("level2",)).values()]
    found = second if second and None not in second else [row.weight for row in block.rows]
    return None if None in found else sum((each or Decimal(0) for each in found), Decimal(0))


def expert_names(report: EvaluationReport) -> tuple[str, ...]:
    """The heads of the experts' columns; where there are fewer heads than scores, numbers."""
    most = max((len(row.scores) for row in report.criteria), default=0)
    heads = [text(cell) or f"专家{at + 1}" for at, cell in enumerate(report.experts)]
    return tuple(heads) if heads else tuple(f"专家{at + 1}" for at in range(most))


def scores(cells: Iterable[Cell], experts: Sequence[str], path: str) -> tuple[Input, ...]:
    """The scores in a row, each under the name of its expert."""
    return tuple(
        given(name, cell, f"{path}.scores[{at}]", number(cell))
        for at, (name, cell) in enumerate(zip(experts, cells, strict=False))
    )


def middle(given: tuple[Input, ...]) -> tuple[Input, ...]:
    """The scores without one highest and one lowest."""
    order = sorted(range(len(given)), key=lambda at: (given[at].value or Decimal(0), at))
    kept = set(order[1:-1])
    return tuple(each for at, each in enumerate(given) if at in kept)


def _trims(rows: Iterable[Row]) -> bool:
    """Whether more printed means fit without the highest and the lowest score than with them."""
    balance = 0
    for row in rows:
        printed, every = number(row.criterion.average), row.given
        if printed is not None and every is not None:
            balance += _fits(middle(every), printed) - _fits(every, printed)
    return balance > 0


def _fits(given: tuple[Input, ...], printed: Decimal) -> bool:
    mean = sum((each.value or Decimal(0) for each in given), Decimal(0)) / len(given)
    return rounded(mean, Rounding(places=places(printed))) == printed


def _shared(total: Decimal, count: int) -> Step:
    exact = total / count
    return Step("除以专家人数", "divided by the number of experts", f"{total:f} ÷ {count}", exact)


def _grouped(rows: Iterable[Row], levels: tuple[str, ...]) -> dict[tuple[str, ...], Block]:
    """The rows that bear the same names on these levels, in printed order."""
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        names = tuple(printed_name(getattr(row.criterion, level)) for level in levels)
        if names[-1]:
            found.setdefault(names, []).append(row)
    return {names: Block(inside) for names, inside in found.items()}


def _by_name(blocks: dict[tuple[str, ...], Block]) -> dict[tuple[str, str], Block]:
    """The blocks by the first level and their own name, and by their own name alone.

    A block that bears the very name goes before one that is only akin to it; a name of two is none of them.
    """
    ranked: dict[int, list[tuple[tuple[str, str], Block]]] = {}
    for names, block in blocks.items():
        parents = [("", 0)] + ([(each, at) for at, each in enumerate(forms_of(names[0]))] if len(names) > 1 else [])
        for further, form in enumerate(forms_of(names[-1])):
            for parent, distance in parents:
                ranked.setdefault(further + distance, []).append(((parent, form), block))
    found: dict[tuple[str, str], Block] = {}
    for _, akin in sorted(ranked.items()):
        by_key: dict[tuple[str, str], list[Block]] = {}
        for key, block in akin:
            by_key.setdefault(key, []).append(block)
        found = {key: every[0] for key, every in by_key.items() if len({id(each) for each in every}) == 1} | found
    return found
