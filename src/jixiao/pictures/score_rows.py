"""The table of a form's scores: a row each with its drawn bar, below it why it differs and the proof."""

from __future__ import annotations

from msgspec import Struct

from jixiao.model import Form, Indicator, text
from jixiao.pictures.markup import tag, words
from jixiao.pictures.score_bars import row_bar
from jixiao.pictures.score_proof import explanations, proof
from jixiao.pictures.score_words import WRONG, computed, in_words, short, verdict
from jixiao.scoring.explain import label
from jixiao.scoring.result import Score, Scored
from jixiao.scoring.standard import Standard
from jixiao.scoring.why import why
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.numbers import plain

MOST_ROWS = 400  # of one form
HEADS: tuple[Term, ...] = (
    ("指标", "indicator"), ("指标值 → 实际完成值", "target → actual"), ("分值", "points"), ("表上", "printed"),
    ("重算", "computed"), ("图", "drawn"), ("结论", "verdict"),
)
LOOKS = ("values", "figure", "figure", "figure", "drawn", "verdict")


class Scoring(Struct, frozen=True):
    """A form of the page, scored; `number` counts from 1."""

    number: int
    form: Form
    scored: Scored
    standard: Standard


def table(each: Scoring, lang: Lang) -> str:
    """Every score of the form in printed order, as far as a page can hold them."""
    parts = each.scored.parts
    head = tag("tr", "".join(tag("th", words(pick(term, lang)), scope="col", role="columnheader") for term in HEADS),
               role="row")
    rows = "".join(_row(each, part, lang) for part in parts[:MOST_ROWS])
    more = len(parts) - MOST_ROWS
    note = tag("p", words(pick((f"其余 {more} 行未列出", f"{more} more rows are not listed"), lang)), class_="left-out")
    caption = tag("caption", words(pick(("各项得分", "all scores"), lang)))
    body = tag("thead", head, role="rowgroup") + tag("tbody", rows, role="rowgroup")
    return tag("table", caption + body, class_="scores", role="table") + (note if more > 0 else "")


def _row(each: Scoring, part: Score, lang: Lang) -> str:
    """The row of a score, and below it why it differs and the proof."""
    wrong = verdict(each.scored, part) in WRONG
    look = " wrong" if wrong else ""
    heads = [pick(term, lang) for term in HEADS[1:]]
    line = tag("th", _label(each, part, lang), scope="row", role="rowheader") + "".join(
        tag("td", cell, class_=name, role="cell", data_label=head)
        for cell, name, head in zip(_cells(each, part, lang), LOOKS, heads, strict=True)
    )
    below = explanations(why(each.form, each.scored, part, each.standard), lang) + proof(part, lang, opened=wrong)
    under = tag("td", below, colspan=len(HEADS), role="cell")
    return tag("tr", line, class_=f"row{look}", role="row") + tag("tr", under, class_=f"below{look}", role="row")


def _cells(each: Scoring, part: Score, lang: Lang) -> tuple[str, ...]:
    points = "" if part.maximum is None else plain(part.maximum)
    return (_values(each, part), words(points), words(short(part.printed, 40) or "—"),
            words(computed(each.scored, part)), row_bar(each.scored, part, lang), verdict_of(each, part, lang))


def _indicator(each: Scoring, part: Score) -> Indicator | None:
    """The row that a score belongs to; None for money and total."""
    if not part.path.startswith("indicators"):
        return None
    return each.form.indicators[int(part.path.partition("[")[2].partition("]")[0])]


def _label(each: Scoring, part: Score, lang: Lang) -> str:
    """The indicator by its third level, the levels above it small."""
    row = _indicator(each, part)
    if row is None:
        return words(label(part, lang))
    above = " / ".join(level for cell in (row.level1, row.level2) if (level := short(text(cell), 40)))
    return (tag("small", words(above)) if above else "") + words(short(text(row.level3)) or "—")


def _values(each: Scoring, part: Score) -> str:
    """`≥95% → 96%` as printed, an adjusted target in brackets."""
    row = _indicator(each, part)
    if row is None:
        return ""
    target, adjusted, actual = (short(text(cell), 80) for cell in (row.target, row.adjusted_target, row.actual))
    if not target and not actual:
        return ""
    return words(f"{target or '—'}{f'（{adjusted}）' if adjusted else ''} → {actual or '—'}")


def verdict_of(each: Scoring, part: Score, lang: Lang) -> str:
    """`✓ 相符`, coloured."""
    found = verdict(each.scored, part)
    return tag("b", words(in_words(found, lang)), class_=f"verdict v-{found}")
