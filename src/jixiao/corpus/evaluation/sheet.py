"""The score sheet as a table, its figures under keys `panel.<row>.<column>`."""

from __future__ import annotations

from decimal import Decimal

from jixiao.corpus.accounts.paper import Box, Sheet, Slot
from jixiao.corpus.evaluation.panel import Panel, Row, weight
from jixiao.wording.numbers import plain


def sheet(panel: Panel, names: tuple[str, ...], title: str) -> Sheet:
    """三级指标 with a column for every expert, 合计 and 平均分, or with 自评得分 and 复核得分; the last row is 总分."""
    ends = (*names, "合计", "平均分") if panel.experts > 1 else ("自评得分", "复核得分")
    heads = ("一级指标", "二级指标", "三级指标", "分值", *ends)
    first = tuple(Box(name, f"panel.head:{at}") for at, name in enumerate(heads))
    rows = [_row(panel, at, row) for at, row in enumerate(panel.rows)]
    own = [row.own for row in panel.rows if row.own is not None]
    cells = {"weight": weight(panel.rows), **_scores(panel.totals, sum(own, Decimal(0)) if own else None)}
    cells["average"] = panel.score
    total = (Box("总分", span=3), *(Box(plain(value), f"panel.total.{key}") for key, value in cells.items()))
    return Sheet("panel", (Slot("panel.title", title),), (first,), (*rows, total))


def _row(panel: Panel, at: int, row: Row) -> tuple[Box, ...]:
    before = panel.rows[at - 1] if at else None
    boxes = []
    if before is None or before.level1 != row.level1:
        rows = panel.of(row.level1)
        boxes.append(Box(f"{row.level1}（{plain(weight(rows))}分）", f"panel.row:{at}.level1", down=len(rows)))
    if before is None or (before.level1, before.level2) != (row.level1, row.level2):
        rows = panel.of(row.level1, row.level2)
        boxes.append(Box(f"{row.level2}（{plain(weight(rows))}分）", f"panel.row:{at}.level2", down=len(rows)))
    boxes.append(Box(row.level3, f"panel.row:{at}.level3"))
    cells = {"weight": row.weight, **_scores(row.scores, row.own), "average": row.average}
    return *boxes, *(Box(plain(value), f"panel.row:{at}.{key}") for key, value in cells.items())


def _scores(scores: tuple[Decimal, ...], own: Decimal | None) -> dict[str, Decimal]:
    """What stands between weight and mean: the experts with their sum, or the unit's own score."""
    if own is not None:
        return {"own": own}
    return {**{f"expert:{at}": score for at, score in enumerate(scores)}, "sum": sum(scores, Decimal(0))}
