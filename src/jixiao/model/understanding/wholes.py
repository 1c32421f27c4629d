"""Whether a text says “all of it” in words: 资金全部支出 beside a target of 100 %."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from jixiao.model.understanding.plain import plain

_DATA = tomllib.loads((Path(__file__).parent / "wholes.toml").read_text(encoding="utf-8"))


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_BESIDE, _DENIED = _DATA["beside"], _DATA["denied"]
_WHOLE = re.compile(
    rf"(?:(?<![0-9.])(?:{_any(_DATA['words'])})|{_BESIDE['word']}(?={_any(_BESIDE['measures'])}))"
    rf"(?!{_any(_DENIED['behind'])})"
)
_TAKEN_BACK = re.compile(rf"(?:{_any(_DENIED['before'])})(?:能|得到|实现|做到|达到)?$")


@lru_cache(maxsize=1024)
def means_all(text: str | None) -> bool:
    """Whether 全部, 全员, 全额, 全面覆盖, 100% … stand in a text and nothing takes them back (未全部支出).

    What is complete the text alone does not say: that is for whoever compares it with a target of 100 %.
    """
    short = plain(text or "")
    found = list(_WHOLE.finditer(short))
    return bool(found) and not any(_TAKEN_BACK.search(short[: whole.start()]) for whole in found)
