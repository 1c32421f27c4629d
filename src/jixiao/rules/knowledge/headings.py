"""What kind of indicator a row stands under, by the words of its second-level and first-level headings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from jixiao.model import Indicator
from jixiao.rules.knowledge.words import folded
from jixiao.wording.language import Term

Heading = Literal["quantity", "quality", "timeliness", "cost", "economic", "social", "ecological", "sustainable",
                  "satisfaction"]  # fmt: skip

# Parts of a heading that tell its kind, looked for in this order: 经济成本指标 and 生态环境成本 are costs.
_PARTS: tuple[tuple[str, Heading], ...] = (
    ("满意", "satisfaction"), ("成本", "cost"), ("数量", "quantity"), ("质量", "quality"), ("时效", "timeliness"),
    ("时间", "timeliness"), ("经济", "economic"), ("社会", "social"), ("生态", "ecological"), ("环境", "ecological"),
    ("可持续", "sustainable"),
)  # fmt: skip
HEADINGS: Mapping[Heading, Term] = {
    "quantity": ("数量指标", "quantity"), "quality": ("质量指标", "quality"), "timeliness": ("时效指标", "timeliness"),
    "cost": ("成本指标", "cost"), "economic": ("经济效益指标", "economic benefit"),
    "social": ("社会效益指标", "social benefit"), "ecological": ("生态效益指标", "ecological benefit"),
    "sustainable": ("可持续影响指标", "sustained effect"), "satisfaction": ("满意度指标", "satisfaction"),
}  # fmt: skip
OUTPUTS: frozenset[Heading] = frozenset({"quantity", "quality", "timeliness"})
BENEFITS: frozenset[Heading] = frozenset({"economic", "social", "ecological", "sustainable"})


def heading(row: Indicator) -> Heading | None:
    """The kind of the row by its headings, None where they do not tell."""
    return _kind(folded(row.level2)) or _kind(folded(row.level1))


@lru_cache(maxsize=4096)
def _kind(label: str) -> Heading | None:
    return next((kind for part, kind in _PARTS if part in label), None)
