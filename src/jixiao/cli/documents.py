"""A document as text for people and as CSV, a row a cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from jixiao.cli.language import lang, say
from jixiao.cli.parts.accounts import accounts_text
from jixiao.cli.parts.form import form_text
from jixiao.cli.parts.report import report_text
from jixiao.model import Document, Form, Part, Place, Unread, values
from jixiao.model.doubt import doubt_in
from jixiao.wording.columns import folded, wrap
from jixiao.wording.language import many
from jixiao.wording.style import paint
from jixiao.wording.values import compact

CSV_HEAD = ("file", "form", "path", "text", "understood", "doubt", "confidence", "page", "sheet", "paragraph", "line",
            "table", "row", "column", "kind")
EXCERPT = 60


def csv_rows(document: Document) -> Iterator[Sequence[object]]:
    """A row for every cell of every form, report and accounts, each kind counted from 1."""
    for part, number in _numbered(document):
        for path, cell in values(part):
            at = cell.at or Place()
            yield (at.file or document.source, number, path, cell.text, compact(cell.understood, lang()),
                   cell.doubt and doubt_in(lang(), cell.doubt), cell.confidence, at.page, at.sheet, at.paragraph,
                   at.line, at.table, at.row, at.column, part.kind)


def as_text(document: Document, room: int) -> str:
    """The document for people: its parts, doubts marked, and what was not understood."""
    parts = [f"{paint(folded(document.source), 'bold')}  {_counts(document)}"]
    parts += [form_text(form, number, room) for number, form in enumerate(document.forms, 1)]
    parts += [report_text(report, number, room) for number, report in enumerate(document.reports, 1)]
    parts += [accounts_text(accounts, number, room) for number, accounts in enumerate(document.accounts, 1)]
    parts += [_unread(part, room) for part in document.unread]
    return "\n\n".join(parts) + "\n"


def _numbered(document: Document) -> Iterator[tuple[Part, int]]:
    counts: Counter[str] = Counter()
    for part in document.parts:
        kind = "form" if isinstance(part, Form) else part.kind
        counts[kind] += 1
        yield part, counts[kind]


def _counts(document: Document) -> str:
    """3 张表，1 份评价报告，1 份决算，2 处未读懂"""
    forms, reports, accounts = len(document.forms), len(document.reports), len(document.accounts)
    told = [say(f"{forms} 张表", many(forms, "form"))] * bool(forms)
    told += [say(f"{reports} 份评价报告", many(reports, "evaluation report"))] * bool(reports)
    told += [say(f"{accounts} 份决算", f"{accounts} final accounts")] * bool(accounts)
    told = told or [say("没有发现绩效表", "no performance form found")]
    unread = len(document.unread)
    told += [say(f"{unread} 处未读懂", f"{many(unread, 'part')} not understood")] * bool(unread)
    return say("，", ", ").join(told)


def _unread(part: Unread, room: int) -> str:
    heading = say("未读懂", "not understood") + f"  {_span(part)}: " + folded(say(part.reason, part.reason_en))
    text = folded(part.text)
    shown = wrap(text[:EXCERPT] + ("…" if len(text) > EXCERPT else ""), room - 2)
    return paint(heading, "yellow") + "".join(f"\n  {paint(line, 'dim')}" for line in shown)


def _span(part: Unread) -> str:
    """`街灯.txt:行12–15`, or the place where the file has no lines."""
    if part.at.line is None:
        return folded(_place(part.at))
    last = f"–{part.last_line}" if part.last_line and part.last_line != part.at.line else ""
    return folded(_place(Place(file=part.at.file, line=part.at.line))) + last


def _place(at: Place) -> str:
    return at.words(lang())
