"""Whom a report is for: the units, departments and years of the forms."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import normalize

from jixiao.model import Form, Part, text
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.safe import clean

MOST = 12  # names of a kind; of more only the number is told
HEADS: Mapping[str, Term] = {
    "unit": ("填报单位", "units"), "department": ("主管部门", "departments"), "year": ("年度", "years"),
}  # fmt: skip


def unit(form: Part) -> str:
    """Who filled the form in, as printed; of a report or accounts the department they are about."""
    if not isinstance(form, Form):
        return clean(text(form.department) or "")
    printed = (form.implementing_unit, form.primary_budget_unit, form.context.unit)
    return clean(next((said for cell in printed if (said := text(cell))), ""))


def department(form: Part) -> str:
    """The department that answers for it, as printed."""
    if not isinstance(form, Form):
        return clean(text(form.department) or "")
    return clean(text(form.supervising_department) or text(form.context.department) or "")


class Addressed:
    """Collects them form by form."""

    def __init__(self) -> None:
        self._named: dict[str, dict[str, str]] = {kind: {} for kind in HEADS}  # of two widths of signs one is kept

    def add(self, form: Part) -> None:
        """One more form."""
        year = str(form.fiscal_year or "")
        for kind, name in (("unit", unit(form)), ("department", department(form)), ("year", year)):
            if name:
                self._named[kind].setdefault(normalize("NFKC", name), name)

    def lines(self, lang: Lang) -> list[str]:
        """填报单位：路灯所；主管部门：城管局；年度：2023 — a line each, where anything is told."""
        return [f"{pick(HEADS[kind], lang)}{pick(('：', ': '), lang)}{self._listed(names, lang)}"
                for kind, names in self._named.items() if names]

    def _listed(self, names: Mapping[str, str], lang: Lang) -> str:
        shown = pick(("、", ", "), lang).join(sorted(names.values())[:MOST])
        if len(names) <= MOST:
            return shown
        return shown + pick((f"等 {len(names)} 个", f" and others, {len(names)} in all"), lang)
