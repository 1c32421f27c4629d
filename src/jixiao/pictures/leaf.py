"""The left side for files with pages: each page as it looks, the recognised cells drawn over it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence

from jixiao.model import Grid, GridCell
from jixiao.pictures.marks import Mark, Marks, mark_of
from jixiao.pictures.markup import tag, words
from jixiao.readers import Picture
from jixiao.wording.language import Lang, pick

SEEN_AS_IS = frozenset({"s-label", ""})  # neither a value nor a loss: the page shows it well enough


def leaves(grids: Sequence[Grid], pictures: Mapping[int, Picture], marks: Marks, lang: Lang) -> str:
    """The pages that the grids stand on, in order; nothing when the file has no pages or one of them is not shown."""
    by_page: dict[int, list[GridCell]] = {}
    for cell in (cell for grid in grids for row in (grid.before, *grid.rows) for cell in row):
        if cell.at.page is None or cell.at.box is None or cell.at.page not in pictures:
            return ""
        by_page.setdefault(cell.at.page, []).append(cell)
    return "".join(_leaf(pictures[number], by_page[number], marks, lang) for number in sorted(by_page))


def _leaf(picture: Picture, cells: Sequence[GridCell], marks: Marks, lang: Lang) -> str:
    image = tag(
        "image", href=f"data:image/{picture.kind};base64,{b64encode(picture.data).decode()}",
        width=round(picture.width, 1), height=round(picture.height, 1),
    )
    boxes = "".join(_box(cell, mark_of(cell, marks, lang)) for cell in cells)
    caption = tag("figcaption", words(pick((f"第 {picture.number} 页", f"page {picture.number}"), lang)))
    frame = f"0 0 {round(picture.width, 1)} {round(picture.height, 1)}"
    return tag("figure", caption + tag("svg", image + boxes, viewBox=frame, role="img"), class_="leaf")


def _box(cell: GridCell, mark: Mark) -> str:
    """A cell over the page; a click leads to the field it became."""
    assert cell.at.box is not None
    left, top, right, bottom = cell.at.box
    if mark.look in SEEN_AS_IS and not mark.key:
        return tag("g", id=mark.id)
    shape = tag("rect", tag("title", words(mark.hint or cell.text)), x=left, y=top,
                width=round(right - left, 1), height=round(bottom - top, 1))
    inner = tag("a", shape, href=f"#{mark.field}") if mark.field else shape
    return tag("g", inner, id=mark.id, class_=mark.look, data_k=mark.key)
