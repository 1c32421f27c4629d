"""The forms with their findings at the cells, as one HTML page that loads nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from string import Template
from typing import BinaryIO

from jixiao.audit.result import Checked, CheckedGroup, CheckedPart
from jixiao.model import Document
from jixiao.pictures.markup import tag
from jixiao.pictures.markup import words as safe
from jixiao.pictures.policy import policy
from jixiao.reports import words
from jixiao.reports.frame import Report, Tally
from jixiao.reports.html_findings import finding_item
from jixiao.reports.html_form import form_section
from jixiao.wording.language import Lang, Term, many, pick
from jixiao.wording.terms import DUTIES, LEVELS

MOST_FORMS = 200  # a page of more is too heavy for a browser
TITLE: Term = ("绩效表审核", "Audit of performance forms")
FOOT: Term = ("本页由 jixiao 生成，不加载任何外部内容，不运行脚本。",
              "Made by jixiao; this page loads nothing and runs nothing.")


class Page:
    """All forms one under the other, each with its findings; then what was found among forms."""

    def __init__(self, out: BinaryIO, lang: Lang) -> None:
        self._out, self._lang = out, lang
        self._sections: list[str] = []
        self._links: list[str] = []
        self._more = 0

    def document(self, checked: Checked, document: Document) -> None:
        """The parts of a document as they are printed, those with findings first, else in the order of the file."""
        parts = zip(checked.parts, document.parts, strict=True)
        for each, form in sorted(parts, key=lambda part: not part[0].findings):  # those without findings come last
            if len(self._sections) >= MOST_FORMS:
                self._more += 1
                continue
            number = len(self._sections) + 1
            self._sections.append(form_section(number, form, each, checked.source, self._lang))
            self._links.append(self._link(number, each))

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        """What was found among forms that belong together."""
        for group in groups:
            if group.findings and len(self._sections) < 2 * MOST_FORMS:
                self._sections.append(self._group(group))

    def close(self, tally: Tally) -> None:
        """The page is written in one go: the tally stands first."""
        style = _style()
        page = _template().substitute(
            lang="zh-CN" if self._lang == "zh" else "en", title=safe(pick(TITLE, self._lang)), policy=policy(style),
            style=style, head=self._head(tally), body="".join(self._sections) + self._left_out(),
            foot=safe(pick(FOOT, self._lang)),
        )
        self._out.write(page.encode())

    def _head(self, tally: Tally) -> str:
        lang = self._lang
        counted = words.counted(tally, lang)
        said = pick((f"{tally.files} 个文件，{counted}", f"{many(tally.files, 'file')}, {counted}"), lang)
        counts = "".join(
            tag("li", safe(f"{pick(LEVELS[level], lang)} {count} · {pick(DUTIES[level], lang)}"), class_=f"l-{level}")
            for level, count in (("error", tally.errors), ("warning", tally.warnings), ("info", tally.infos))
        )
        return (tag("h1", safe(pick(TITLE, lang))) + tag("p", safe(said)) + tag("ul", counts, class_="counts")
                + tag("nav", "".join(self._links), aria_label=pick(("各表", "forms"), lang)))

    def _link(self, number: int, each: CheckedPart) -> str:
        grave = sum(finding.level != "info" for finding in each.findings)
        flag = tag("i", str(grave)) if grave else ""
        return tag("a", tag("b", str(number)) + safe(words.form_name(each, self._lang)[:40]) + flag,
                   href=f"#form{number}")

    def _group(self, group: CheckedGroup) -> str:
        lang = self._lang
        heard = "".join(
            tag("li", safe(" · ".join(str(part) for part in (each.document, each.form, each.name, each.year) if part)))
            for each in group.members
        )
        summary = tag("summary", safe(pick((f"{len(group.members)} 张表", many(len(group.members), "form")), lang)))
        items = "".join(finding_item(None, finding, lang) for finding in group.findings)
        heading = tag("h2", safe(f"{pick(words.AMONG[group.scope], lang)}：{group.key}"))
        members = tag("details", summary + tag("ul", heard))
        return tag("section", heading + members + tag("ol", items, class_="findings"), class_="form")

    def _left_out(self) -> str:
        if not self._more:
            return ""
        said = (f"其余 {self._more} 张表未画出（每页至多 {MOST_FORMS} 张）；全部发现用 jixiao check --format xlsx",
                f"{self._more} more forms are not drawn (at most {MOST_FORMS} a page);"
                " jixiao check --format xlsx has all findings")
        return tag("p", safe(pick(said, self._lang)), class_="left-out")


@cache
def _style() -> str:
    return (files(__package__) / "html.css").read_text(encoding="utf-8")


@cache
def _template() -> Template:
    return Template((files(__package__) / "html.html").read_text(encoding="utf-8"))


ABOUT: Term = ("网页：表样上标出发现", "a web page: the forms with their findings at the cells")
report = Report(ABOUT, ".html", False, Page)
