"""The figures of an evaluation report or of final accounts on the page of scores: a row each, with its proof."""

from __future__ import annotations

from jixiao.model import Accounts, EvaluationReport
from jixiao.pictures.markup import tag, words
from jixiao.pictures.score_proof import proof
from jixiao.pictures.score_words import SIGNS, WRONG, Verdict, in_words, short
from jixiao.scoring import explain
from jixiao.scoring.recomputed import METHODS, Recomputed, computed
from jixiao.scoring.result import Score
from jixiao.wording.headings import name_of
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.terms import KINDS, place_in_form

MOST_ROWS = 1000  # of one set of accounts
HEADS: tuple[Term, ...] = (
    ("数", "figure"), ("关系", "relation"), ("表上", "printed"), ("重算", "computed"), ("结论", "verdict"),
)
NOTHING: Term = ("没有可以重算的数", "nothing that follows from other figures")
LOOKS = ("values", "figure", "figure", "verdict")


def recomputed_section(part: EvaluationReport | Accounts, found: Recomputed, number: int, lang: Lang) -> str:
    """The report or the accounts with all its figures that follow from others."""
    facts = (pick(KINDS[part.kind], lang), str(part.fiscal_year or ""), part.at.words(lang) if part.at else "")
    heading = tag("h2", tag("b", str(number)) + words(short(name_of(part, lang))), id=f"h{part.kind}{number}")
    line = tag("p", words(" · ".join(fact for fact in facts if fact)), class_="facts")
    return tag("section", heading + line + _table(found, lang), class_="form", id=f"{part.kind}{number}",
               aria_labelledby=f"h{part.kind}{number}")


def _table(found: Recomputed, lang: Lang) -> str:
    if not found.parts:
        return tag("p", words(pick(NOTHING, lang)), class_="facts")
    head = tag("tr", "".join(tag("th", words(pick(term, lang)), scope="col", role="columnheader") for term in HEADS),
               role="row")
    rows = "".join(_row(score, lang) for score in found.first(MOST_ROWS))
    more = len(found.parts) - MOST_ROWS
    left_out = pick((f"其余 {more} 个数未列出", f"{more} more figures are not listed"), lang)
    body = tag("thead", head, role="rowgroup") + tag("tbody", rows, role="rowgroup")
    return tag("table", body, class_="scores", role="table") + (
        tag("p", words(left_out), class_="left-out") if more > 0 else "")


def standing_of(score: Score) -> Verdict:
    """How a printed figure stands to the computed one."""
    return "unprinted" if score.claimed is None else score.standing or "left"


def _row(score: Score, lang: Lang) -> str:
    """The row of a figure, and below it what the rounding leaves open and the proof."""
    standing = standing_of(score)
    wrong = standing in WRONG
    look = " wrong" if wrong else ""
    where = tag("small", words(place_in_form(score.path, lang)))
    verdict = tag("span", words(in_words(standing, lang)), class_=f"v-{standing}", title=SIGNS[standing])
    told = (words(pick(METHODS[score.method or ""], lang)), words(short(score.printed, 40) or "—"),
            words(computed(score)), verdict)
    heads = [pick(term, lang) for term in HEADS[1:]]
    line = tag("th", where + words(short(explain.label(score, lang))), scope="row", role="rowheader") + "".join(
        tag("td", cell, class_=name, role="cell", data_label=label)
        for cell, name, label in zip(told, LOOKS, heads, strict=True)
    )
    under = tag("td", proof(score, lang, opened=wrong), colspan=len(HEADS), role="cell")
    return tag("tr", line, class_=f"row{look}", role="row") + tag("tr", under, class_=f"below{look}", role="row")
