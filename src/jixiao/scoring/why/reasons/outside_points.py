"""More than the points of the row (得分高于分值), or less than nothing."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.scoring.why.frame import Asked, Explanation, reason
from jixiao.wording.numbers import plain


@reason("row", "execution", "total", rank=10)
def explain(asked: Asked) -> Iterator[Explanation]:
    claimed, most = asked.claimed, asked.score.maximum
    if claimed < 0:
        yield asked.says(f"得分 {plain(claimed)} 是负数", f"the score {plain(claimed)} is negative")
    elif most is not None and claimed > most + asked.score.tolerance:
        more = plain(claimed - most)
        yield asked.says(f"得分 {plain(claimed)} 高于分值 {plain(most)}，多 {more} 分",
                         f"the score {plain(claimed)} is {more} above the points, {plain(most)}",
                         f"{plain(claimed)} − {plain(most)} = {more}")
