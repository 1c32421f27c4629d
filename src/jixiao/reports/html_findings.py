"""A finding as an item of a list: number, gravity, message, expected value, basis, repair, other forms."""

from __future__ import annotations

from jixiao.model import Finding
from jixiao.pictures.markup import tag
from jixiao.pictures.markup import words as safe
from jixiao.reports import words
from jixiao.wording.language import Lang, pick
from jixiao.wording.terms import LEVELS


def finding_item(anchor: str | None, finding: Finding, lang: Lang) -> str:
    """The item; `anchor` is the id of the cell that it is about."""
    where = words.field(finding, lang)
    place = tag("a", safe(where), href=f"#{anchor}") if anchor else safe(where)
    level = tag("b", safe(pick(LEVELS[finding.level], lang)), class_=f"level l-{finding.level}")
    head = f"{level} {tag('code', safe(finding.code))} {place}"
    return tag("li", tag("p", head, class_="where") + tag("p", safe(words.message(finding, lang)))
               + _figures(finding, lang) + _others(finding) + _why(finding, lang))


def _figures(finding: Finding, lang: Lang) -> str:
    """Printed and expected value side by side, where there is an expected one."""
    if not finding.expected:
        return ""
    printed = pick(("表上", "printed"), lang)
    should = pick(("应为", "should be"), lang)
    return tag("p", f"{safe(printed)} {tag('s', safe(finding.found or '—'))} → {safe(should)} "
               f"{tag('strong', safe(finding.expected))}", class_="figures")


def _others(finding: Finding) -> str:
    """The other forms that spoke, with what they print."""
    items = "".join(
        tag("li", safe(f"{each.document} · {each.form}") + (tag("q", safe(each.found)) if each.found else ""))
        for each in finding.also
    )
    return tag("ul", items, class_="also") if items else ""


def _why(finding: Finding, lang: Lang) -> str:
    """Basis and repair, folded away."""
    summary = tag("summary", safe(pick(("依据和怎么改", "basis and repair"), lang)))
    basis = "".join(tag("li", safe(line)) for line in words.basis(finding, lang))
    return tag("details", summary + tag("ul", basis) + tag("p", safe(words.repair(finding.code, lang))))
