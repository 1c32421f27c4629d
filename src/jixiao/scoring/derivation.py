"""Why a row is scored by its method: what was understood of its target, and which way it points."""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.model import Indicator, text
from jixiao.scoring.compare import Figures, Reading
from jixiao.scoring.method import Slot
from jixiao.wording.language import Term

# What kind of target leads to a slot; where a sign decides, what the sign means.
KINDS: Mapping[Slot, Term] = {
    "positive": ("越高越好", "the higher the better"),
    "equal": ("须等于指标值", "the target is to be met exactly"),
    "reverse": ("越低越好", "the lower the better"),
    "zero_target": ("指标值为 0", "the target is 0"),
    "satisfaction": ("满意度，越高越好", "satisfaction, the higher the better"),
    "range": ("指标值是区间", "the target is a range"),
    "deadline": ("指标值是日期或期限", "the target is a date or a deadline"),
    "frequency": ("指标值是频次", "the target is a frequency"),
    "yes_no": ("指标值问是或否", "the target asks yes or no"),
    "coefficient": ("表上印有得分系数", "the form prints a coefficient"),
}
SIGNED: frozenset[Slot] = frozenset({"positive", "equal", "reverse", "zero_target", "satisfaction"})
SHOWN = {">": "＞", ">=": "≥", "=": "＝", "<=": "≤", "<": "＜"}


def derivation(row: Indicator, read: Reading) -> Term:
    """`指标值带“≥”，越高越好`: what the page says that led to the method, in a clause."""
    figures = read.alternatives[0] if read.alternatives else None
    if figures is None:
        return KINDS["coefficient"]
    if figures.slot == "qualitative":
        return _qualitative(row)
    if len({each.slot for each in read.alternatives if each.slot in SIGNED}) > 1:
        return "方向未定，各种读法都算", "which way it points is open: every reading is scored"
    kind, kind_en = KINDS[figures.slot]
    if figures.slot not in SIGNED:
        return kind, kind_en
    if "reading.unsigned" in read.keys:
        return f"未印比较符号，由本行文字推断{kind}", f"no sign is printed; by the row's own words {kind_en}"
    sign = _sign(row)
    if sign is None:
        return _unsigned(figures, kind, kind_en)
    return f"{sign[0]}，{kind}", f"{sign[1]}: {kind_en}"


def _sign(row: Indicator) -> Term | None:
    """Where the sign is printed: with the target, or in a column of its own."""
    comparison = getattr(row.target.understood, "comparison", None) if row.target is not None else None
    if comparison is not None:
        return f"指标值带“{SHOWN[comparison]}”", f"the target carries {SHOWN[comparison]}"
    for cell, name, name_en in ((row.direction, "指标方向", "direction"), (row.nature, "指标性质", "nature")):
        if printed := text(cell):
            return f"{name}印“{printed}”", f"the column {name_en} prints {printed}"
    return None


def _unsigned(figures: Figures, kind: str, kind_en: str) -> Term:
    if figures.actual == figures.target:
        return "未印比较符号，实际值等于指标值", "no sign is printed, and the actual value equals the target"
    return kind, kind_en


def _qualitative(row: Indicator) -> Term:
    nature = text(row.nature)
    if nature and "定性" in nature:
        return f"指标性质印“{nature}”", f"the column nature prints {nature}"
    return "指标值是文字", "the target is in words"
