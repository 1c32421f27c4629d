"""Repairs of typography: shown as a diff, and written into a new text file where that can be done for certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.audit.result import Checked
from jixiao.model import Document, Place, cells
from jixiao.wording.columns import folded
from jixiao.wording.language import Lang
from jixiao.wording.style import paint
from jixiao.wording.terms import place_in_form


class Fix(Struct, frozen=True):
    """What a cell prints and what it should print; no digit, sign, unit or word is another."""

    code: str
    form: int
    path: str
    at: Place | None
    before: str
    after: str


def fixes_of(checked: Checked, document: Document) -> Iterator[Fix]:
    """The repairs of a document, one a cell: a second rule repairs what the first has left."""
    for found, form in zip(checked.forms, document.forms, strict=True):
        printed, done = dict(cells(form)), set()
        for finding in found.findings:
            cell = printed.get(finding.path or "")
            if finding.fix is None or cell is None or cell.text is None or finding.path in done:
                continue
            done.add(finding.path)
            yield Fix(finding.code, found.form, finding.path or "", cell.at or found.at, cell.text, finding.fix)


def diff(source: str, fixes: Sequence[Fix], lang: Lang) -> str:
    """The repairs of a document as a unified diff: place, what is printed, what it is repaired to."""
    if not fixes:
        return ""
    lines = [paint(f"--- {folded(source)}", "bold"), paint(f"+++ {folded(source)}", "bold")]
    for fix in fixes:
        place = f"{folded(fix.at.words(lang))} " if fix.at else ""
        lines.append(paint(f"@@ {place}#{fix.form} {place_in_form(fix.path, lang)} {fix.code} @@", "cyan"))
        lines += [paint(f"-{line}", "red") for line in fix.before.split("\n")]
        lines += [paint(f"+{line}", "green") for line in fix.after.split("\n")]
    return "\n".join(lines) + "\n"


def applied(text: str, fixes: Sequence[Fix]) -> tuple[str, tuple[Fix, ...]]:
    """The text with its repairs, and those left out: where a cell is not found once and whole on its line."""
    lines, left = text.split("\n"), []
    for fix in fixes:
        number = (fix.at.line or 0) if fix.at else 0
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        if "\n" in fix.after or line.count(fix.before) != 1:
            left.append(fix)
        else:
            lines[number - 1] = line.replace(fix.before, fix.after)
    return "\n".join(lines), tuple(left)
