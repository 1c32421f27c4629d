"""The right side: a form as it was understood, every value linked to the cell it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from unicodedata import normalize

from jixiao.model import Document, Form, Part, Unread
from jixiao.model.doubt import doubt_in
from jixiao.model.value import Word
from jixiao.pictures.checked import checked
from jixiao.pictures.marks import Field, Marks, group
from jixiao.pictures.markup import tag, words
from jixiao.wording.headings import name_of
from jixiao.wording.language import Lang, pick
from jixiao.wording.terms import KINDS, POSITION, SCOPES, SECTIONS, SUBJECTS, field_name, place_in_form, section_of
from jixiao.wording.values import compact

TABLES = frozenset({"funds", "indicators", "criteria", "dimension_analysis", "schedule", "figures"})
LONG = 40  # signs; a longer text gets a wider column


def fields(part: Part, position: int, marks: Marks, lang: Lang) -> str:
    """One part: its heading, what the reader doubts, its sections in printed order, what its figures agree with."""
    own = marks.fields[position]
    sections = [_heading(part, position, lang), _doubts(part, own, marks, lang)]
    inside: dict[str, list[Field]] = {name: [] for name in SECTIONS}
    for field in own:
        inside[section_of(field.path)].append(field)
    if not isinstance(part, Form):
        sections.append(checked(part, position, marks, lang))
    sections += [_section(name, fields, part, marks, lang) for name, fields in inside.items()]
    return tag("section", "".join(sections), class_="form", id=f"form{position + 1}")


def unread_parts(document: Document, lang: Lang) -> str:
    """The parts that were not understood, with the reason."""
    return "".join(_unread(part, lang) for part in document.unread)


def _heading(form: Part, position: int, lang: Lang) -> str:
    where = form.at.words(lang) if form.at else ""
    about = pick(SUBJECTS[form.subject], lang) if isinstance(form, Form) and form.subject != "project" else ""
    facts = [pick(KINDS[form.kind], lang), about, str(form.fiscal_year or ""), form.layout or "", where]
    title = tag("h2", tag("b", str(position + 1)) + words(name_of(form, lang)))
    return title + tag("p", words(" · ".join(fact for fact in facts if fact)), class_="facts")


def _doubts(form: Part, own: Sequence[Field], marks: Marks, lang: Lang) -> str:
    items = []
    for field in own:
        if field.cell.doubt:
            where = tag("a", words(place_in_form(field.path, lang)), href=f"#{field.id}")
            why = words(doubt_in(lang, field.cell.doubt))
            items.append(tag("li", f"{where} {words(field.cell.text or '')} — {why}"))
    for problem in form.problems:
        id = marks.id_of(problem.at)
        where = words(problem.at.words(lang) if problem.at else "")
        linked = tag("a", where, href=f"#{id}") if id else where
        message = pick((problem.message, problem.message_en), lang)
        items.append(tag("li", f"{tag('code', words(problem.code))} {linked} {words(message)}", data_k=id))
    if not items:
        return tag("p", words(pick(("读取没有疑问", "No doubts about the reading"), lang)), class_="sure")
    heading = pick((f"存疑 {len(items)} 处", f"{len(items)} doubts"), lang)
    return tag("div", tag("h3", words(heading)) + tag("ul", "".join(items)), class_="doubts")


def _section(name: str, own: Sequence[Field], form: Part, marks: Marks, lang: Lang) -> str:
    if not any(field.cell.text is not None or field.cell.at is not None for field in own):
        return ""
    if name == "tables":
        tables = groupby(own, lambda field: field.path.partition(".")[0])
        body = "".join(_rows(list(each), marks, lang) for _, each in tables)
    else:
        body = _rows(own, marks, lang) if name in TABLES else _list(own, form, marks, lang)
    return tag("h3", words(pick(SECTIONS[name], lang))) + body


def _list(own: Sequence[Field], form: Part, marks: Marks, lang: Lang) -> str:
    items = []
    for field in own:
        name = field_name(field.path, lang)
        if isinstance(form, Form) and field.path.startswith("goals["):
            scope = form.goals[int(field.path[6 : field.path.index("]")])].scope
            name = f"{pick(SCOPES[scope], lang)} · {name}"
        items.append(tag("dt", words(name)) + _value(field, marks, lang, "dd"))
    return tag("dl", "".join(items))


def _rows(own: Sequence[Field], marks: Marks, lang: Lang) -> str:
    """Fund lines or indicators as a table with the columns that are printed; single cells go before it."""
    rows: dict[str, dict[str, Field]] = {}
    single = []
    for field in own:
        row, _, column = field.path.rpartition(".")
        if row.endswith("]") and (not row.startswith("tables") or ".rows[" in row):
            rows.setdefault(row, {})[column] = field
        else:
            single.append(field)
    columns = list(dict.fromkeys(
        name for row in rows.values() for name, field in row.items() if field.cell.text or field.cell.at
    ))
    heads = tag("tr", "".join(tag("th", words(_column(name, lang))) for name in columns))
    lines = [
        tag("tr", "".join(_value(row[name], marks, lang, "td") if name in row else tag("td") for name in columns))
        for row in rows.values()
    ]
    before = tag("dl", _pairs(single, marks, lang)) if single else ""
    return before + tag("div", tag("table", tag("thead", heads) + tag("tbody", "".join(lines))), class_="scroll")


def _column(name: str, lang: Lang) -> str:
    """得分; 专家评分 2 of a column that several share."""
    several = POSITION.search(name)
    return field_name(name, lang) + (f" {int(several[1]) + 1}" if several else "")


def _pairs(own: Iterable[Field], marks: Marks, lang: Lang) -> str:
    return "".join(tag("dt", words(field_name(field.path, lang))) + _value(field, marks, lang, "dd") for field in own)


def _value(field: Field, marks: Marks, lang: Lang, element: str) -> str:
    cell, id = field.cell, marks.id_of(field.cell.at)
    text = words(cell.text) if cell.text is not None else "·"
    inner = tag("a", text, href=f"#{id}") if id else text
    inner += tag("sup", "⚠") if cell.doubt else ""
    understood = "" if isinstance(cell.understood, Word) else compact(cell.understood, lang)
    inner += tag("small", words(understood)) if _bare(understood) not in ("", _bare(cell.text or "")) else ""
    notes = (cell.at.words(lang) if cell.at else "", f"⚠ {doubt_in(lang, cell.doubt)}" if cell.doubt else "")
    hint = "\n".join(note for note in notes if note)
    look = f"c-{group(field.path)}" + (" s-doubt" if cell.doubt else "") + (" long" if len(text) > LONG else "")
    return tag(element, inner, id=field.id, class_=look, title=hint, data_k=id)


def _bare(text: str) -> str:
    """Without blanks and with half-width signs: `> 95 %` says no more than `＞95%`."""
    return "".join(normalize("NFKC", text).replace("≥", ">=").replace("≤", "<=").split())


def _unread(part: Unread, lang: Lang) -> str:
    last = f"–{part.last_line}" if part.last_line and part.last_line != part.at.line else ""
    line = f"{part.at.line}{last}" if part.at.line else part.at.words(lang)
    reason = pick((part.reason, part.reason_en), lang)
    summary = tag("summary", words(f"{line} · {reason}"))
    return tag("details", summary + tag("pre", words(part.text)), class_="unread")
