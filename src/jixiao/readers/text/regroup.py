"""Rows cut out of a stream of cells by what its labels say.

A crawler keeps the cells of a table and loses its rows. Labels bring them back: a head is a run of
column labels, a fund line begins with its label, an indicator row begins with a level label or
after as many cells as the head has columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.layouts import Vocabulary, key, vocabulary
from jixiao.readers.kinds import GLYPHS, fit
from jixiao.readers.text.raw import Item, Prose, Raw, Row
from jixiao.readers.titles import is_title, is_year

FIGURE = re.compile(rf"^\s*[{GLYPHS}\d]")
LONGEST_HEAD = 30  # of one head; forms have half of them, and a file of nothing but labels must not take hours
RIGHT = 5  # where the labels of the right money block are put
LEVELS = ("level1", "level2", "level3")
LABELLED = (
    "identity", "fund_block", "fund_columns", "fund_lines", "goal_block", "goal_heads", "indicator_block",
    "level1", "level2", "total", "notes",
)  # fmt: skip


def regrouped(cells: Sequence[Raw], *, keeps_empty: bool) -> list[Item]:
    """Rows and prose of a cell stream; `keeps_empty` says that empty cells are in the stream."""
    stream = list(cells) if keeps_empty else _mended(cells)
    return _Cutter(stream, keeps_empty, vocabulary()).run()


def _mended(cells: Sequence[Raw]) -> list[Raw]:
    """A label that an inner line break has made two cells (经济效益 / 指标) is one again."""
    words = vocabulary()
    joined: list[Raw] = []
    for cell in cells:
        last = joined[-1] if joined else None
        if last and len(key(cell.text)) <= 5 and not _is_label(words, cell.text):
            both = last.text + cell.text
            if words.find("level2", both) or words.find("level1", both):
                joined[-1] = last._replace(text=both)
                continue
        joined.append(cell)
    return joined


def _is_label(words: Vocabulary, text: str) -> bool:
    return words.knows(text, *LABELLED)


class _Cutter:
    """Walks the stream once; `at` is the next cell."""

    def __init__(self, cells: list[Raw], keeps_empty: bool, words: Vocabulary) -> None:
        self.cells, self.keeps_empty, self.words = cells, keeps_empty, words
        self.at = 0
        self.out: list[Item] = []
        self.columns: list[str] = []  # concepts of the indicator head in force
        self.money: int = 0  # columns of the fund head in force
        self.sources: list[str] = []  # of the two money blocks of a target form

    def run(self) -> list[Item]:
        steps = (self._blank, self._indicator_head, self._fund_head, self._total, self._indicator_row,
                 self._fund_line, self._goals, self._pair)
        while self.at < len(self.cells):
            before = self.at
            if not any(step() for step in steps) or self.at == before:  # a step that takes nothing would loop for ever
                cell = self.cells[before]
                self.out.append(Prose(cell.text, cell.line))
                self.at = before + 1
        return self.out

    # what stands at the next cells

    def _text(self, offset: int = 0) -> str:
        index = self.at + offset
        return self.cells[index].text if index < len(self.cells) else ""

    def _find(self, context: str, text: str) -> str | None:
        label = self.words.find(context, text) if text else None
        return label.concept if label else None

    def _run_of(self, contexts: tuple[str, ...]) -> list[int]:
        """Positions of the labels from here on, blanks between them passed over."""
        found: list[int] = []
        index = self.at
        while index < len(self.cells) and len(found) < LONGEST_HEAD:
            text = self.cells[index].text
            if text and not self.words.knows(text, *contexts):
                break
            if text:
                found.append(index)
            index += 1
        return found

    def _emit(self, indices: Sequence[int], first_column: int = 0) -> None:
        self._row([self.cells[index] for index in indices], first_column)

    def _row(self, cells: Sequence[Raw], first_column: int = 0) -> None:
        self.out.append(Row([cell._replace(column=first_column + i) for i, cell in enumerate(cells)]))

    # the steps: each takes what it knows and says whether it did

    def _blank(self) -> bool:
        if self._text():
            return False
        self.at += 1
        return True

    def _indicator_head(self) -> bool:
        run = self._run_of(("indicator_block", "indicator_columns"))
        concepts = [self._find("indicator_columns", self.cells[index].text) for index in run]
        if len(run) < 4 or "level3" not in concepts or not {"level1", "level2"} & set(concepts):
            return False
        start = concepts.index("level1" if "level1" in concepts else "level2")
        upper, lower = run[:start], run[start:]
        order = _one_head(upper, lower, {index: concept or "" for index, concept in zip(run, concepts, strict=True)})
        self.columns = [self._find("indicator_columns", self.cells[index].text) or "" for index in order]
        block = [index for index in upper[:1] if self._find("indicator_block", self.cells[index].text)]
        self._emit([*block, *order], 0 if block else 1)
        self.money, self.sources, self.at = 0, [], run[-1] + 1
        return True

    def _fund_head(self) -> bool:
        text = self._text()
        block = 1 if self._find("fund_block", text) else 0
        ahead = self.at
        self.at += block
        run = self._run_of(("fund_columns", "fund_block"))
        self.at = ahead
        run = [index for index in run if self._find("fund_columns", self.cells[index].text)]
        concepts = {self._find("fund_columns", self.cells[index].text) for index in run}
        if len(run) < 3 or not {"initial_budget", "adjusted_budget", "executed"} & concepts:
            return False
        blocks = [index for index in range(self.at, run[0]) if self.cells[index].text]
        head = [index for index in run if self._find("fund_columns", self.cells[index].text) != "label"]
        if blocks:
            self._emit(blocks[-1:])
        self._emit(head, 2)
        self.money, self.columns, self.at = len(head), [], run[-1] + 1
        return True

    def _fund_line(self) -> bool:
        if self.columns or not self._find("fund_lines", self._text()):
            return False
        end = self.at + 1
        limit = self.money or 1
        while end < len(self.cells) and end - self.at <= limit and not self._ends_values(self.cells[end].text):
            end += 1
        while not self.money and end < len(self.cells) and not self.cells[end].text:
            end += 1
        self._emit(range(self.at, end), 1 if self.money or not self._in_right_block() else RIGHT)
        self.at = end
        return True

    def _in_right_block(self) -> bool:
        """Whether the label stands in the right money block of a target form, told by what it names."""
        source = self._find("fund_lines", self._text())
        before = source in self.sources
        self.sources.append(source or "")
        totals = sum(self._find("fund_lines", cell.text) == "total" for cell in self.cells[self.at : self.at + 40])
        if totals + self.sources[:-1].count("total") < 2:
            return False
        return before or source in ("fiscal_current_year", "carryover")

    def _ends_values(self, text: str) -> bool:
        return bool(text) and self.words.knows(text, "fund_lines", "goal_block", "goal_heads", "indicator_block")

    def _goals(self) -> bool:
        if self.columns:
            return False
        heads = self._run_of(("goal_block", "goal_heads"))
        named = [index for index in heads if self._find("goal_heads", self.cells[index].text)]
        if not heads:
            return False
        if len(named) > 1 and self._find("goal_block", self.cells[named[0]].text) and named[0] == heads[0]:
            named = named[1:]
        self._emit(named or heads[-1:], 1)
        self.at = heads[-1] + 1
        values: list[int] = []
        while self.at < len(self.cells) and len(values) < max(1, len(named)):
            text = self.cells[self.at].text
            if text and (_is_label(self.words, text) or self._find("fund_block", text)):
                break
            if text:
                values.append(self.at)
            self.at += 1
        if values:
            self._emit(values, 1)
        return True

    def _indicator_row(self) -> bool:
        if not self.columns:
            return False
        if self._is_outside(self._text()):
            self.columns = []
            return False
        row: list[Raw] = []
        for level in LEVELS[:2]:
            text = self._text()
            known = level in self.columns and text and self.words.find(level, text)
            other = self.words.find("level2" if level == "level1" else "level1", text) if text else None
            if known and not (level == "level1" and other and not self._level2_follows()):
                row.append(self.cells[self.at])
                self.at += 1
            else:
                row.append(Raw("", self.cells[min(self.at, len(self.cells) - 1)].line, 0))
        if not self.keeps_empty and self._lacks_target():
            self._row([*row, self.cells[self.at]], 1)
            self.at += 1
            return True
        rest = len(self.columns) - sum(level in self.columns for level in LEVELS[:2])
        for _ in range(rest):
            text = self._text()
            ended = is_title(text) or is_year(text) or (not self.keeps_empty and self._starts_row(text))
            if self.at >= len(self.cells) or ended:
                break
            row.append(self.cells[self.at])
            self.at += 1
        if any(cell.text for cell in row):
            self._row(row, 1)
        return True

    def _lacks_target(self) -> bool:
        """Whether two names follow each other in a stream of name and target, so that the first has no target."""
        first, second, third = (self._text(offset) for offset in range(3))
        if self.columns[-2:] != ["level3", "target"] or self._starts_row(second) or not third:
            return False
        named = fit("level3", first) == 0 and fit("level3", second) == 0
        return named and FIGURE.match(third) is not None and not any(c.isdigit() for c in second)

    def _is_outside(self, text: str) -> bool:
        """Whether the cell belongs to the next form: a title, or a label of the head of a form."""
        return is_title(text) or is_year(text) or self._find("identity", text) is not None

    def _level2_follows(self) -> bool:
        return bool(self._find("level2", self._text(1)))

    def _starts_row(self, text: str) -> bool:
        return self._is_outside(text) or self.words.knows(text, "level1", "level2", "total", "notes")

    def _total(self) -> bool:
        if self._find("notes", self._text()):
            self.columns = []
        if self.money or not self._find("total", self._text()):
            return False
        end, printed = self.at + 1, 0
        while end < len(self.cells) and printed < 3 and not self._ends_total(self.cells[end].text):
            printed += bool(self.cells[end].text)
            end += 1
        self._emit(range(self.at, end))
        self.at = end
        self.columns = []
        return True

    def _ends_total(self, text: str) -> bool:
        return self._find("notes", text) is not None or self._is_outside(text)

    def _pair(self) -> bool:
        text = self._text()
        contexts = ("identity", "notes")
        if not any(self._find(context, text) for context in contexts):
            return False
        value = next((index for index in range(self.at + 1, len(self.cells)) if self.cells[index].text), None)
        if value is not None and any(
            self._find(context, self.cells[value].text) for context in LABELLED
        ):
            value = None
        self._emit([self.at] if value is None else [self.at, value])
        self.at = (self.at if value is None else value) + 1
        return True


def _one_head(upper: list[int], lower: list[int], concepts: dict[int, str]) -> list[int]:
    """One row of column labels out of a head of two rows: the parts of 年度指标值 take its place."""
    levels = [index for index in lower if concepts[index] in LEVELS]
    others = [index for index in lower if concepts[index] not in LEVELS]
    parents = [index for index in upper if concepts[index]]
    if not parents:
        return lower
    order = list(levels)
    for index in parents:
        order += others if concepts[index] == "target" and others else [index]
    return order
