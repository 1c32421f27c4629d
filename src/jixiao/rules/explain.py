"""The page of a rule, as `jixiao rule CODE` and the web help show it."""

from __future__ import annotations

from jixiao.rules.frame import Rule
from jixiao.sources import explained
from jixiao.wording.language import Lang
from jixiao.wording.terms import DUTIES, KINDS, LEVELS

STATUS = {
    "stable": ("正式", "stable"),
    "preview": ("试行，须按代码点名才检查", "preview: runs only when selected by its code"),
    "removed": ("已停用", "removed"),
}


def page(rule: Rule, lang: Lang = "zh") -> str:
    """The documentation of a rule in Markdown."""
    return _chinese(rule) if lang == "zh" else _english(rule)


def _chinese(rule: Rule) -> str:
    sections = "\n\n".join(f"## {heading}\n{text}" for heading, text in rule.sections.items() if heading != "English")
    return (
        f"# {rule.code} {rule.title}\n\n"
        f"`{rule.name}` · {rule.level} {LEVELS[rule.level][0]}，{DUTIES[rule.level][0]}"
        f" · {'、'.join(KINDS[kind][0] for kind in sorted(rule.forms))}"
        f" · 自 {rule.since} 版 · {STATUS[rule.status][0]}\n\n"
        f"{sections}\n\n## 依据\n{explained(rule.basis, 'zh')}\n"
    )


def _english(rule: Rule) -> str:
    return (
        f"# {rule.code} {rule.title_en}\n\n"
        f"`{rule.name}` · {LEVELS[rule.level][1]}: {DUTIES[rule.level][1]}"
        f" · {', '.join(KINDS[kind][1] for kind in sorted(rule.forms))}"
        f" · since {rule.since} · {STATUS[rule.status][1]}\n\n"
        f"{rule.sections['English']}\n\n## Basis\n{explained(rule.basis, 'en')}\n"
    )
