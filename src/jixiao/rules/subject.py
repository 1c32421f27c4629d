"""What rules are asked about: a form, an evaluation report, or the final accounts of a department."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from jixiao.model.cell import Cell
from jixiao.model.finding import Finding
from jixiao.model.form import cells
from jixiao.model.place import Place
from jixiao.rules.frame import PartKind, Scope
from jixiao.rules.once import once
from jixiao.wording.language import Term


class Printed(Protocol):
    """A part of a document: it knows where it begins and what the reader could not place."""

    @property
    def at(self) -> Place | None: ...

    @property
    def problems(self) -> tuple[Finding, ...]: ...

    @property
    def fiscal_year(self) -> int | None: ...


class Subject:
    """One part of a document under check, with its cells and their places."""

    scope: Scope
    kind: PartKind

    def __init__(self, printed: Printed) -> None:
        self.printed = printed

    @property
    def region(self) -> str:
        """Where it is from, as far as that is known: `CN`, `CN-51`."""
        return "CN"

    @once
    def cells(self) -> dict[str, Cell]:
        """Every printed cell by its path."""
        return dict(cells(self.printed))  # type: ignore[arg-type]

    def lacks(self, needs: tuple[str, ...]) -> tuple[Term, ...]:
        """The names of what it does not print of all these."""
        raise NotImplementedError

    def place(self, path: str) -> Place | None:
        """Where the field stands, or else its row, or else the whole."""
        cell = self.cells.get(path)
        if cell is not None and cell.at is not None:
            return cell.at
        return self._first_places.get(path.rpartition(".")[0], self.printed.at)

    @once
    def _first_places(self) -> Mapping[str, Place]:
        """Where each part begins, by its path."""
        found: dict[str, Place] = {}
        for path, cell in self.cells.items():
            while cell.at is not None and (path := path.rpartition(".")[0]):
                found.setdefault(path, cell.at)
        return found
