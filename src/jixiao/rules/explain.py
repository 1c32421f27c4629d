"""The page of a rule, as `jixiao rule CODE` and the web help show it."""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.rules.frame import CHINESE, ENGLISH, Rule, Scope
from jixiao.rules.needs import ACCOUNT_NEEDS, NEEDS, REPORT_NEEDS
from jixiao.sources import explained
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.terms import DUTIES, KINDS, LEVELS

SCOPES: Mapping[Scope, Term] = {
    "form": ("单张表", "one form"),
    "unit": ("同一单位同一年度各表之间", "the forms of one unit and year"),
    "department": ("同一部门同一年度各表之间", "the forms of one department and year, with all its units"),
    "project": ("同一项目各表、各年之间", "the forms of one project"),
    "report": ("单份评价报告", "one evaluation report"),
    "accounts": ("一个部门一个年度的决算", "the accounts of one department in one year"),
    "years": ("同一部门各年度决算之间", "the accounts of one department in all years"),
}
NEEDED: Mapping[Scope, Mapping[str, Term]] = {"report": REPORT_NEEDS, "accounts": ACCOUNT_NEEDS, "years": ACCOUNT_NEEDS}
STATUS = {
    "stable": ("正式", "stable"),
    "preview": ("试行，按编号点名或用 --preview 才检查", "preview: runs when selected by its code, or with --preview"),
    "removed": ("已停用", "removed"),
}


def page(rule: Rule, lang: Lang = "zh") -> str:
    """The documentation of a rule in Markdown."""
    return _chinese(rule) if lang == "zh" else _english(rule)


def _chinese(rule: Rule) -> str:
    sections = "\n\n".join(f"## {heading}\n{rule.sections[heading]}" for heading in CHINESE)
    return (
        f"# {rule.code} {rule.title}\n\n"
        f"`{rule.name}` · {rule.level} {LEVELS[rule.level][0]}，{DUTIES[rule.level][0]}"
        f" · {'、'.join(KINDS[kind][0] for kind in sorted(rule.forms))}{_limits(rule, 'zh')}"
        f" · 自 {rule.since} 版 · {STATUS[rule.status][0]}\n\n"
        f"{sections}\n\n## 依据\n{explained(rule.basis, 'zh')}\n"
    )


def _english(rule: Rule) -> str:
    sections = "\n\n".join(f"## {heading}\n{rule.sections[heading]}" for heading in ENGLISH)
    return (
        f"# {rule.code} {rule.title_en}\n\n"
        f"`{rule.name}` · {LEVELS[rule.level][1]}: {DUTIES[rule.level][1]}"
        f" · {', '.join(KINDS[kind][1] for kind in sorted(rule.forms))}{_limits(rule, 'en')}"
        f" · since {rule.since} · {STATUS[rule.status][1]}\n\n"
        f"{sections}\n\n## Basis\n{explained(rule.basis, 'en')}\n"
    )


def _limits(rule: Rule, lang: Lang) -> str:
    """Scope, places and years, and what the form must print for a verdict, as far as they are not the usual."""
    parts = [] if rule.scope == "form" else [pick(SCOPES[rule.scope], lang)]
    parts += ["、".join(rule.regions)] if rule.regions else []
    if rule.years != (None, None):
        parts.append("–".join(str(year or "…") for year in rule.years))
    if rule.needs:
        known = NEEDED.get(rule.scope) or {name: term for name, (_, term) in NEEDS.items()}
        names = ("、" if lang == "zh" else ", ").join(pick(known[need], lang) for need in rule.needs)
        parts.append(pick((f"须印有{names}", f"needs {names}"), lang))
    return "".join(f" · {part}" for part in parts)
