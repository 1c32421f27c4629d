"""Why a standard that comes to a form was not the one taken (docs/decisions/0016-which-standard.md)."""

from __future__ import annotations

from datetime import date

from jixiao.model import Form
from jixiao.scoring.registry import load_standard
from jixiao.scoring.standard import Standard
from jixiao.wording.language import Term

# How a standard comes to a form, the closest first, with what the choice says about it.
CLOSENESS: tuple[tuple[str, Term], ...] = (
    ("layout", ("表样为该地所用", "the layout is that place's own")),
    ("code", ("项目编码属于该地", "the project code belongs to that place")),
    ("place", ("单位或主管部门属于该地", "the unit or its department belongs to that place")),
    ("national", ("表样为全国通用", "the layout is the national one")),
)

ONLY_NAMED: Term = ("该地做法，只在指定时使用", "practice of that place, applies only where named")
OTHER_LAYOUT: Term = ("该地做法，见于该地另一种表样，不能认定也用于本表样",
                      "practice of that place seen on another layout; that it holds for this one is not known")


def against(standard: Standard, close: str, own: tuple[str, Standard] | None, form: Form,
            regions: tuple[str, ...]) -> tuple[str, str, str]:
    """Why a standard that comes to the form was not taken."""
    applies = standard.applies
    if not applies.kind(form):
        reason = "为另一类对象而设", "made for other subjects"
    elif not applies.year(form):
        span = f"{applies.since.year if applies.since else ''}–{applies.until.year if applies.until else ''}"
        reason = f"年度不符，适用 {span}", f"made for other years, {span}"
    elif regions and close in ("place", "seen"):
        reason = (f"单位名称分属两地（{'、'.join(regions)}），不能凭地名选定",
                  f"the units name places that lie apart ({', '.join(regions)}): the place decides nothing")
    elif close == "seen":
        reason = ONLY_NAMED if applies.by_name else OTHER_LAYOUT
    else:
        assert own is not None  # it fits, so that something was taken
        reason = _less_close(standard, close, *own)
    return standard.id, *reason


def _less_close(standard: Standard, close: str, nearest: str, chosen: Standard) -> Term:
    """What decided between two that fit: what one builds on, how close it is, or which is the later."""
    order = [name for name, _ in CLOSENESS]
    if order.index(nearest) < order.index(close):
        return f"{chosen.id} 更贴近该表", f"{chosen.id} is closer to the form"
    if standard.id in bases(chosen):
        return f"{chosen.id} 在它之上增补", f"{chosen.id} builds on it"
    if close != nearest:
        return "另有标准在它之上增补", "another standard builds on it"
    if since(standard) < since(chosen):
        return f"与 {chosen.id} 同样贴近，后者起用较晚", f"as close as {chosen.id}, which starts later"
    return f"与 {chosen.id} 同样贴近，按编号取后者", f"as close as {chosen.id}, which comes first by its id"


def bases(standard: Standard) -> tuple[str, ...]:
    """What a standard builds on (`extends`), parent, grandparent and so on: it knows them, and says what differs."""
    if standard.extends is None:
        return ()
    return (standard.extends, *bases(load_standard(standard.extends)))


def since(standard: Standard) -> date:
    """The first day it applies to; the earliest there is where it states none."""
    return standard.applies.since or date.min
