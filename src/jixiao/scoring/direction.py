"""Which way an indicator points, as printed: by the sign with the target, 指标性质 and 指标方向.

Where none is printed the row's own words may tell (jixiao.scoring.inference).
"""

from __future__ import annotations

from typing import Literal

from jixiao.model import Indicator
from jixiao.model.value import Comparison
from jixiao.scoring.inputs import Refusal, folded

Side = Literal["more", "less", "equal"]

NATURES: dict[str, Comparison] = {
    "正向": ">=", "正向指标": ">=", "反向": "<=", "反向指标": "<=", "逆向": "<=", "逆向指标": "<=",
}  # fmt: skip
_GLYPHS: dict[str, Comparison] = {
    ">": ">", "≥": ">=", "≧": ">=", ">=": ">=", "<": "<", "≤": "<=", "≦": "<=", "<=": "<=",
    "=": "=", "═": "=", "﹦": "=",
    "大于": ">", "大于等于": ">=", "不小于": ">=", "等于": "=", "小于": "<", "小于等于": "<=", "不大于": "<=",
}  # fmt: skip
SIGNS: dict[str, Comparison] = _GLYPHS | NATURES
CONTRADICTION = Refusal(
    "比较符号与指标性质、指标方向不一致",
    "the sign contradicts the nature or direction of the indicator",
    code="sign_contradiction",
)


def printed_sign(row: Indicator, own: Comparison | None) -> Comparison | None | Refusal:
    """The sign with the target (`own`) or in the columns 指标性质 and 指标方向; all that are printed must agree.

    = says nothing of a direction and agrees with 正向 and 反向; with 反向 less is as good.
    """
    if row.nature is None and row.direction is None:
        return own
    columns = [folded(cell) for cell in (row.nature, row.direction)]
    signs = [own] if own else []
    signs += [_GLYPHS[name] for name in columns if name in _GLYPHS]
    natures = [NATURES[name] for name in columns if name in NATURES]
    if len({side(sign) for sign in signs}) > 1 or len(set(natures)) > 1:
        return CONTRADICTION
    if not signs or not natures:
        return signs[0] if signs else natures[0] if natures else None
    if signs[0] == "=":
        return "<=" if natures[0] == "<=" else "="
    return signs[0] if side(signs[0]) == side(natures[0]) else CONTRADICTION


def side(sign: Comparison) -> Side:
    """Whether more, less or exactly the target is asked for."""
    return "more" if sign[0] == ">" else "less" if sign[0] == "<" else "equal"
