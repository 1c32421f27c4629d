"""Lines cut where they cross, so that a stroke of a letter that prolongs a line is not taken for more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao.readers.page.model import Rule
from jixiao.readers.scan.lines import FAINTEST, THICKEST
from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    from jixiao.readers.scan.sheet import Gray, Mask

SURE = 0.93  # of a segment is ink: a line
NONE = 0.35  # of a segment is ink: no line; between the two nobody can tell
DRAWN = 0.8  # from here it is taken for a line, in doubt
STRAIGHT = 40.0  # points over which paper is as good as flat
NEAR = 3.0  # points by which lines miss each other at a crossing


def cut_at_crossings(
    rules: list[Rule], others: list[Rule], dark: Gray, sheet: Sheet
) -> tuple[list[Rule], list[Rule]]:
    """Level lines (upright ones with everything transposed) → what of them is drawn, and which parts are unclear."""
    drawn: list[Rule] = []
    unclear: list[Rule] = []
    for rule in rules:
        crossings = [at for at, start, end in others if start - NEAR <= rule.at <= end + NEAR]
        inner = sorted(at for at in crossings if rule.start + NEAR < at < rule.end - NEAR)
        ends = [rule.start, *inner, rule.end]
        for start, end in zip(ends, ends[1:], strict=False):
            share = _filled(Rule(rule.at, start, end), dark, sheet) if end - start > 2 * NEAR else 1.0
            across = all(any(abs(at - stop) <= NEAR for at in crossings) for stop in (start, end))
            if NONE < share < SURE and across:
                unclear.append(Rule(rule.at, start, end))
            if share < DRAWN:
                continue
            if drawn and drawn[-1].at == rule.at and drawn[-1].end == start:
                drawn[-1] = drawn[-1]._replace(end=end)
            else:
                drawn.append(Rule(rule.at, start, end))
    return drawn, unclear


def _filled(rule: Rule, dark: Gray, sheet: Sheet) -> float:
    """Which share of a segment is ink: dark in a strip as thick as a line may stray."""
    import numpy as np

    half = max(2, sheet.pixels(THICKEST) // 2)
    middle = int(rule.at * sheet.unit)
    edge = sheet.pixels(1.0)  # what crosses here is dark anyway
    start, end = int(rule.start * sheet.unit) + edge, int(rule.end * sheet.unit) - edge
    strip = dark[max(0, middle - half) : middle + half + 1, max(0, start) : max(start + 1, end)]
    if not strip.size:
        return 1.0
    parts = np.array_split(strip, max(1, strip.shape[1] // sheet.pixels(STRAIGHT)), axis=1)
    line = np.concatenate([_darkest_rows(part) for part in parts])
    return float((line > max(FAINTEST, np.median(line) / 2)).mean())


def _darkest_rows(strip: Gray) -> Gray:
    """Along a strip: how dark its darkest row and the two beside it are."""
    import numpy as np

    row = int(np.argmax(strip.mean(axis=1)))
    return np.asarray(strip[max(0, row - 1) : row + 2].max(axis=0))


def line_pixels(rules: list[Rule], candidates: Mask, sheet: Sheet) -> Mask:
    """The pixels of these level lines (upright: transposed) among those that might be of lines."""
    import numpy as np

    chosen = np.zeros(candidates.shape, np.bool_)
    half = sheet.pixels(THICKEST)
    for at, start, end in rules:
        middle = int(at * sheet.unit)
        along = slice(int(start * sheet.unit), int(end * sheet.unit) + 1)
        place = slice(max(0, middle - half), middle + half + 1), along
        chosen[place] = candidates[place]
    return chosen
