"""What reports say about a finding in words: its place, its gravity, what it rests on, how to put it right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from msgspec.structs import replace

from jixiao import sources
from jixiao.audit.result import Checked, CheckedPart, Waived
from jixiao.model import Finding, Place
from jixiao.readers import ReadError
from jixiao.reports.frame import Tally
from jixiao.rules import catalogue
from jixiao.scoring import Citation, explain, standards
from jixiao.wording.language import Lang, Term, many, pick
from jixiao.wording.safe import clean
from jixiao.wording.terms import KINDS, place_in_form

LONGEST = 60  # signs of a printed text
NTH: Mapping[str, Term] = {
    "form": ("张表", "form"), "report": ("份评价报告", "evaluation report"), "accounts": ("份决算", "final accounts"),
}  # fmt: skip
WHOLE: Term = ("整体", "the whole")
AMONG: Mapping[str, Term] = {
    "unit": ("同一单位同一年度的表之间", "among the forms of a unit and year"),
    "department": ("同一部门同一年度的表之间", "among the forms of a department and year"),
    "project": ("同一项目的表之间", "among the forms of a project"),
    "years": ("同一部门各年度的决算之间", "among the accounts of a department over the years"),
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
    return place_in_form(finding.path, lang) if finding.path else pick(WHOLE, lang)


def basis(finding: Finding, lang: Lang) -> list[str]:
    """What the finding rests on, a line each with its mark of evidence."""
    return [_cited(key, lang) for key in finding.basis]


def basis_of_rule(code: str, lang: Lang) -> list[str]:
    """What a rule rests on, a line each with its mark of evidence."""
    rule = catalogue().get(code)
    return [_cited(key, lang) for key in rule.basis] if rule is not None else []


def counted(tally: Tally, lang: Lang) -> str:
    """2 张表、1 份评价报告、1 份决算: how much of each kind there was; forms are always told."""
    counts = {"form": tally.forms, "report": tally.reports, "accounts": tally.accounts}
    told = [
        pick((f"{count} {NTH[kind][0]}", _times(count, kind)), lang)
        for kind, count in counts.items() if count or kind == "form"
    ]
    return pick(("、", ", "), lang).join(told)


def _times(count: int, kind: str) -> str:
    """2 forms, 1 evaluation report, 2 final accounts"""
    return f"{count} {NTH[kind][1]}" if kind == "accounts" else many(count, NTH[kind][1])


def form_name(form: CheckedPart, lang: Lang) -> str:
    """The name of project or department, or else the kind."""
    return clean(form.name or pick(KINDS[form.kind], lang))


def waived(each: Waived, lang: Lang) -> str:
    """FND101 绩效指标第4行·得分：旧系统导出；张三，有效至 2026-12-31"""
    until = pick((f"，有效至 {each.until}", f", until {each.until}"), lang) if each.until else ""
    answers = pick((f"；负责人 {each.person}", f"; answered for by {each.person}"), lang)
    told = pick(("：", ": "), lang)
    return clean(f"{each.finding.code} {field(each.finding, lang)}{told}{each.reason}{answers}{until}")


def other_forms(finding: Finding, lang: Lang) -> list[str]:
    """The other forms that spoke: which file, which form in it, what it prints there."""
    return [
        pick((f"{file_name(each.document)} 第 {each.form} {NTH[each.kind][0]}：{short(each.found)}",
              f"{file_name(each.document)}, {NTH[each.kind][1]} {each.form}: {short(each.found)}"), lang)
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


def every(checked: Checked) -> Iterator[tuple[CheckedPart, Finding]]:
    """Every finding of a document with its form."""
    for form in checked.parts:
        for finding in form.findings:
            yield form, finding


@cache
def _cited(key: str, lang: Lang) -> str:
    citation = _citations().get(key)
    return explain.cited(citation, lang) if citation else sources.cited(key, lang)


@cache
def _citations() -> Mapping[str, Citation]:
    return {key: citation for standard in standards() for key, citation in standard.citations.items()}
