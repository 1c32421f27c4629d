"""Full points (满分) although the target is missed, and by how much it is."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.model import text
from jixiao.scoring.compare import Figures
from jixiao.scoring.why.cells import deviation, short
from jixiao.scoring.why.frame import Asked, Explanation, reason
from jixiao.wording.language import Term
from jixiao.wording.numbers import brief, plain

GRADES = {"partly": ("自述只是部分达成", "the form itself says partly achieved"),
          "missed": ("自述没有达成", "the form itself says not achieved")}


@reason("row", "execution", rank=70)
def explain(asked: Asked) -> Iterator[Explanation]:
    if asked.claimed != asked.score.maximum:
        return
    missed = _rate(asked) if asked.kind == "execution" else _row(asked)
    if missed is not None:
        said, said_en = deviation(asked.row.deviation) if asked.kind == "row" else ("", "")
        full = plain(asked.claimed)
        yield asked.says(f"{missed[0]}，仍得满分 {full}{said}", f"{missed[1]}, yet full points, {full}{said_en}")


def _rate(asked: Asked) -> Term | None:
    rate = asked.scored.execution_rate
    if rate is None or rate.exact is None or rate.exact >= 100:
        return None
    done, left = brief(rate.exact), brief(100 - rate.exact)
    return f"执行率只有 {done}%，差 {left} 个百分点", f"the execution rate is {done} %, {left} points short"


def _row(asked: Asked) -> Term | None:
    """What is missed, where it is missed however the row is read."""
    if not asked.figures or any(figures.met or _open(figures) for figures in asked.figures):
        return None
    figures = asked.figures[0]
    short_by, short_by_en = _gap(figures)
    target, actual = (short(text(cell) or "") for cell in (asked.row.target, asked.row.actual))
    return (f"指标值“{target}”，实际完成值“{actual}”，没有达到，{short_by}",
            f"target “{target}”, actual value “{actual}”: missed, {short_by_en}")


def _open(figures: Figures) -> bool:
    return figures.slot == "qualitative" and figures.grade not in GRADES


def _gap(figures: Figures) -> Term:
    """By how much the target is missed, and which share of the target that is."""
    target, actual = figures.target, figures.actual
    match figures.slot:
        case "qualitative":
            return GRADES[figures.grade or "missed"]
        case "yes_no":
            return "与指标值相反", "the opposite of the target"
        case "deadline":
            return f"晚 {plain(actual - target)} 天", f"{plain(actual - target)} days late"
        case "range" if figures.upper is not None and actual > figures.upper:
            target = figures.upper
    gap = actual - target if actual > target else target - actual
    share = f"，即指标值的 {brief(gap * 100 / target)}%" if target else ""
    share_en = f", {brief(gap * 100 / target)} % of the target" if target else ""
    side, side_en = ("超出", "much") if actual > target else ("差", "little")
    return f"{side} {brief(gap)}{share}", f"{brief(gap)} too {side_en}{share_en}"
