"""Lines cut where they cross, and each part judged: a stroke of a letter must not count as a line or prolong one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jixiao.readers.page.model import Rule
from jixiao.readers.page.ruling import snapped
from jixiao.readers.scan.lines import FAINTEST, REACH, THICKEST
from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jixiao.readers.scan.sheet import Gray, Mask

FULL, HALF = 0.9, 0.6  # of a part is ink: a line; a line that has faded
WIDEST_GAP = 1.2  # points; letters leave more between them, and to the border of their cell
CLEAN, BARE = 0.3, 0.1  # of a part has ink close beside it: lines have little, strokes of letters have much
SHORT = 24.0  # points; a part so short, where no long line runs, may be a single stroke of a letter
BESIDE = (0.9, 1.5)  # points from the middle of a line: close beside it
STRAIGHT = 40.0  # points over which paper is as good as flat
SAME_PLACE = 1.5  # points by which parts of one line may be off


class Look(NamedTuple):
    """How a part of a line looks: the share that is ink, its longest gap in points, the share with ink beside it."""

    share: float
    gap: float
    beside: float


def cut_at_crossings(
    rules: list[Rule], others: list[Rule], dark: Gray, sheet: Sheet
) -> tuple[list[Rule], list[Rule]]:
    """Level lines (upright ones with everything transposed) → what of them is drawn, and which parts are unclear."""
    drawn: list[Rule] = []
    unclear: list[Rule] = []
    for rule in rules:
        ends, crossings = _ends(rule, others)
        parts = [Rule(rule.at, start, end) for start, end in zip(ends, ends[1:], strict=False)]
        looks = _looks([_profile(part, dark, sheet) for part in parts], sheet)
        unclear += [
            part for part, look in zip(parts, looks, strict=True)
            if (_faded(look) if {part.start, part.end} <= crossings else _is_line(look, part, rules))
        ]  # a line that ends in the middle of nowhere goes on, or should
        drawn += _together(part for part, look in zip(parts, looks, strict=True) if _is_line(look, part, rules))
    return drawn, unclear


def _ends(rule: Rule, others: list[Rule]) -> tuple[list[float], set[float]]:
    """Where a line begins, is crossed, and ends; and which of these are crossings."""
    crossings = snapped((at for at, start, end in others if start - REACH <= rule.at <= end + REACH), REACH)
    start = min((at for at in crossings if abs(at - rule.start) <= REACH), default=rule.start)
    end = max((at for at in crossings if abs(at - rule.end) <= REACH), default=rule.end)
    return [start, *(at for at in crossings if start < at < end), end], set(crossings)


def _together(parts: Iterable[Rule]) -> list[Rule]:
    """Parts of one line, those that touch as one."""
    joined: list[Rule] = []
    for part in parts:
        if joined and joined[-1].end == part.start:
            joined[-1] = joined[-1]._replace(end=part.end)
        else:
            joined.append(part)
    return joined


def _is_line(look: Look, part: Rule, rules: list[Rule]) -> bool:
    """Whether a part is drawn."""
    whole = look.share >= FULL and look.gap <= WIDEST_GAP
    if part.end - part.start > SHORT:
        return whole or _faded(look)
    if whole and look.beside < BARE:
        return True
    aligned = any(abs(rule.at - part.at) <= SAME_PLACE and rule.end - rule.start > 2 * SHORT for rule in rules)
    return aligned and whole


def _faded(look: Look) -> bool:
    """Whether a part may be a line that has faded: with gaps, but alone on its way."""
    whole = look.share >= FULL and look.gap <= WIDEST_GAP
    return not whole and look.share >= HALF and look.beside < BARE


class Profile(NamedTuple):
    """Along a part of a line, pixel by pixel: how dark it is, and how dark it is close beside."""

    line: Gray
    beside: Gray


def _looks(profiles: list[Profile], sheet: Sheet) -> list[Look]:
    """How the parts of one line look. Half as dark as most of the line is ink."""
    import numpy as np

    enough = max(FAINTEST, float(np.median(np.concatenate([one.line for one in profiles]))) / 2)
    return [
        Look(
            float((line > enough).mean()), _longest(line <= enough) / sheet.unit, float((beside > enough).mean())
        ) if line.size else Look(1, 0, 0)
        for line, beside in profiles
    ]


def _profile(part: Rule, dark: Gray, sheet: Sheet) -> Profile:
    """What is found along a part of a line in a picture of darkness; what crosses at its ends does not count."""
    import numpy as np

    half, far, edge = max(2, sheet.pixels(THICKEST / 2)), sheet.pixels(BESIDE[1]), sheet.pixels(0.5)
    middle, start, end = int(part.at * sheet.unit), int(part.start * sheet.unit), int(part.end * sheet.unit) + 1
    framed = np.pad(dark[:, max(0, start + edge) : max(1, end - edge)], ((half + far, half + far), (0, 0)))
    strip = framed[middle : middle + 2 * (half + far) + 1]
    if not strip.size:
        return Profile(dark[:0, 0], dark[:0, 0])
    pieces = np.array_split(strip, max(1, round(strip.shape[1] / sheet.pixels(STRAIGHT))), axis=1)
    looks = [_rows(one, far, sheet) for one in pieces if one.size]
    return Profile(np.concatenate([one[0] for one in looks]), np.concatenate([one[1] for one in looks]))


def _rows(strip: Gray, far: int, sheet: Sheet) -> tuple[Gray, Gray]:
    """Along a strip: how dark its line is, and how dark it is close beside it, on the darker side.

    The line is the row that is dark even where it is brightest: letters on a line may be darker, with gaps.
    """
    import numpy as np

    inner = strip[far : strip.shape[0] - far]
    row = far + int(np.argmax(np.percentile(inner, 20, axis=1) + 0.1 * inner.mean(axis=1)))
    near = sheet.pixels(BESIDE[0])
    line = strip[max(0, row - 1) : row + 2].max(axis=0)
    above, below = strip[max(0, row - far) : max(0, row - near + 1)], strip[row + near : row + far + 1]
    beside = np.maximum(_darkest(above), _darkest(below))
    return np.asarray(line), np.asarray(beside)


def _darkest(rows: Gray) -> Gray:
    import numpy as np

    return np.asarray(rows.max(axis=0, initial=0), dtype=np.uint8)


def _longest(missing: Mask) -> int:
    """The length of the longest run of True."""
    import numpy as np

    bounds = np.flatnonzero(np.diff(np.concatenate(([False], missing, [False])).astype(np.int8)))
    return int((bounds[1::2] - bounds[::2]).max(initial=0))


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
