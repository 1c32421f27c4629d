"""The computed score, rounded to fewer places, cut, or rounded up."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.scoring.why.frame import Asked, Explanation, reason
from jixiao.scoring.why.landing import otherwise
from jixiao.wording.numbers import shown


@reason("row", "execution", "rate", "total", rank=20)
def explain(asked: Asked) -> Iterator[Explanation]:
    words = asked.exact is not None and not asked.added_rightly and otherwise(asked.exact, asked.claimed, least=0)
    if words and asked.exact is not None:
        unit = "%" if asked.kind == "rate" else ""
        yield asked.says(f"舍入不同：{words[0]}即得表上的数", f"rounded otherwise: {words[1]} it is the printed figure",
                         f"{shown(asked.exact)}{unit} → {asked.claimed:f}{unit}")
