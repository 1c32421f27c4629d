"""What a form and a row are called by what they say, so that they are known again where rows were moved."""

from __future__ import annotations

import re
from typing import Any

from jixiao.model import Cell, Form, Part, text
from jixiao.wording.columns import folded
from jixiao.wording.terms import POSITION

NAMES = ("level3", "level2", "level1", "label", "item", "name", "scope")
ITEM = re.compile(r"(\w+)\[(\d+)\]")


def project_of(part: Part) -> tuple[str, str]:
    """Name and code of the project, of accounts the department; empty where they are not printed."""
    code = text(part.project.code) if isinstance(part, Form) else None
    return folded(text(part.name) or ""), folded(code or "")


def form_name(form: Part, document: str) -> str:
    """Which form (report, accounts) it is: project, year, kind, unit; without a project the document stands for it."""
    name, code = project_of(form)
    about = code or name or document.replace("\\", "/").rpartition("/")[2]
    unit = folded(text(form.implementing_unit) or "") if isinstance(form, Form) else ""
    return " · ".join(part for part in (about, str(form.fiscal_year or ""), form.kind, unit) if part)


def row_name(part: Part, path: str | None) -> str:
    """`indicators[3].score` → 维修及时率: the name of the row that the path is in; empty outside of rows."""
    holder: Any = part
    named = ""
    for step in (path or "").split("."):
        attribute, position = _step(step)
        holder = getattr(holder, attribute, None)
        if position is None:
            continue
        if not isinstance(holder, tuple) or position >= len(holder):
            return ""
        holder = holder[position]
        named = _name(holder) or named
    return named


def _step(step: str) -> tuple[str, int | None]:
    """`indicators[3]` → indicators, 3"""
    found = ITEM.fullmatch(step)
    return (found[1], int(found[2])) if found else (step, None)


def _name(item: Any) -> str:
    for name in NAMES:
        value = getattr(item, name, None)
        said = value if isinstance(value, str) else value.text if isinstance(value, Cell) else None
        if said:
            return folded(said)
    return ""


def place_of(form: Part, path: str | None) -> str:
    """`indicators[3].score` → `indicators[维修及时率].score`."""
    return POSITION.sub(f"[{row_name(form, path)}]".replace("\\", r"\\"), path or "")
