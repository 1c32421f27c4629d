"""The head of a form: labels and the values beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from jixiao.layouts import vocabulary
from jixiao.model.cell import Cell
from jixiao.model.grid import GridCell

INLINE = re.compile(r"^\s*([^:：\s]{2,14})\s*[:：]\s*(\S+(?:\s\S+)*)")
BOXES = dict.fromkeys("☑☒√✓✔■●", True) | dict.fromkeys("☐□○", False)
BOX = re.compile("[" + "".join(BOXES) + "]")


def pairs(cells: Sequence[GridCell]) -> list[tuple[str, GridCell, GridCell | None]]:
    """(field, label, value) for the labels of a row; a label followed by a label has no value.

    The empty list says that the row is no row of the head.
    """
    words, found = vocabulary(), []
    if not words.find("identity", cells[0].text):
        return [pair for cell in cells if (pair := _inline(cell))]
    index = 0
    while index < len(cells):
        label = words.find("identity", cells[index].text)
        following = cells[index + 1] if index + 1 < len(cells) else None
        if label is None:
            index += 1
            continue
        if following is not None and following.text == cells[index].text:  # repeated over a lost merge
            index += 1
            continue
        is_label = following is not None and words.find("identity", following.text) is not None
        taken = None if is_label else following
        found.append((label.concept, cells[index], taken))
        index += 1 if taken is None else 2
    return found


def _inline(cell: GridCell) -> tuple[str, GridCell, GridCell | None] | None:
    """Label and value in one cell or line: `单位名称：北湖学校`."""
    printed = INLINE.match(cell.text)
    label = vocabulary().find("identity", printed[1]) if printed else None
    if printed is None or label is None:
        return None
    return label.concept, cell, msgspec.structs.replace(cell, text=printed[2])


def ticked(text: str) -> str:
    """The option whose box is ticked; text without boxes, or with none or several ticked, as it is.

    Boxes stand all before or all behind their options, told by how the text begins.
    """
    boxes = list(BOX.finditer(text))
    if not boxes:
        return text
    before = boxes[0].start() == 0 or not text[: boxes[0].start()].strip()
    edges = [0, *[box.end() for box in boxes]]
    chosen = []
    for number, box in enumerate(boxes):
        end = boxes[number + 1].start() if number + 1 < len(boxes) else len(text)
        option = text[box.end() : end] if before else text[edges[number] : box.start()]
        if BOXES[box.group()]:
            chosen.append(option.strip(" 、，,；;\u3000"))
    return chosen[0] if len(chosen) == 1 else text


def value_cell(field: str, value: GridCell | None, label: GridCell) -> Cell:
    """The printed value of a field; an empty cell keeps the place of its label."""
    if value is None:
        return Cell(None, label.at)
    return Cell(ticked(value.text) if field in ("project.category", "project.attribute") else value.text, value.at)
