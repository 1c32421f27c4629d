"""Which layout a form is printed in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from jixiao.layouts import Layout, key, layouts
from jixiao.model.form import Form

# What speaks for a layout and against it, in units of one label found on the page.
MISSING = 1.5  # a label of the layout that the page lacks
MARK, NO_MARK = 3.0, 1.0  # one of its own marks found; what a layout with many marks must make good
TITLE, PART_OF_TITLE = 6.0, 2.0
LENIENCE = 8.0  # a form may lack so much and still be taken for the nearest layout


def layout_of(form: Form, texts: Iterable[str]) -> str | None:
    """Id of the layout of the form's kind and subject that shares most with its labels, or None.

    The title and the marks of a layout weigh most; a column or field that the layout does not
    print speaks against it.
    """
    printed = frozenset(key(text) for text in texts if len(text) <= 60)
    page = "\n".join(printed)
    title = key(form.title.text) if form.title and form.title.text else ""
    own_kind = [layout for layout in layouts().values() if layout.kind == form.kind and _evident(layout, page)]
    own = [layout for layout in own_kind if layout.subject == form.subject] or own_kind
    ranked = sorted(((_score(layout, printed, page, title), layout.id) for layout in own), key=_best_first)
    return ranked[0][1] if ranked and ranked[0][0] > 0 else None


def _evident(layout: Layout, page: str) -> bool:
    """Whether the page names a place of the layout, or shows half of its marks; a layout without both is general."""
    if layout.places:
        return any(place in page for place in layout.places)
    return 2 * sum(key(mark) in page for mark in layout.marks) >= len(layout.marks)


def _score(layout: Layout, printed: frozenset[str], page: str, title: str) -> float:
    labels, marks = _labels(layout.id)
    hits = len(labels & printed)
    score = hits - MISSING * len(labels - printed)
    score += MARK * sum(mark in page for mark in marks) - NO_MARK * len(marks)
    own = key(layout.title)
    return score + (TITLE if title == own else PART_OF_TITLE if own in title else 0.0) + LENIENCE


def _best_first(item: tuple[float, str]) -> tuple[float, str]:
    return -item[0], item[1]


@cache
def _labels(id: str) -> tuple[frozenset[str], frozenset[str]]:
    layout = layouts()[id]
    words: list[str] = [word for labels in layout.identity.labels.values() for word in labels]
    words += [word for labels in layout.funds.columns.values() for word in labels]
    words += [word for line in layout.funds.lines for word in (*line.label, *line.right)]
    words += [word for labels in layout.goals.heads.values() for word in labels]
    words += [word for labels in layout.indicators.columns.values() for word in labels]
    words += layout.total.label
    return frozenset(key(word) for word in words), frozenset(key(mark) for mark in layout.marks)
