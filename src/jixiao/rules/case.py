"""What a rule may look at: the form, the standard it falls under, and the scores computed beside the printed ones."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from jixiao.model.cell import number, text
from jixiao.model.form import Form, FundLine, Indicator
from jixiao.model.value import Value
from jixiao.rules.knowledge.faults import Fault, dressed_up, fault
from jixiao.rules.knowledge.headings import Heading, heading
from jixiao.rules.knowledge.meanings import Measured
from jixiao.rules.knowledge.narrative import Telling, tellings
from jixiao.rules.knowledge.words import folded, is_empty, not_applicable
from jixiao.rules.needs import missing
from jixiao.rules.once import once
from jixiao.rules.subject import Subject
from jixiao.scoring import Standard, score, standard_for
from jixiao.scoring.compare import SIGNS, Figures, Reading, reading
from jixiao.scoring.result import Score, Scored, Step
from jixiao.scoring.rounding import MODE_LABELS
from jixiao.wording.language import Term

WORDS = 4  # signs; anything shorter is no phrase
HEADS = (".level1", ".level2", ".label", "title")
HAN = re.compile(r"[一-龥]")


class Row:
    """An indicator row with its path, its name for messages, and its computed score."""

    def __init__(self, case: Case, position: int) -> None:
        self._case, self._position = case, position
        self.indicator: Indicator = case.form.indicators[position]
        self.path = f"indicators[{position}]"
        target, actual = self.indicator.target, self.indicator.actual
        self.target: Value | None = target.understood if target is not None else None  # 指标值
        self.actual: Value | None = actual.understood if actual is not None else None  # 实际完成值

    @once
    def name(self) -> str:
        """三级指标, or the nearest label that is printed."""
        row = self.indicator
        return text(row.level3) or text(row.level2) or text(row.level1) or f"第 {self._position + 1} 行"

    @once
    def heading(self) -> Heading | None:
        """Which kind of indicator the row stands under: quantity, quality, …; None where the headings do not tell."""
        return heading(self.indicator)

    @property
    def label(self) -> str:
        """The name of the indicator for searching: half-width, without 指标1: and the unit in brackets."""
        return self.measured.name

    @once
    def fault(self) -> Fault | None:
        """What keeps the target from being measured; None where nothing does, or nothing is printed."""
        if self.target is None:
            return None
        if dressed_up(self):
            return "dressed"
        return fault(self.label, self.heading, self.target, folded(self.indicator.target))

    @once
    def measured(self) -> Measured:
        """What the name of the row says, whatever its heading is."""
        return Measured(self)

    @once
    def full_marks(self) -> bool:
        """Whether the row claims all its points."""
        score, weight = number(self.indicator.score), number(self.indicator.weight)
        return score is not None and weight is not None and score >= weight > 0

    @once
    def lost(self) -> Decimal | None:
        """Points taken off, None where points or score are not printed as numbers."""
        score, weight = number(self.indicator.score), number(self.indicator.weight)
        return None if score is None or weight is None else weight - score

    @property
    def score(self) -> Score:
        """The score as the standard computes it."""
        return self._case.scored.rows[self._position]

    @once
    def figures(self) -> Figures | None:
        """Target and actual value as numbers that can be compared, or None."""
        found = reading(self.indicator, self._case.standard.choices, self._case.form.fiscal_year)
        return found.only if isinstance(found, Reading) else None

    @property
    def only_equals(self) -> Literal[">", "<"] | None:
        """The strict sign, when the actual value is just the number that it asks to pass."""
        if self.figures is None or self.figures.actual != self.figures.target:
            return None
        signs = {getattr(self.target, "comparison", None), SIGNS.get(folded(self.indicator.nature))}
        return ">" if ">" in signs else "<" if "<" in signs else None

    @property
    def met(self) -> bool | None:
        """Whether the target is reached, strictly as printed; None when the two cannot be compared."""
        met = self.figures.met if self.figures is not None else None
        return met and not self.only_equals

    @property
    def by_coefficient(self) -> bool:
        """Whether the score follows from a coefficient that the form prints, whatever target and actual value say."""
        return self.score.method == "coefficient"

    @property
    def as_scored(self) -> bool:
        """Whether the printed score is what the standard gives."""
        return self.score.agrees is True

    @property
    def far_above(self) -> Decimal | None:
        """The ratio from which the standard calls the result over-achieved, when this row reaches it."""
        if self.figures is None or self.figures.slot not in ("positive", "equal") or self.figures.target <= 0:
            return None
        if not self._case.standard.watches_over_achievement(text(self.indicator.level1)):
            return None
        ratio = self._case.standard.over_achieved_from
        return ratio if self.figures.actual >= ratio * self.figures.target else None

    @property
    def inferred(self) -> tuple[str, str]:
        """What messages add where the direction of the target is not printed but inferred; else nothing."""
        if not self.score.inferred:
            return "", ""
        return (
            "（指标值未印比较符号，方向由本行文字推断）",
            " (the target prints no sign; the words of the row tell which way)",
        )

    @property
    def columns(self) -> tuple[str, ...]:
        """The paths that a comparison of target and actual value relies on."""
        return (f"{self.path}.target", f"{self.path}.actual")

    @property
    def printed(self) -> str:
        """`>95% → 95%` for messages."""
        return f"{text(self.indicator.target)} → {text(self.indicator.actual)}"


class Line:
    """A fund line with its path and its name for messages."""

    def __init__(self, case: Case, position: int) -> None:
        self.line: FundLine = case.form.funds.lines[position]
        self.path = f"funds.lines[{position}]"

    @property
    def name(self) -> str:
        """The printed label without `其中：`."""
        label = text(self.line.label) or ""
        return label.removeprefix("其中").lstrip("：: ").rstrip("：: ") or label


class Case(Subject):
    """One form under check. Scores are computed once, and only when a rule asks for them."""

    scope = "form"

    def __init__(self, form: Form, standard: Standard | None = None) -> None:
        super().__init__(form)
        self.form = form
        self.kind = form.kind
        self._standard = standard
        self._lacking: dict[tuple[str, ...], tuple[Term, ...]] = {}

    @once
    def standard(self) -> Standard:
        """The scoring standard of the form."""
        return self._standard or standard_for(self.form)

    @property
    def region(self) -> str:
        """Where the form is from, as far as its standard tells: `CN`, `CN-51`."""
        return self.standard.applies.region

    @once
    def scored(self) -> Scored:
        """Every score of the form, computed; without steps, which few findings ask for."""
        return score(self.form, self.standard, trace=False)

    @once
    def _traced(self) -> Scored:
        return score(self.form, self.standard)

    def _steps(self, computed: Score) -> tuple[Step, ...]:
        """How a score of `scored` comes about."""
        pairs = zip(self.scored.parts, self._traced.parts, strict=True)
        return next(traced.steps for one, traced in pairs if one is computed)

    @once
    def prose(self) -> tuple[tuple[str, str], ...]:
        """Path and text of every cell that holds words, without the headings that stand over many rows."""
        return tuple(
            (path, cell.text) for path, cell in self.cells.items()
            if cell.text and len(cell.text) >= WORDS and not path.endswith(HEADS) and HAN.search(cell.text)
        )

    @once
    def told(self) -> tuple[tuple[Telling, ...], tuple[Telling, ...]]:
        """The goals and the results that say something."""
        return tuple(tellings(self.form, "expected")), tuple(tellings(self.form, "actual"))

    @once
    def rows(self) -> tuple[Row, ...]:
        """The indicator rows."""
        return tuple(Row(self, position) for position in range(len(self.form.indicators)))

    @once
    def asking(self) -> tuple[Row, ...]:
        """The rows that ask for something: with a name or a target, and not marked as not applicable."""
        return tuple(row for row in self.rows if _asks(row.indicator))

    @once
    def lines(self) -> tuple[Line, ...]:
        """The fund lines."""
        return tuple(Line(self, position) for position in range(len(self.form.funds.lines)))

    @once
    def total_line(self) -> Line | None:
        """年度资金总额, the line that is scored."""
        return next((line for line in self.lines if line.line.source == "total"), None)

    def lacks(self, needs: tuple[str, ...]) -> tuple[Term, ...]:
        """The names of what the form does not print of all these; many rules need the same."""
        if needs not in self._lacking:
            self._lacking[needs] = missing(self.form, needs)
        return self._lacking[needs]

    def blank_parts(self, column: str) -> tuple[Line, ...]:
        """The lines below 年度资金总额 whose amount cell was left empty."""
        below = (line for line in self.lines if line.line.source != "total")
        return tuple(line for line in below if (cell := getattr(line.line, column)) is not None and cell.text is None)

    def prints(self, column: str) -> bool:
        """Whether the form has this indicator column at all (`actual`, `deviation` …)."""
        return any(getattr(row, column) is not None for row in self.form.indicators)

    def formula(self, score: Score) -> str:
        """The reckoning in one line, `632430 ÷ 639000 × 100 = 98.9718…%`, without its last rounding."""
        roundings = tuple(label for label, _ in MODE_LABELS.values())
        return "；".join(step.formula for step in self._steps(score) if not step.label.startswith(roundings))

    def relied_on(self, score: Score) -> tuple[str, ...]:
        """The fields the score was computed from."""
        return tuple(used.path for step in self._steps(score) for used in step.inputs if used.path)


def _asks(row: Indicator) -> bool:
    blank = is_empty(row.level3) and is_empty(row.target)
    return not (blank or not_applicable(row.level3) or not_applicable(row.target))
