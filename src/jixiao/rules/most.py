"""One rule says only so much of one table: a table that is wrong throughout need not be told row by row."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.model.finding import Finding
from jixiao.rules.frame import Remark

MOST = 100  # remarks of a rule about one table


def capped(remarks: Sequence[Remark | Finding]) -> list[Remark | Finding]:
    """The first ones of every table; the last that is kept says how many more there are."""
    by_table: dict[str, list[int]] = {}
    for at, remark in enumerate(remarks):
        if (remark.path or "").startswith("tables["):
            by_table.setdefault((remark.path or "").partition(".")[0], []).append(at)
    more = {places[MOST - 1]: len(places) - MOST for places in by_table.values() if len(places) > MOST}
    dropped = {at for places in by_table.values() for at in places[MOST:]}
    return [_with_more(remark, more[at]) if at in more else remark
            for at, remark in enumerate(remarks) if at not in dropped]  # fmt: skip


def _with_more(remark: Remark | Finding, count: int) -> Remark | Finding:
    return replace(
        remark, message=f"{remark.message}（本表另有 {count} 处同类问题，不再逐一列出）",
        message_en=f"{remark.message_en} ({count} more of the kind in this table are not listed)",
    )
