"""The proof of one score: what was taken from where, the steps, the rounding, what it rests on; and why it differs."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.model.doubt import doubt_in
from jixiao.pictures.markup import tag, words
from jixiao.pictures.score_words import short
from jixiao.scoring.explain import by, says
from jixiao.scoring.result import Citation, Input, Score, Step
from jixiao.scoring.rounding import rounding_words
from jixiao.scoring.why import NOTHING_FOUND, Explanation
from jixiao.scoring.why.cells import named
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.numbers import brief
from jixiao.wording.terms import EVIDENCE, field_name

SUMMARY: Term = ("计算过程和依据", "proof")
HEADS: Sequence[Term] = (("取数", "taken"), ("表上写", "as printed"), ("读作", "read as"), ("位置", "place"))


def proof(score: Score, lang: Lang, *, opened: bool) -> str:
    """The proof, folded unless the value differs."""
    parts = (_reason, _method, _inputs, _steps, _rounding)
    body = "".join(part(score, lang) for part in parts) + citations(score.citations, lang)
    if not body:
        return ""
    summary = tag("summary", words(pick(SUMMARY, lang)))
    return tag("details", summary + tag("div", body, class_="proof"), open="open" if opened else None)


def explanations(found: Sequence[Explanation], lang: Lang) -> str:
    """Why the printed value may differ, the most telling first."""
    return tag("ul", "".join(_explanation(each, lang) for each in found), class_="why") if found else ""


def citations(cited: Sequence[Citation], lang: Lang) -> str:
    """What the numbers rest on, each with its evidence mark."""
    if not cited:
        return ""
    heading = tag("h4", words(pick(("依据", "basis"), lang)))
    return heading + tag("ul", "".join(tag("li", _citation(each, lang)) for each in cited), class_="basis")


def _explanation(found: Explanation, lang: Lang) -> str:
    text = tag("span", words(pick((found.text, found.text_en), lang)))
    formula = tag("code", words(found.formula)) if found.formula else ""
    cited = "".join(tag("small", _citation(each, lang)) for each in found.citations)
    return tag("li", text + formula + cited, class_="none" if found.code == NOTHING_FOUND else None)


def _citation(cited: Citation, lang: Lang) -> str:
    mark = tag("b", words(f"{cited.evidence} {pick(EVIDENCE[cited.evidence], lang)}"),
               class_=f"mark e-{cited.evidence}")
    named = (cited.document, cited.article, cited.source, cited.decision)
    source = " ".join(part for part in named if part)
    quote = f" “{cited.quote}”" if cited.quote else ""
    return f"{mark} {tag('code', words(cited.key))} {words(source)} {tag('q', words(says(cited, lang)))}{words(quote)}"


def _reason(score: Score, lang: Lang) -> str:
    if score.computed is not None or score.reason is None:
        return ""
    why = pick((f"未计算：{score.reason}", f"not computed: {score.reason_en}"), lang)
    return tag("p", words(why), class_="reason")


def _method(score: Score, lang: Lang) -> str:
    return tag("p", words(by(score, lang)), class_="method") if score.because else ""


def _inputs(score: Score, lang: Lang) -> str:
    taken = list(dict.fromkeys(given for step in score.steps for given in step.inputs))
    if not taken:
        return ""
    head = tag("tr", "".join(tag("th", words(pick(term, lang)), scope="col") for term in HEADS))
    rows = "".join(_input(given, score.path == "total.score", lang) for given in taken)
    return tag("div", tag("table", tag("thead", head) + tag("tbody", rows)), class_="scroll")


def _input(given: Input, of_total: bool, lang: Lang) -> str:
    """One value that was taken; those of the total all have one name and are told apart by their rows."""
    if of_total and given.path:
        name = named(given.path, lang)
    else:
        name = pick((given.name, field_name(given.path, "en") if given.path else given.name), lang)
    printed = words(short(given.text)) if given.text is not None else words(pick(("（空）", "(empty)"), lang))
    read = "" if given.value is None else brief(given.value)
    where = replace(given.at, file=None).words(lang) if given.at else ""  # the heading names the file
    doubt = "" if given.doubt is None else tag("em", words(f"⚠ {doubt_in(lang, given.doubt)}"))
    cells = (printed + doubt, words(read), words(where))
    return tag("tr", tag("th", words(name), scope="row") + "".join(tag("td", cell) for cell in cells))


def _steps(score: Score, lang: Lang) -> str:
    if not score.steps:
        return ""
    return tag("ol", "".join(_step(step, lang) for step in score.steps), class_="steps")


def _step(step: Step, lang: Lang) -> str:
    return tag("li", words(pick((step.label, step.label_en), lang)) + tag("code", words(short(step.formula))))


def _rounding(score: Score, lang: Lang) -> str:
    """The rule by which the standard rounds this score, whether or not it changed anything."""
    if not score.rounding:
        return ""
    mode, _, places = score.rounding.partition(" ")
    rule = pick(rounding_words(mode, int(places)), lang)
    return tag("p", words(pick((f"舍入规则：{rule}", f"rounding: {rule}"), lang)), class_="rounding")
