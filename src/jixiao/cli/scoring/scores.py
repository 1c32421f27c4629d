"""What `jixiao score` makes of a form: its scores under one standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jixiao import api
from jixiao.cli.scoring.data import CSV_HEAD, scored_data, scored_rows
from jixiao.cli.scoring.page import page
from jixiao.cli.scoring.trace import trace
from jixiao.cli.scoring.writing import BEFORE
from jixiao.model import Form
from jixiao.scoring import Standard


class Scores:
    """Each form under the standard named, or under its own; `traced`: with everything that led to the scores."""

    head = CSV_HEAD[len(BEFORE):]

    def __init__(self, standard: Standard | None, *, traced: bool) -> None:
        self._standard, self.traced = standard, traced

    def lines(self, form: Form, room: int) -> list[str]:
        """A page, which needs the formulas of the scores that differ, or the whole trace."""
        return (trace if self.traced else page)(form, api.score(form, self._standard), room)

    def data(self, form: Form) -> Mapping[str, Any]:
        """The scores, with steps and citations where they are wanted."""
        return {"scored": scored_data(api.score(form, self._standard, trace=self.traced))}

    def rows(self, form: Form) -> Iterator[Sequence[object]]:
        """A row a score."""
        return scored_rows(api.score(form, self._standard, trace=False))
