"""What reports say about a finding in words: its place, its gravity, what it rests on, how to put it right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from msgspec.structs import replace

from jixiao import sources
from jixiao.audit.result import Checked, CheckedForm
from jixiao.model import Finding, Place
from jixiao.readers import ReadError
from jixiao.rules import catalogue
from jixiao.scoring import Citation, explain, standards
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.safe import clean
from jixiao.wording.terms import KINDS, place_in_form

LONGEST = 60  # signs of a printed text
FORM: Term = ("整张表", "the form")
AMONG: Mapping[str, Term] = {
    "unit": ("同一单位同一年度的表之间", "among the forms of a unit and year"),
    "department": ("同一部门同一年度的表之间", "among the forms of a department and year"),
    "project": ("同一项目的表之间", "among the forms of a project"),
    "settings": ("设置", "settings"),
}


def message(finding: Finding, lang: Lang) -> str:
    """What is wrong."""
    return clean(pick((finding.message, finding.message_en), lang))


def title(code: str, lang: Lang) -> str:
    """The name of a rule; of one from elsewhere its code."""
    rule = catalogue().get(code)
    return pick((rule.title, rule.title_en), lang) if rule is not None else code


def repair(code: str, lang: Lang) -> str:
    """How to put it right."""
    rule = catalogue().get(code)
    if rule is None:
        return ""
    return rule.told("怎么改", lang)


def place(at: Place | None, lang: Lang) -> str:
    """Where in the file, `table 1:R7C5`; the file itself is named beside it."""
    return clean(replace(at, file=None).words(lang)) if at else ""


def field(finding: Finding, lang: Lang) -> str:
    """Where in the form, 绩效指标第4行·得分."""
    return place_in_form(finding.path, lang) if finding.path else pick(FORM, lang)


def basis(finding: Finding, lang: Lang) -> list[str]:
    """What the finding rests on, a line each with its mark of evidence."""
    return [_cited(key, lang) for key in finding.basis]


def basis_of_rule(code: str, lang: Lang) -> list[str]:
    """What a rule rests on, a line each with its mark of evidence."""
    rule = catalogue().get(code)
    return [_cited(key, lang) for key in rule.basis] if rule is not None else []


def form_name(form: CheckedForm, lang: Lang) -> str:
    """The project's name, or else the kind of form."""
    return clean(form.name or pick(KINDS[form.kind], lang))


def other_forms(finding: Finding, lang: Lang) -> list[str]:
    """The other forms that spoke: which file, which form in it, what it prints there."""
    return [
        pick((f"{file_name(each.document)} 第 {each.form} 张表：{short(each.found)}",
              f"{file_name(each.document)}, form {each.form}: {short(each.found)}"), lang)
        for each in finding.also
    ]


def file_name(source: str) -> str:
    """The name without the folders, which a reader of the paper does not have."""
    return clean(source.replace("\\", "/").rpartition("/")[2])


def short(text: str | None) -> str:
    """So much of a printed text that it is known again."""
    line = " ".join(clean(text or "—").split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def unread(error: ReadError, lang: Lang) -> str:
    """Why a file could not be read, and what to do."""
    return clean(pick((f"{error.what}。{error.remedy}", f"{error.what_en}. {error.remedy_en}"), lang).strip("。. "))


def every(checked: Checked) -> Iterator[tuple[CheckedForm, Finding]]:
    """Every finding of a document with its form."""
    for form in checked.forms:
        for finding in form.findings:
            yield form, finding


@cache
def _cited(key: str, lang: Lang) -> str:
    citation = _citations().get(key)
    return explain.cited(citation, lang) if citation else sources.cited(key, lang)


@cache
def _citations() -> Mapping[str, Citation]:
    return {key: citation for standard in standards() for key, citation in standard.citations.items()}
