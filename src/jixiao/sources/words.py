"""The register as text, in Chinese or English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jixiao.sources.entries import KINDS, Evidence, Obligation, Source, Threshold
from jixiao.sources.shipped import obligation, source
from jixiao.wording.language import Lang, pick
from jixiao.wording.terms import EVIDENCE

# The units of thresholds in English.
UNITS: Mapping[str, str] = {
    "": "", "%": "%", "万元": "万元", "个": "", "个百分点": " percentage points", "百分点": " percentage points",
    "人": " persons", "位": " characters", "倍": " times", "分": " points", "处": " places", "字": " characters",
    "个月": " months", "行": " rows",
}


def mark(evidence: Evidence, lang: Lang) -> str:
    """`[V 已见原件]`"""
    return f"[{evidence} {pick(EVIDENCE[evidence], lang)}]"


def cited(identifier: str, lang: Lang = "zh") -> str:
    """An obligation in one line: `B-05 [V 已见原件] 预算执行率偏低的要说明原因`."""
    found = obligation(identifier)
    return f"{identifier} {mark(found.evidence, lang)} {says(found, lang)}"


def explained(identifiers: Iterable[str], lang: Lang = "zh") -> str:
    """Obligations in Markdown: each with its mark, its thresholds and where it is from; then the sources."""
    stated = [obligation(each) for each in identifiers]
    lines, keys = [], []
    for each in stated:
        lines.append(f"- {cited(each.id, lang)}{_grounds(each, lang)}")
        lines += [f"  - {_limit(limit, lang)}{_grounds(limit, lang)}" for limit in each.thresholds]
        keys += [key for part in (each, *each.thresholds) for key in part.source]
    return "\n".join([*lines, *legend(keys, lang)])


def legend(keys: Iterable[str], lang: Lang = "zh") -> list[str]:
    """Every source once, in Markdown."""
    return [f"- {named(source(key), lang)}" for key in dict.fromkeys(keys)]


def named(source: Source, lang: Lang = "zh") -> str:
    """`P1 四川省 2023 年：公开的…（公开的表格）`"""
    kind = pick(KINDS[source.kind], lang)
    if lang == "zh":
        year = f"{source.year} 年" if source.year else None
        where = " ".join(part for part in (source.place, year) if part)
        return f"{source.key} {where}{'：' if where else ''}{source.zh}（{kind}）"
    year = str(source.year) if source.year else None
    where = ", ".join(part for part in (source.place_en, year) if part)
    return f"{source.key} {where}{': ' if where else ''}{source.en} ({kind})"


def says(stated: Obligation | Threshold | Source, lang: Lang) -> str:
    """The words of an entry."""
    return pick((stated.zh, stated.en), lang)


def _limit(limit: Threshold, lang: Lang) -> str:
    name = pick(("界限", "threshold"), lang)
    return f"{name} {_amount(limit, lang)} {mark(limit.evidence, lang)} {says(limit, lang)}"


def _amount(limit: Threshold, lang: Lang) -> str:
    """`6字`, `6 characters`"""
    return f"{limit.value:f}{pick((limit.unit, UNITS[limit.unit]), lang)}"


def _grounds(stated: Obligation | Threshold, lang: Lang) -> str:
    """（P1、R2）"""
    parts = [part for part in (stated.document, *stated.source, stated.decision) if part]
    if not parts:
        return ""
    return f"（{'、'.join(parts)}）" if lang == "zh" else f" ({', '.join(parts)})"
