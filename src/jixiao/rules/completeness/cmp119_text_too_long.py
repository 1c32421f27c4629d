"""文字超过规定的字数。

## 为什么
表下的填报说明限定了字数，超过的部分系统会截断，也说明没有写到要点。
## 反例
四川省的表，年度目标完成情况写了 260 字，规定 100 字以内。
## 正例
年度目标完成情况 80 字，只写完成了什么、完成多少。
## 怎么改
压缩到规定字数以内，背景和过程写进报告。只有四川、广西的表印有字数规定。

## Why
The notes under the form limit the length; the system cuts off what is longer, and a text that long mostly misses the
point.
## Bad example
A form of Sichuan: 260 characters on how the annual goal was met, where the limit is 100.
## Good example
80 characters that say only what was done and how much of it.
## Repair
Shorten the text to the limit and move background and course of events into the report. Only forms of Sichuan and
Guangxi are known to print limits.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from jixiao.layouts import layouts
from jixiao.model import Cell
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold

CELLS = ("level3", "target", "scoring_rule")


@rule(
    code="CMP119", name="text-too-long", title_en="A text is longer than the form allows", level="warning",
    forms={"self_evaluation", "target"}, basis=("S-28",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    region = case.region if case.region != "CN" else _region(case.form.layout)
    goals = tuple(enumerate(case.form.goals))
    if region.startswith("四川"):
        told = ((f"goals[{position}].actual", goal.actual) for position, goal in goals)
        yield from _long(told, "S-28.sichuan_achieved")
        notes = ((f"notes[{position}]", note) for position, note in enumerate(case.form.notes))
        yield from _long(notes, "S-28.sichuan_box")
    elif region.startswith("广西"):
        aims = ((f"goals[{position}].expected", goal.expected) for position, goal in goals)
        yield from _long(aims, "S-28.guangxi_text")
        cells = ((f"{row.path}.{name}", getattr(row.indicator, name)) for row in case.rows for name in CELLS)
        yield from _long(cells, "S-28.guangxi_cell")


def _long(cells: Iterable[tuple[str, Cell | None]], name: str) -> Iterator[Remark]:
    most = int(threshold(name))
    for path, cell in cells:
        length = len(folded(cell))
        if length > most:
            yield at(path, f"{length} 字，规定不超过 {most} 字", f"{length} characters, at most {most} are allowed")


@cache
def _region(layout: str | None) -> str:
    """Where the layout is from."""
    known = layouts().get(layout or "")
    return known.region if known is not None else "CN"
