"""The pages of the rules: a list, a page a family, the obligations with their owners, the lists of words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from reference_markdown import lowered, table

from jixiao.rules import Rule, catalogue
from jixiao.rules.explain import SCOPES, page
from jixiao.rules.frame import FAMILIES
from jixiao.rules.knowledge.lexicon import lexicons
from jixiao.sources import obligations
from jixiao.wording.terms import EVIDENCE, KINDS


def rule_pages() -> Mapping[str, str]:
    """Every page by its file name."""
    families = {family: tuple(each) for family, each in groupby(catalogue().values(), key=lambda rule: rule.code[:3])}
    return {
        "rules.md": _index(families),
        **{f"rules/{family}.md": _family(family, rules) for family, rules in families.items()},
        "obligations.md": _obligations(),
        "words.md": _words(),
    }


def _index(families: Mapping[str, Iterable[Rule]]) -> str:
    parts = [
        f"## {family} {FAMILIES[family]}\n\n" + table(
            ["编号", "规则", "rule", "级别 level", "表格 forms", "范围 scope"],
            [(f"[{rule.code}](rules/{family}.md#{rule.code.lower()})", rule.title, rule.title_en, _level(rule),
              "、".join(" ".join(KINDS[kind]) for kind in sorted(rule.forms)), " ".join(SCOPES[rule.scope]))
             for rule in rules],
        )
        for family, rules in families.items()
    ]
    count = len(catalogue())
    return "\n".join([
        f"# 规则 Rules\n\n{count} 条规则，`jixiao rule 编号` 显示同样的内容。"
        f" {count} rules; `jixiao rule CODE` shows the same.\n",
        "各项要求由哪条规则查、哪些还没有规则：[要求](obligations.md)；规则查找的词语：[词表](words.md)。"
        " Which rule checks what, and what has no rule: [obligations](obligations.md); the words that rules look for:"
        " [words](words.md).\n",
        *parts,
    ])


def _level(rule: Rule) -> str:
    return rule.level if rule.status == "stable" else f"{rule.level} ({rule.status})"


def _family(family: str, rules: Iterable[Rule]) -> str:
    explained = [
        f'<a id="{rule.code.lower()}"></a>\n\n{lowered(page(rule), 1)}\n{lowered(_english(page(rule, "en")), 2)}'
        for rule in rules
    ]
    return "\n".join([f"# {family} {FAMILIES[family]}\n", *explained])


def _english(text: str) -> str:
    """An English page without its code, which the Chinese page above it already shows."""
    first, _, rest = text.partition("\n")
    return f"# {first.lstrip('# ').partition(' ')[2]}\n{rest}"


def _obligations() -> str:
    """Every obligation with the rules that check it, or what is missing for one."""
    owners: dict[str, list[str]] = {}
    for rule in catalogue().values():
        for basis in rule.basis:
            owners.setdefault(basis, []).append(f"[{rule.code}](rules/{rule.code[:3]}.md#{rule.code.lower()})")
    rows = [
        (f"`{each.id}`", each.zh, each.en, " ".join((each.evidence, *EVIDENCE[each.evidence])),
         " ".join(owners.get(each.id, ())) or (f"没有规则：{each.missing} No rule: {each.missing_en}"
                                               if each.missing else "由计分或读取实现 done by scoring or reading"))
        for each in obligations().values()
    ]
    owned = sum(each.id in owners for each in obligations().values())
    missing = sum(each.missing is not None for each in obligations().values())
    return "\n".join([
        "# 要求 Obligations\n",
        f"{len(rows)} 项要求，{owned} 项有规则检查，{missing} 项没有规则并说明缺什么。"
        f" {len(rows)} obligations: {owned} are checked by rules, {missing} have none and say what is missing.\n",
        table(["编号 id", "要求", "obligation", "可靠程度 evidence", "规则 rules"], rows),
    ])


def _words() -> str:
    parts = [
        f"## {name}\n\n{each.zh} · {each.en} · {' '.join((each.evidence, *EVIDENCE[each.evidence]))}"
        f"{' · ' + each.source if each.source else ''}\n\n{_listed(each.words, each.right)}\n"
        for name, each in lexicons().items()
    ]
    head = f"# 词表 Words\n\n{len(parts)} 个词表，规则查找其中的词语。 Lists of words that rules look for.\n"
    return "\n".join([head, *parts])


def _listed(words: tuple[str, ...], right: tuple[str, ...]) -> str:
    if right:
        return "、".join(f"{wrong} → {better}" for wrong, better in zip(words, right, strict=True))
    return "、".join(words)
