"""A figure while its sentence is being read."""

from __future__ import annotations

from jixiao.layouts.accounts.chapters import folded
from jixiao.layouts.accounts.concepts import concept_of
from jixiao.model.accounts import Figure
from jixiao.model.cell import Cell


class Draft:
    """A figure that later clauses add to. `fields` are those of `Figure` beside item, concept and role."""

    def __init__(self, item: Cell, role: str, chapter: str | None, section: Cell | None,
                 counts: bool | None = None, near: str | None = None) -> None:
        self.item, self.role = item, role
        self.concept = concept_of(item.text or "", chapter, counts, near)
        self.name = folded(item.text or "")
        self.section = section
        self.fields: dict[str, Cell] = {}

    def put(self, field: str, cell: Cell) -> bool:
        """Adds what a clause says; False where the figure has such a thing already."""
        if field in self.fields:
            return False
        self.fields[field] = cell
        return True

    def has(self, *fields: str) -> bool:
        """Whether one of the fields is known."""
        return any(field in self.fields for field in fields)

    def again(self) -> Draft:
        """The same item and amount, for a second comparison (比年初预算…；比上年…)."""
        twin = Draft(self.item, self.role, None, self.section)
        twin.concept = self.concept
        twin.fields = {field: self.fields[field] for field in ("amount", "unit") if field in self.fields}
        return twin

    @property
    def figure(self) -> Figure:
        """What was read."""
        return Figure(self.item, section=self.section, concept=self.concept, role=self.role, **self.fields)
