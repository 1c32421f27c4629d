"""指标完成进度明显慢于或快于时间进度。

## 为什么
完成数不到按月折算的目标值的 60% 为红灯，不到 80% 为黄灯，达到 120% 为蓝灯；反向指标超过目标值即为红灯。
## 反例
全年更换路灯 200 盏，1-7月完成 40 盏（进度的 34%），没有说明原因。
## 正例
1-7月完成 120 盏；或完成 40 盏，写明灯具八月到货、九月集中更换。
## 怎么改
写明慢在哪里、怎么赶上；目标定低了的，按程序调整。一次性完成的工作写明计划的时间。

## Why
Below 60% of the target for the months gone by the light is red, below 80% yellow, from 120% blue; where less is
better, a target value that is passed is red.
## Bad example
200 street lamps are to be replaced in the year, 40 were by July (34% of the pace), with no reason.
## Good example
120 lamps by July; or 40, with the note that the lamps arrive in August and all are replaced in September.
## Repair
Say what holds the work up and how it will catch up; have a target that was set too low adjusted in due form. For work
that is done all at once, give the planned time.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import text
from jixiao.model.arithmetic import HUNDRED
from jixiao.model.finding import Level
from jixiao.rules import Case, Remark, Row, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.progress import gone, is_a_sum, progress, so_far
from jixiao.rules.knowledge.words import is_empty, says_nothing
from jixiao.sources import threshold

Light = tuple[str, str, Level | None]
RED: Light = ("红灯", "red", None)
YELLOW: Light = ("黄灯", "yellow", "info")
BLUE: Light = ("蓝灯", "blue", "info")


@rule(
    code="MON104", name="indicator-lags", title_en="An indicator lags behind the months gone by, or runs far ahead",
    level="warning", forms={"monitoring"}, basis=("M-04",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.asking:
        path, cell = so_far(row)
        if cell is None or is_empty(cell):
            continue  # MON107
        done = progress(case, row)
        if done is None:
            light = _by_words(row)
            if light is not None:
                yield from _found(row, path, light, "", "")
            else:
                zh, en = f"「{row.name}」的进度不能比较", f"how far “{row.name}” has come cannot be compared"
                yield unjudged(path, zh, en)
        elif done.broken:
            yield from _found(row, path, RED, "，已经超过目标值", ", which passes the target already")
        elif done.share is not None:
            pace = done.share * HUNDRED / gone(case) * HUNDRED
            light = _light(pace, ahead=row.heading == "quantity" and is_a_sum(row))
            if light is not None:
                yield from _found(row, path, light, f"，为时间进度的 {pace:.1f}%", f", {pace:.1f}% of the pace")


def _light(pace: Decimal, ahead: bool) -> Light | None:
    """The light of a pace; a rate may well stand at its target in July, only what is counted runs `ahead`."""
    if pace < threshold("M-04.yellow_below"):
        return RED if pace < threshold("M-04.red_below") else YELLOW
    return BLUE if ahead and pace >= threshold("M-04.blue_from") else None


def _by_words(row: Row) -> Light | None:
    _, cell = so_far(row)
    return RED if says(cell, "not_reached") else YELLOW if says(cell, "partly_reached") else None


def _found(row: Row, path: str, light: Light, pace: str, pace_en: str) -> Iterator[Remark]:
    """The remark; where the reason is told, a red light is only listed and the others are answered."""
    _, cell = so_far(row)
    zh, en, level = light
    explained = not says_nothing(row.indicator.deviation)
    if explained and light != RED:
        return
    answer, answer_en = ("已说明原因", "the reason is told") if explained else ("没有说明原因", "no reason is given")
    yield at(
        path, f"「{row.name}」目标“{text(row.indicator.target)}”，已完成“{text(cell)}”{pace}，{zh}，{answer}",
        f"“{row.name}”: target “{text(row.indicator.target)}”, so far “{text(cell)}”{pace_en} ({en} light),"
        f" {answer_en}",
        uses=[f"{row.path}.target"], level="info" if explained else level,
    )
