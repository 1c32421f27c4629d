"""The report of scores as a web page, as Markdown and as CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from msgspec import Struct
from scoring_figures import Figures, Line
from scoring_sources import Gathered
from scoring_words import TITLE, Table, differences, explained, figures_table, read, reasons_table, sentence, undecided

from jixiao.pictures.markup import tag, words
from jixiao.pictures.policy import policy
from jixiao.scoring.explain import label
from jixiao.scoring.why.frame import formula_of
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.safe import clean
from jixiao.wording.width import width

DIFFER: Term = ("表上与重算不符的得分", "Printed scores that differ from the computed ones")
LEFT: Term = ("未能确定的得分", "What could not be decided")
WHY_LEFT: Term = ("未定的原因", "Why rows are undecided")
DRAWN: Term = ("各行得出、限于区间、未定的份数", "Rows decided, bracketed, undecided")
PARTS: Sequence[tuple[str, str, Term]] = (
    ("decided", "done", ("得出", "decided")), ("bracketed", "band", ("限于区间", "bracketed")),
    ("undecided", "track", ("未定", "undecided")),
)
BLOCKS = {"decided": "█", "bracketed": "▒", "undecided": "·"}
WIDE = 40  # signs of a bar in Markdown
CSV_HEAD = (
    "place", "document", "form", "path", "label", "target", "actual", "points", "printed", "computed", "low", "high",
    "decided", "standing", "numeric", "code", "reason", "formula", "explanations",
)
SHORT = 20  # columns of a terminal; what is no wider is not broken
Listed = Callable[[Sequence[Line], Lang], Table]


class Report(Struct, frozen=True):
    """All that the report says; `places` ends with the figures of all."""

    gathered: Gathered
    lines: tuple[Line, ...]
    places: tuple[Figures, ...]
    lang: Lang

    @property
    def scored(self) -> list[Figures]:
        """The places that have anything scored, and all of them."""
        return [each for each in self.places if each.rows]


def html(report: Report) -> str:
    """The report as a page that loads and runs nothing."""
    lang = report.lang
    own = Path(__file__).with_name("scoring_report.css")
    style = (files("jixiao.pictures") / "scores.css").read_text(encoding="utf-8") + own.read_text(encoding="utf-8")
    title = words(pick(TITLE, lang))
    head = "".join((
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{words(policy(style))}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">', tag("title", title),
        tag("style", style),
    ))
    top = tag("h1", title) + tag("p", words(sentence(report.places[-1], lang)), class_="lead")
    body = tag("header", top + tag("p", words(read(report.gathered, lang)))) + tag("main", _body(report))
    whole = tag("head", head) + tag("body", body)
    return "<!DOCTYPE html>\n" + tag("html", whole, lang="zh-CN" if lang == "zh" else lang)


def _body(report: Report) -> str:
    lang = report.lang
    shares = "".join(_share(each, lang) for each in report.scored)
    parts = [_section(None, _table(figures_table(report.places, lang), "figures sums")),
             _section(DRAWN, _legend(lang) + shares, lang),
             _section(WHY_LEFT, _table(reasons_table(report.scored, lang), "figures"), lang),
             _section(DIFFER, _by_place(report, differences, opened=True), lang),
             _section(LEFT, _by_place(report, undecided, opened=False), lang)]
    return "".join(parts)


def _section(title: Term | None, inner: str, lang: Lang = "zh") -> str:
    return tag("section", (tag("h2", words(pick(title, lang))) if title else "") + inner, class_="form")


def _by_place(report: Report, listed: Listed, *, opened: bool) -> str:
    """One table a place, those that are not about anything wrong folded."""
    parts = []
    for place in report.places[:-1]:
        table = listed([line for line in report.lines if line.place == place.place], report.lang)
        summary = tag("summary", words(f"{place.place}: {len(table.rows)}"))
        if table.rows:
            parts.append(tag("details", summary + _table(table), open="open" if opened else None))
    return "".join(parts) or tag("p", words(pick(("没有", "none"), report.lang)))


def _table(table: Table, look: str | None = None) -> str:
    columns = zip(*table.rows, strict=True)
    looks = ["short" if all(width(cell) <= SHORT for cell in column) else None for column in columns]
    head = tag("tr", "".join(tag("th", words(name), scope="col") for name in table.heads))
    rows = "".join(
        tag("tr", "".join(tag("td", words(cell), class_=short) for cell, short in zip(row, looks, strict=True)))
        for row in table.rows
    )
    return tag("div", tag("table", tag("thead", head) + tag("tbody", rows), class_=look), class_="scroll")


def _legend(lang: Lang) -> str:
    return tag("p", "".join(tag("span", words(pick(term, lang)) + "  ", class_=f"k-{look}") for _, look, term in PARTS))


def _share(each: Figures, lang: Lang) -> str:
    """The drawn bar of a place, with its counts in words."""
    decided, rows = each.decided(), len(each.weighed)
    said = " · ".join(f"{pick(term, lang)} {decided[name]}" for name, _, term in PARTS)
    drawn, at = "", 0
    for name, look, _ in PARTS:
        share = decided[name] * 10000 // rows if rows else 0
        drawn += tag("rect", x=f"{at / 100}%", y=0, width=f"{share / 100}%", height=14, class_=look)
        at += share
    bar = tag("svg", tag("title", words(said)) + drawn, class_="bar", height=14, role="img", aria_label=said)
    return tag("div", tag("span", words(each.place)) + bar + tag("span", words(said)), class_="share")


def markdown(report: Report) -> str:
    """The report as Markdown."""
    lang = report.lang
    parts = [f"# {pick(TITLE, lang)}", sentence(report.places[-1], lang), read(report.gathered, lang),
             _md(figures_table(report.places, lang)), f"## {pick(DRAWN, lang)}",
             "```\n" + "\n".join(map(_blocks, report.scored)) + "\n```",
             f"## {pick(WHY_LEFT, lang)}", _md(reasons_table(report.scored, lang))]
    for title, listed in ((DIFFER, differences), (LEFT, undecided)):
        parts.append(f"## {pick(title, lang)}")
        for place in report.places[:-1]:
            table = listed([line for line in report.lines if line.place == place.place], lang)
            if table.rows:
                parts += [f"### {_escaped(_one_line(place.place))}", _md(table)]
    return "\n\n".join(parts) + "\n"


def _blocks(each: Figures) -> str:
    decided, rows = each.decided(), len(each.weighed)
    bar = "".join(BLOCKS[name] * (decided[name] * WIDE // rows if rows else 0) for name, _, _ in PARTS)
    counts = ", ".join(str(decided[name]) for name, _, _ in PARTS)
    return f"{bar:{WIDE}} {_one_line(each.place).replace('`', '')} ({counts})"


def _md(table: Table) -> str:
    rows = [table.heads, ("---",) * len(table.heads), *table.rows]
    return "\n".join("| " + " | ".join(map(_escaped, row)) + " |" for row in rows)


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _escaped(cell: str) -> str:
    """Foreign text as a cell of Markdown: it makes no markup and ends no cell."""
    safe = clean(cell).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("`", "\\`")
    return safe.replace("[", "\\[").replace("\n", "<br>")


def csv_rows(report: Report) -> list[tuple[object, ...]]:
    """Every score of every form."""
    return [_csv_row(line, report.lang) for line in report.lines]


def _csv_row(line: Line, lang: Lang) -> tuple[object, ...]:
    score = line.score
    low, high = score.limits or (None, None)
    if score is line.scored.total:
        low, high = line.scored.low, line.scored.high
    values = (line.row.target, line.row.actual) if line.row else (None, None)
    return (line.place, line.found.document, line.found.number, score.path, label(score, lang),
            *(cell.text if cell else None for cell in values), score.maximum, score.printed, score.computed, low, high,
            score.decided, (line.scored if score is line.scored.total else score).standing,
            "yes" if line.numeric else "no", score.code, pick((score.reason or "", score.reason_en or ""), lang),
            formula_of(score), "; ".join(explained(line, lang)))
