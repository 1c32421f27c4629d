"""What the reader saw, as one HTML page that loads nothing and runs nothing but its own few lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from string import Template

from jixiao.model import Document, Grid, cells
from jixiao.pictures.fields import fields, unread_parts
from jixiao.pictures.leaf import leaves
from jixiao.pictures.marks import GROUPS, STATES, Marks
from jixiao.pictures.markup import tag, words
from jixiao.pictures.policy import policy
from jixiao.pictures.sheet import sheet
from jixiao.readers import Picture
from jixiao.wording.headings import name_of
from jixiao.wording.language import Lang, pick
from jixiao.wording.terms import KINDS

FOOT = ("本页由 jixiao 生成，不加载任何外部内容。", "Made by jixiao; this page loads nothing.")
Part = tuple[list[int], list[int]]  # positions of grids and of forms that belong together


def page(document: Document, grids: Sequence[Grid], lang: Lang, pictures: Iterable[Picture] = ()) -> str:
    """The page: on the left the file's pages or tables, on the right what was understood, part by part."""
    marks = Marks(document, grids)
    shown = {picture.number: picture for picture in pictures}
    style, template = _style(), _template()
    return template.substitute(
        lang="zh-CN" if lang == "zh" else "en",
        title=words(f"{document.source} · jixiao see"),
        policy=policy(style, _script(template.template)),
        style=style,
        head=_head(document, lang),
        legend=_legend(lang),
        body="".join(_part(part, grids, shown, marks, lang) for part in parts(grids, marks)) + _unread(document, lang),
        foot=words(pick(FOOT, lang)),
    )


def parts(grids: Sequence[Grid], marks: Marks) -> list[Part]:
    """Tables and forms that share cells, in the order of the file; forms that no table shows come last."""
    found: list[Part] = []
    home: dict[int, Part] = {}
    for position, grid in enumerate(grids):
        printed = (cell for row in (grid.before, *grid.rows) for cell in row)
        forms = sorted({field.form for cell in printed for field in marks.became(cell)})
        known = next((home[form] for form in forms if form in home), None)
        if known is None and found and not forms and not found[-1][1]:
            known = found[-1]
        if known is None:
            known = ([], [])
            found.append(known)
        known[0].append(position)
        for form in forms:
            if form not in home:
                home[form] = known
                known[1].append(form)
    lost = [part for part in range(len(marks.document.parts)) if part not in home]
    return [*found, ([], lost)] if lost else found


def _part(part: Part, grids: Sequence[Grid], pictures: Mapping[int, Picture], marks: Marks, lang: Lang) -> str:
    left = _left([grids[position] for position in part[0]], pictures, marks, lang)
    if not part[1]:
        return _without_form([grids[position] for position in part[0]], left, marks, lang)
    right = "".join(fields(marks.document.parts[each], each, marks, lang) for each in part[1])
    return tag("div", tag("div", left, class_="sheet") + tag("div", right, class_="read"), class_="part")


def _left(grids: Sequence[Grid], pictures: Mapping[int, Picture], marks: Marks, lang: Lang) -> str:
    """The pages with the cells drawn over them, where the file has pages; else the tables."""
    drawn = leaves(grids, pictures, marks, lang)
    return drawn or "".join(sheet(grid, marks, lang) for grid in grids)


def _without_form(grids: Sequence[Grid], left: str, marks: Marks, lang: Lang) -> str:
    """A stretch of the file that holds no form: folded, unless the whole file is such."""
    lines = [cell.at.line for grid in grids for row in (grid.before, *grid.rows) for cell in row if cell.at.line]
    span = f" {min(lines)}–{max(lines)}" if lines else ""
    summary = tag("summary", words(pick((f"没有绩效表的部分{span}", f"No form in this part{span}"), lang)))
    opened = None if marks.document.parts else "open"
    return tag("details", summary + tag("div", left, class_="sheet"), class_="part alone", open=opened)


def _head(document: Document, lang: Lang) -> str:
    doubts = sum(len(part.problems) + sum(1 for _, cell in cells(part) if cell.doubt) for part in document.parts)
    forms, unread = len(document.forms), len(document.unread)
    told = [(f"{forms} 张表", f"forms: {forms}")]
    others = {"evaluation_report": len(document.reports), "final_accounts": len(document.accounts)}
    told += [(f"{count} 份{KINDS[kind][0]}", f"{KINDS[kind][1]}: {count}") for kind, count in others.items() if count]
    told += [(f"{doubts} 处存疑", f"doubts: {doubts}"), (f"{unread} 处未读懂", f"parts not understood: {unread}")]
    counts = pick(("，", ", "), lang).join(pick(each, lang) for each in told)
    links = "".join(
        tag("a", tag("b", str(number)) + words(name_of(part, lang)), href=f"#form{number}")
        for number, part in enumerate(document.parts, 1)
    )
    return tag("h1", words(document.source)) + tag("p", words(counts)) + (tag("nav", links) if links else "")


def _legend(lang: Lang) -> str:
    shown = [(f"c-{name}", term) for name, term in GROUPS.items()]
    shown += [(f"s-{name}", term) for name, term in STATES.items()]
    return "".join(tag("span", words(pick(term, lang)), class_=name) for name, term in shown)


def _unread(document: Document, lang: Lang) -> str:
    listed = unread_parts(document, lang)
    heading = pick(("未读懂的部分（行号 · 原因）", "Not understood (lines · reason)"), lang)
    return tag("section", tag("h2", words(heading)) + listed, class_="rest") if listed else ""


@cache
def _style() -> str:
    return (files(__package__) / "see.css").read_text(encoding="utf-8")


@cache
def _template() -> Template:
    return Template((files(__package__) / "see.html").read_text(encoding="utf-8"))


def _script(template: str) -> str:
    found = re.search(r"<script>(.*?)</script>", template, re.DOTALL)
    assert found is not None
    return found[1]
