"""Every score of a document beside what was computed for it, as one HTML page that loads nothing and runs nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from string import Template

from jixiao.model import Accounts, Document, EvaluationReport, Form
from jixiao.pictures.markup import tag, words
from jixiao.pictures.policy import policy
from jixiao.pictures.score_form import form_section
from jixiao.pictures.score_recomputed import recomputed_section, standing_of
from jixiao.pictures.score_rows import Scoring
from jixiao.pictures.score_words import SIGNS, WRONG, in_words, short, verdict
from jixiao.scoring import Standard, load_standard, score
from jixiao.scoring.accounts import recomputed_accounts
from jixiao.scoring.recomputed import Recomputed
from jixiao.scoring.report import recomputed_report
from jixiao.scoring.result import Score
from jixiao.wording.headings import name_of
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.terms import KINDS

Other = tuple[int, EvaluationReport | Accounts, Recomputed]
MOST_FORMS = 200  # a page of more is too heavy for a browser
DECISION = "docs/decisions/0021-why-a-score-differs.md"
FOOT: Term = (
    f"差异说明只表示数字可以这样得来，不是认定（{DECISION}）。本页由 jixiao 生成，不加载任何外部内容，不运行脚本。",
    f"An explanation shows how a figure comes about and is no finding ({DECISION})."
    " Made by jixiao; this page loads nothing and runs nothing.",
)


def page(document: Document, standard: Standard | None, lang: Lang) -> str:
    """The page of all forms of a document, each under `standard` or the one made for it."""
    scorings = [_scoring(number, form, standard) for number, form in enumerate(document.forms[:MOST_FORMS], 1)]
    others: list[Other] = [
        *((number, part, recomputed_report(part)) for number, part in enumerate(document.reports, 1)),
        *((number, part, recomputed_accounts(part)) for number, part in enumerate(document.accounts, 1)),
    ]
    style = _style()
    return _template().substitute(
        lang="zh-CN" if lang == "zh" else "en",
        title=words(f"{document.source} · jixiao score"),
        policy=policy(style),
        style=style,
        head=_head(document, scorings, others, lang),
        legend=_legend(lang),
        body="".join(form_section(each, lang) for each in scorings) + _left_out(document, lang)
        + "".join(recomputed_section(part, found, number, lang) for number, part, found in others),
        foot=words(pick(FOOT, lang)),
    )


def _scoring(number: int, form: Form, standard: Standard | None) -> Scoring:
    scored = score(form, standard)
    return Scoring(number, form, scored, standard or load_standard(scored.standard))


def _head(document: Document, scorings: list[Scoring], others: Sequence[Other], lang: Lang) -> str:
    found = Counter(verdict(each.scored, part) for each in scorings for part in _parts(each))
    found.update(standing_of(score) for _, _, recomputed in others for score in recomputed.parts)
    counts = "".join(tag("li", words(f"{in_words(name, lang)} {found[name]}"), class_=f"v-{name}")
                     for name in SIGNS if found[name])
    forms = len(document.forms)
    said = tag("p", words(pick((f"{forms} 张表的得分重算", f"scores of {forms} forms, computed again"), lang)))
    links = "".join(_link(each, lang) for each in scorings) + "".join(_other(*each, lang) for each in others)
    return (tag("h1", words(document.source)) + said + (tag("ul", counts, class_="counts") if counts else "")
            + (tag("nav", links, aria_label=pick(("各表", "forms"), lang)) if len(scorings) + len(others) > 1 else ""))


def _link(each: Scoring, lang: Lang) -> str:
    wrong = sum(verdict(each.scored, part) in WRONG for part in _parts(each))
    flag = tag("i", words(f"✗ {wrong}")) if wrong else ""
    return tag("a", tag("b", str(each.number)) + words(short(name_of(each.form, lang), 40)) + flag,
               href=f"#form{each.number}")


def _other(number: int, part: EvaluationReport | Accounts, found: Recomputed, lang: Lang) -> str:
    """The link to a report or to accounts, with how many figures differ."""
    wrong = sum(standing_of(score) in WRONG for score in found.parts)
    flag = tag("i", words(f"✗ {wrong}")) if wrong else ""
    named = words(f"{pick(KINDS[part.kind], lang)} {short(name_of(part, lang), 40)}")
    return tag("a", named + flag, href=f"#{part.kind}{number}")


def _parts(each: Scoring) -> tuple[Score, ...]:
    return each.scored.parts if each.form.kind == "self_evaluation" else ()


def _legend(lang: Lang) -> str:
    shown = (("k-printed", ("表上的数", "printed")), ("k-done", ("重算的得分", "computed")),
             ("k-band", ("可能的区间", "interval that fits the page")), ("k-track", ("分值", "points")))
    return "".join(tag("span", words(pick(term, lang)), class_=name) for name, term in shown)


def _left_out(document: Document, lang: Lang) -> str:
    more = len(document.forms) - MOST_FORMS
    if more <= 0:
        return ""
    said = (f"其余 {more} 张表未画出（每页至多 {MOST_FORMS} 张）；全部得分用 jixiao score --format csv",
            f"{more} more forms are not drawn (at most {MOST_FORMS} a page); jixiao score --format csv has all")
    return tag("p", words(pick(said, lang)), class_="left-out")


@cache
def _style() -> str:
    return (files(__package__) / "scores.css").read_text(encoding="utf-8")


@cache
def _template() -> Template:
    return Template((files(__package__) / "scores.html").read_text(encoding="utf-8"))
