"""The score of another row: two rows exchanged, one slid by a line, or the points of the neighbour taken."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.model import number
from jixiao.scoring.result import Score
from jixiao.scoring.why.cells import named
from jixiao.scoring.why.frame import Asked, Explanation, formula_of, reason
from jixiao.wording.numbers import plain


@reason("row", rank=60)
def explain(asked: Asked) -> Iterator[Explanation]:
    rows = asked.scored.rows
    others = sorted(range(len(rows)), key=lambda other: abs(other - asked.position))
    exchanged = next((other for other in others if _exchanged(asked.score, rows[other])), None)
    if exchanged is not None:
        other = rows[exchanged]
        yield asked.says(f"与{named(other.path, 'zh')}的得分互换", f"exchanged with that of {named(other.path, 'en')}",
                         f"{plain(asked.claimed)} ↔ {plain(other.claimed or asked.claimed)}", at=other.at)
        return
    near = [other for other in others if abs(other - asked.position) == 1]
    for other in (rows[each] for each in near):
        if other.computed == asked.claimed and other.agrees is False:
            yield asked.says(f"是{named(other.path, 'zh')}应得的分，可能错行",
                             f"is what {named(other.path, 'en')} earns: slid by a row?",
                             f"{plain(asked.claimed)} = {plain(other.computed)}", at=other.at)
    yield from (found for each in near if (found := _points(asked, each)))


def _exchanged(one: Score, other: Score) -> bool:
    return (one is not other and one.agrees is False and other.agrees is False
            and one.claimed == other.computed and other.claimed == one.computed)


def _points(asked: Asked, other: int) -> Explanation | None:
    """The row scored with the points of its neighbour."""
    weight = asked.form.indicators[other].weight
    points = number(weight)
    if points is None or points in (0, asked.score.maximum):
        return None
    score = asked.again(asked.with_row(weight=weight), asked.standard, trace=True)
    if score.computed != asked.claimed:
        return None
    name, name_en = (named(asked.scored.rows[other].path, lang) for lang in ("zh", "en"))
    return asked.says(f"按{name}的分值 {plain(points)} 计算", f"reckoned with the points of {name_en}, {plain(points)}",
                      formula_of(score), at=weight.at if weight is not None else None)
