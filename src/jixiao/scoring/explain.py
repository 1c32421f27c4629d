"""The trace as text a person can follow, in Chinese or English."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jixiao.model import Place
from jixiao.model.doubt import doubt_in
from jixiao.scoring.method import methods
from jixiao.scoring.result import Citation, Grades, Input, Score, Scored, Standing, Step
from jixiao.wording.language import Lang, pick
from jixiao.wording.numbers import interval, plain
from jixiao.wording.terms import EVIDENCE, place_in_form
from jixiao.wording.width import pad, width

WORDS = {
    "standard": ("评分标准", "standard"),
    "printed": ("表上", "printed"),
    "agrees": ("相符", "agrees"),
    "differs": ("不符", "differs"),
    "inside": ("在区间内", "inside"),
    "above": ("高于区间", "above"),
    "below": ("低于区间", "below"),
    "not_computed": ("未计算", "not computed"),
    "basis": ("依据", "basis"),
    "empty": ("未填", "empty"),
    "doubtful": ("读取存疑：", "doubtful reading: "),
    "open": ("未定", "open"),
    "no_number": ("不是数字", "no number"),
    "not_chosen": ("未选用", "not taken"),
}
GRADES_EN = {"优": "excellent", "良": "good", "中": "fair", "差": "poor"}  # other names stay
FIRST_CLAUSE = re.compile("(?:“[^”]*”|'[^']*'|[^；;])*")  # what is quoted is left whole
INPUTS_EN = {
    "决算数": "final amount", "预算数": "budget", "上年数": "amount of the year before", "基数": "base",
    "增减额": "change", "分值": "points", "平均分": "mean", "总分": "total", "非常满意": "very satisfied",
    "满意": "satisfied", "基本满意": "fairly satisfied", "不满意": "dissatisfied",
}  # fmt: skip
LABELS_EN = {"预算执行率": "execution rate", "预算执行得分": "execution score", "总分": "total"}


def lines(scored: Scored, lang: Lang = "zh") -> list[str]:
    """The whole trace, one line each: a heading per score, its steps with their places, its basis."""
    found = choice(scored, lang)
    for score in scored.parts:
        found += score_lines(score, lang)
    return found


def score_lines(score: Score, lang: Lang = "zh") -> list[str]:
    """The trace of one score."""
    found = [_heading(score, lang)]
    if score.computed is None:
        reason = score.reason if lang == "zh" else score.reason_en
        found.append(f"  {_word('not_computed', lang)}{'：' if lang == 'zh' else ': '}{reason}")
    if score.because:
        found.append(f"  {by(score, lang)}")
    rows = [(pick((step.label, step.label_en), lang), step.formula, _places(step, lang)) for step in score.steps]
    found += [line.rstrip() for line in _aligned(rows)]
    found += [f"  {doubt}" for doubt in doubts(score, lang)]
    return found + [f"  {_word('basis', lang)} {cited(citation, lang)}" for citation in score.citations]


def grades(scored: Scored, lang: Lang) -> tuple[str, str] | None:
    """The grade of the printed total and those that the recomputed one may have; None where there are none."""
    found = scored.grades
    if found == Grades():
        return None
    ends = dict.fromkeys(grade for grade in (found.low, found.high) if grade is not None)
    return _grade(found.printed, lang), pick(("～", " to "), lang).join(_grade(each, lang) for each in ends) or "—"


def _grade(grade: str | None, lang: Lang) -> str:
    """优, in English `excellent (优)`."""
    if grade is None:
        return "—"
    return f"{GRADES_EN[grade]} ({grade})" if lang == "en" and grade in GRADES_EN else grade


def by(score: Score, lang: Lang) -> str:
    """By which method the score was computed, what of the page led to it, and what the method does."""
    method, reason = methods().get(score.method or ""), pick((score.because or "", score.because_en or ""), lang)
    if method is None:
        return reason
    title = pick((method.title, method.title_en), lang)
    return pick((f"方法 {method.name}（{reason}）：{title}", f"method {method.name} ({reason}): {title}"), lang)


def choice(scored: Scored, lang: Lang) -> list[str]:
    """Which standard the form is scored under and why, and a line for each that nearly fitted with what is against it.

    `评分标准 cn-2020：表样为全国通用（CN），2023 年度`
    """
    colon, chosen = pick(("：", ": "), lang), scored.choice
    heading = f"{_word('standard', lang)} {scored.standard}"
    if chosen is None:
        return [heading]
    others = [f"  {_word('not_chosen', lang)} {id}{colon}{pick((why, why_en), lang)}"
              for id, why, why_en in chosen.others]
    return [f"{heading}{colon}{pick((chosen.reason, chosen.reason_en), lang)}", *others]


def verdict(score: Score, lang: Lang) -> str:
    """How the printed value stands to the computed one: 相符, 不符, 在区间内, 高于区间, 低于区间; 未定 where the
    page leaves the full range open; 未填 where nothing is printed that could be compared."""
    if score.decided == "undecided" and score.standing in (None, "inside"):
        return _word("open", lang)
    nothing = "no_number" if any(map(str.isalnum, score.printed or "")) else "empty"
    return _word(score.standing or nothing, lang)


def standing(name: Standing, lang: Lang) -> str:
    """相符, 不符, 在区间内, 高于区间, 低于区间"""
    return _word(name, lang)


def brief(score: Score, lang: Lang) -> str:
    """In a line why there is no score or, where there is one, how it comes about; the first is cut to its gist."""
    if score.computed is None:
        first = FIRST_CLAUSE.match(pick((score.reason or "", score.reason_en or ""), lang))
        return first[0] if first else ""
    found = ""
    for step in score.steps:
        before, arrow, after = step.formula.partition(" → ")
        if arrow and found.endswith(f" = {before}"):  # a rounding goes on where the formula ended
            found += f" → {after}"
        else:
            between = pick(("；", "; "), lang) if found else ""
            found += f"{between}{pick((step.label, step.label_en), lang)} {step.formula}"
    return found


def value(score: Score) -> str:
    """The computed score, or the interval in which it lies, or a dash."""
    if score.computed is not None:
        return f"{score.computed:f}"
    return interval(*score.limits, open_high=score.open_high) if score.limits else "—"


def label(score: Score, lang: Lang) -> str:
    """What is scored: the indicator as printed, or the official name of the score."""
    return pick((score.label, score.label_en or LABELS_EN.get(score.label, score.label)), lang)


def input_name(given: Input, lang: Lang) -> str:
    """What went into a step is called as it is printed, or by a term of ours."""
    return pick((given.name, INPUTS_EN.get(given.name, given.name)), lang)


def cited(citation: Citation, lang: Lang) -> str:
    """A citation in one line: its key, its source, how sure it is, and what it says."""
    mark = f"[{citation.evidence} {pick(EVIDENCE[citation.evidence], lang)}]"
    return " ".join(part for part in (citation.key, source(citation), mark, says(citation, lang)) if part)


def source(citation: Citation) -> str:
    """Document, article, key of the source register and decision page, as far as there are."""
    named = (citation.document, citation.article, citation.source, citation.decision)
    return " ".join(part for part in named if part)


def says(citation: Citation, lang: Lang) -> str:
    """What the source says, in Chinese where nobody has put it in English."""
    return pick((citation.says or "", citation.says_en or citation.says or ""), lang)


def _heading(score: Score, lang: Lang) -> str:
    maximum = "" if score.maximum is None else f" / {plain(score.maximum)}"
    printed = _word("empty", lang) if score.claimed is None else f"{score.claimed:f}"
    verdict = _word(score.standing, lang) if score.standing else ""
    return f"{label(score, lang)}  {value(score)}{maximum}  {_word('printed', lang)} {printed} {verdict}".rstrip()


def _places(step: Step, lang: Lang) -> str:
    """`街灯.docx:表1:R7C5、R7C4`: the places of the inputs, what repeats left out."""
    found: list[str] = []
    before: Place | None = None
    for given in step.inputs:
        place = _place(given, before, lang)
        if place not in found and (given.at is None or given.at != before):
            found.append(place)
        before = given.at or before
    return pick(("、", ", "), lang).join(found)


def _place(given: Input, before: Place | None, lang: Lang) -> str:
    if given.at is None:
        return place_in_form(given.path, lang) if given.path else input_name(given, lang)
    full = given.at.words(lang)
    same_table = before is not None and before.words(lang).rpartition(":")[0] == full.rpartition(":")[0]
    return full.rpartition(":")[2] if same_table else full


def doubts(score: Score, lang: Lang) -> Iterable[str]:
    """Which of the values that were reckoned with may be read wrongly, and why."""
    doubted = [(given.text or "", given.doubt) for step in score.steps for given in step.inputs if given.doubt]
    return dict.fromkeys(f"⚠ {_word('doubtful', lang)}{text} — {doubt_in(lang, doubt)}" for text, doubt in doubted)


def _aligned(rows: list[tuple[str, str, str]]) -> Iterable[str]:
    first = max((width(row[0]) for row in rows), default=0)
    second = max((width(row[1]) for row in rows if row[2]), default=0)
    for name, formula, places in rows:
        yield f"  {pad(name, first)}  {pad(formula, second)}  {places}"


def _word(name: str, lang: Lang) -> str:
    return pick(WORDS[name], lang)
