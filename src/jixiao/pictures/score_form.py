"""One form of the page of scores: its heading, the standard and why that one, the drawn total, the table."""

from __future__ import annotations

from jixiao.model import text
from jixiao.pictures.markup import tag, words
from jixiao.pictures.score_bars import total_bar
from jixiao.pictures.score_rows import Scoring, table, verdict_of
from jixiao.pictures.score_words import computed, short
from jixiao.scoring import explain
from jixiao.wording.headings import name_of
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.numbers import plain
from jixiao.wording.terms import KINDS, SUBJECTS

NO_TABLE: Term = ("不是自评表，不记分", "no self-evaluation form: nothing is scored")


def form_section(each: Scoring, lang: Lang) -> str:
    """The form with all its scores; one that is not scored says so."""
    body = _standard(each, lang) + _total(each, lang) + table(each, lang)
    if each.form.kind != "self_evaluation":
        body = tag("p", words(pick(NO_TABLE, lang)), class_="facts")
    return tag("section", _heading(each, lang) + body, class_="form", id=f"form{each.number}",
               aria_labelledby=f"h{each.number}")


def _heading(each: Scoring, lang: Lang) -> str:
    form = each.form
    title = tag("h2", tag("b", str(each.number)) + words(short(name_of(form, lang))), id=f"h{each.number}")
    about = pick(SUBJECTS[form.subject], lang) if form.subject != "project" else ""
    year = pick((f"{form.fiscal_year} 年度", f"FY {form.fiscal_year}"), lang) if form.fiscal_year else ""
    unit = short(text(form.implementing_unit), 60)
    facts = (pick(KINDS[form.kind], lang), about, year, unit, form.layout or "", form.at.words(lang) if form.at else "")
    return title + tag("p", words(" · ".join(fact for fact in facts if fact)), class_="facts")


def _standard(each: Scoring, lang: Lang) -> str:
    """Which standard, why that one, and which others nearly fit."""
    standard, choice = each.standard, each.scored.choice
    named = tag("code", words(standard.id)) + words(" " + pick((standard.title, standard.title_en), lang))
    reason = words(pick((choice.reason, choice.reason_en), lang)) if choice else ""
    line = tag("p", tag("b", words(pick(("评分标准", "standard"), lang))) + f" {named}" + tag("small", reason))
    others = "".join(tag("li", tag("code", words(id)) + words(" " + pick((zh, en), lang)))
                     for id, zh, en in (choice.others if choice else ()))
    summary = tag("summary", words(pick(("没有采用的标准", "standards not taken"), lang)))
    return tag("div", line + (tag("details", summary + tag("ul", others)) if others else ""), class_="standard")


def _total(each: Scoring, lang: Lang) -> str:
    """The drawn total with its figures in words."""
    scored, total = each.scored, each.scored.total
    if total is None:
        return ""
    printed = "—" if total.claimed is None else plain(total.claimed)
    added = "—" if scored.added is None else plain(scored.added)
    facts = [
        tag("span", words(pick((f"表上总分 {printed}", f"printed total {printed}"), lang)), class_="k-printed"),
        tag("span", words(pick((f"重算 {computed(scored, total)}", f"computed {computed(scored, total)}"), lang)),
            class_="k-done" if scored.low == scored.high else "k-band"),
        tag("span", words(pick((f"表上得分相加 {added}", f"printed scores added {added}"), lang))),
    ]
    if (grades := explain.grades(scored, lang)) is not None:
        facts.append(tag("span", words(pick((f"等级：表上总分 {grades[0]}，重算 {grades[1]}",
                                             f"grade: {grades[0]} as printed, {grades[1]} as computed"), lang))))
    caption = tag("figcaption", "".join(facts) + verdict_of(each, total, lang))
    return tag("figure", total_bar(scored, total, each.standard, lang) + caption, class_="total")
