"""The heading over a form, a report or accounts wherever it is printed for people."""

from __future__ import annotations

from jixiao.model import Form, Part
from jixiao.wording.columns import folded
from jixiao.wording.language import Lang, pick
from jixiao.wording.style import paint
from jixiao.wording.terms import KINDS, SUBJECTS


def form_heading(form: Part, number: int, lang: Lang, unit: str | None = None) -> str:
    """`── 2 路灯维护  晨江市路灯所 · 项目支出绩效自评表 · 2023 年度  街灯.txt:行3`; the unit where it is given."""
    title = folded((form.title.text if form.title else None) or pick(KINDS[form.kind], lang))
    year = pick((f"{form.fiscal_year} 年度", f"FY {form.fiscal_year}"), lang) if form.fiscal_year else ""
    name = form.name.text if form.name else None
    about = pick(SUBJECTS[form.subject], lang) if isinstance(form, Form) and form.subject != "project" else ""
    parts = (folded(unit or ""), title if name else "", about, year, form.layout or "")
    rest = " · ".join(part for part in parts if part)
    place = f"  {paint(folded(form.at.words(lang)), 'dim')}" if form.at else ""
    return f"{paint(f'── {number} {folded(name or title)}', 'bold')}  {rest}{place}"


def name_of(part: Part, lang: Lang) -> str:
    """The name of project or department, or the title, or the kind."""
    named = (part.name, part.title)
    return next((cell.text for cell in named if cell and cell.text), pick(KINDS[part.kind], lang))
