"""What a form and a row are called by what they say, so that they are known again where rows were moved."""

from __future__ import annotations

import re

from jixiao.model import Form, text
from jixiao.wording.columns import folded
from jixiao.wording.terms import POSITION

NAMES = ("level3", "level2", "level1", "label", "name", "scope")
ITEM = re.compile(r"(\w+)\[(\d+)\]")


def project_of(form: Form) -> tuple[str, str]:
    """Name and code of the project; empty where they are not printed."""
    return folded(text(form.project.name) or ""), folded(text(form.project.code) or "")


def form_name(form: Form, document: str) -> str:
    """Which form it is: project, year, kind and unit; without a project the document stands for it."""
    name, code = project_of(form)
    about = code or name or document.replace("\\", "/").rpartition("/")[2]
    unit = folded(text(form.implementing_unit) or "")
    return " · ".join(part for part in (about, str(form.fiscal_year or ""), form.kind, unit) if part)


def row_name(form: Form, path: str | None) -> str:
    """`indicators[3].score` → 维修及时率: the name of the row that the path is in; empty outside of rows."""
    found = ITEM.search(path or "")
    if found is None or path is None:
        return ""
    holder = form.funds if path.startswith("funds.") else form
    items = getattr(holder, found[1], ())
    if int(found[2]) >= len(items):
        return ""
    item = items[int(found[2])]
    for name in NAMES:
        value = getattr(item, name, None)
        said = value if isinstance(value, str) else text(value) if value is not None else None
        if said:
            return folded(said)
    return ""


def place_of(form: Form, path: str | None) -> str:
    """`indicators[3].score` → `indicators[维修及时率].score`."""
    return POSITION.sub(f"[{row_name(form, path)}]".replace("\\", r"\\"), path or "")
