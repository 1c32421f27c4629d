"""Drawn bars: what is printed (a mark) beside what was computed (a bar) or the interval (a band).

Everything stands at shares of the width, so that a bar fits any screen and its strokes keep their size.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jixiao.pictures.markup import tag, words
from jixiao.pictures.score_words import computed, in_words, limits, verdict
from jixiao.scoring.result import Score, Scored
from jixiao.scoring.standard import Standard
from jixiao.wording.language import Lang, pick
from jixiao.wording.numbers import plain

HUNDRED = Decimal(100)
TRACK, THICK = 10, 10  # top and height of a row's bar
TOTAL_TRACK, TOTAL_THICK = 18, 22
Span = tuple[Decimal, Decimal]


def row_bar(scored: Scored, score: Score, lang: Lang) -> str:
    """The bar of one score, from 0 to its points (a rate: to 100 %); beyond them where more is printed."""
    full = HUNDRED if score.path.endswith("execution_rate") else score.maximum
    if full is None or full <= 0:
        return ""
    whole = max(full, score.claimed or full, *(limits(scored, score) or (full,)))
    drawn = _box(Decimal(0), full, whole, TRACK, THICK, "track")
    if (found := limits(scored, score)) and not _open(found, full):
        drawn += _filled(found, whole, TRACK, THICK)
    drawn += _mark(score.claimed, whole, TRACK, THICK)
    return _svg(drawn, TRACK + THICK + 4, _says(scored, score, lang), "bar")


def total_bar(scored: Scored, score: Score, standard: Standard, lang: Lang) -> str:
    """The bar of the total from 0 to 100, with the bounds of the grades as ticks."""
    found = limits(scored, score)
    whole = max(HUNDRED, score.claimed or HUNDRED, found[1] if found else HUNDRED)
    drawn = _box(Decimal(0), HUNDRED, whole, TOTAL_TRACK, TOTAL_THICK, "track")
    if found:
        drawn += _box(*found, whole, TOTAL_TRACK, TOTAL_THICK, "band" if found[0] < found[1] else "point")
    bottom = TOTAL_TRACK + TOTAL_THICK
    drawn += _grades(grade_bounds(standard), whole, bottom) + _mark(score.claimed, whole, TOTAL_TRACK, TOTAL_THICK)
    return _svg(drawn, bottom + 36, _says(scored, score, lang), "whole")


def grade_bounds(standard: Standard) -> list[tuple[Decimal, str]]:
    """Lower bounds and names of the grades, from the lowest up."""
    return sorted((setting.number("from"), key.removeprefix("grade."))
                  for key, setting in standard.settings.items() if key.startswith("grade."))


def _says(scored: Scored, score: Score, lang: Lang) -> str:
    printed = "—" if score.claimed is None else plain(score.claimed)
    again, found = computed(scored, score), in_words(verdict(scored, score), lang)
    return pick((f"表上 {printed}，重算 {again}：{found}", f"printed {printed}, computed {again}: {found}"), lang)


def _open(found: Span, full: Decimal) -> bool:
    """Whether anything is possible: no band is drawn then."""
    return found == (Decimal(0), full)


def _filled(found: Span, whole: Decimal, top: int, height: int) -> str:
    if found[0] == found[1]:
        return _box(Decimal(0), found[0], whole, top, height, "done")
    return _box(*found, whole, top, height, "band")


def _grades(bounds: Sequence[tuple[Decimal, str]], whole: Decimal, top: int) -> str:
    drawn = ""
    ends = [bound for bound, _ in bounds[1:]] + [HUNDRED]
    for (bound, name), end in zip(bounds, ends, strict=True):
        if bound > 0:
            drawn += tag("line", x1=_share(bound, whole), x2=_share(bound, whole), y1=TOTAL_TRACK - 4, y2=top + 5,
                         class_="tick")
        drawn += _text(plain(bound), _share(bound, whole), top + 17, "start" if bound == 0 else "middle", "bound")
        drawn += _text(name, _share((bound + end) / 2, whole), top + 32, "middle", "grade")
    return drawn + _text("100", _share(HUNDRED, whole), top + 17, "end", "bound")


def _mark(claimed: Decimal | None, whole: Decimal, top: int, height: int) -> str:
    """A triangle that stands on a line through the bar."""
    if claimed is None:
        return ""
    at = _share(max(claimed, Decimal(0)), whole)
    return tag("svg", tag("path", d=f"M-5 0H5L0 8Z M-.75 8H.75V{height + 12}H-.75Z"), x=at, y=top - 10,
               overflow="visible", class_="printed")


def _box(low: Decimal, high: Decimal, whole: Decimal, top: int, height: int, look: str) -> str:
    width = _share(high - low, whole)
    if look == "point":  # a line of three pixels, whatever the scale
        return tag("svg", tag("path", d=f"M-1.5 0H1.5V{height}H-1.5Z"), x=_share(low, whole), y=top,
                   overflow="visible", class_=look)
    return tag("rect", x=_share(low, whole), y=top, width=width, height=height, class_=look)


def _share(value: Decimal, whole: Decimal) -> str:
    return f"{value * 100 / whole:.2f}%"


def _text(inner: str, x: str, y: int, anchor: str, look: str) -> str:
    return tag("text", words(inner), x=x, y=y, text_anchor=anchor, class_=look)


def _svg(drawn: str, height: int, label: str, look: str) -> str:
    return tag("svg", tag("title", words(label)) + drawn, class_=look, height=height, role="img", aria_label=label)
