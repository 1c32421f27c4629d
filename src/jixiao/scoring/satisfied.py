"""Whether a row is about satisfaction (满意度): a response rate (回收问卷比例) in the same section is not."""

from __future__ import annotations

import re
from functools import lru_cache

from jixiao.model import Indicator, text
from jixiao.scoring.inputs import folded

_SPEAKS = re.compile(r"(?<![不未非])(?:满意|好评|认可|赞誉)")
_OWN_RATE = re.compile(r"(?:满意|好评|认可|赞誉)[度人员户群众对象数的所占]*(?:率|比例|比率|占比|比重)?")
_OTHER_RATE = re.compile(r"(?<![效频])率(?![先领])|比例|占比|比重|不满|差评|投诉|意见")


def of_satisfaction(row: Indicator) -> bool:
    """Whether the row stands under 满意度 and its name names no other rate, or its target speaks of satisfaction."""
    if not _under(text(row.level1), text(row.level2)):
        return False
    name, target = folded(row.level3), folded(row.target)
    return _SPEAKS.search(target) is not None or not _OTHER_RATE.search(_OWN_RATE.sub("", _kept(name)))


@lru_cache(maxsize=4096)
def _under(level1: str | None, level2: str | None) -> bool:
    """Whether the labels above the name, blanks left out, say 满意度."""
    return any("满意度" in "".join((label or "").split()) for label in (level1, level2))


def _kept(name: str) -> str:
    """The name with 不满意 marked, so that it is not taken for satisfaction."""
    return re.sub("[不未非](?:满意|认可)", "不满", name)
