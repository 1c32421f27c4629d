"""Every form of every file in the four formats, whatever is made of it: its scores, or a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

import msgspec

from jixiao.api import recompute
from jixiao.cli.csv import Csv
from jixiao.cli.language import lang
from jixiao.cli.output import Out
from jixiao.cli.run import Run, print_json
from jixiao.cli.scoring.page import heading
from jixiao.cli.scoring.recomputed import recomputed_data, recomputed_lines, recomputed_rows
from jixiao.model import Accounts, Document, EvaluationReport, Form, text
from jixiao.wording.headings import form_heading
from jixiao.wording.safe import escaped

LISTS = {"evaluation_report": "reports", "final_accounts": "accounts"}
BEFORE = ("file", "form", "name")  # of every row of CSV


class Maker(Protocol):
    """What is made of a form: lines for people below the heading, data for programs, rows under `head` for CSV.

    `traced`: reports and accounts are opened into all their steps; None: they are left out (comparisons of standards).
    """

    @property
    def traced(self) -> bool | None:
        """Whether the figures of reports and accounts are computed again, and opened."""

    @property
    def head(self) -> Sequence[str]:
        """The heads of the columns behind BEFORE."""

    def lines(self, form: Form, room: int) -> list[str]:
        """The lines below the heading of the form."""

    def data(self, form: Form) -> Mapping[str, Any]:
        """What stands beside number, name and place of the form in JSON."""

    def rows(self, form: Form) -> Iterator[Sequence[object]]:
        """The rows of CSV."""


def write(run: Run, out: Out, shape: str, maker: Maker) -> None:
    """All files of the run."""
    {"text": _text, "json": _json, "jsonl": _jsonl, "csv": _csv}[shape](run, out, maker)


def json(value: object, *, indent: int = 0) -> str:
    """A value as JSON that steers no terminal."""
    data = msgspec.json.encode(value)
    return escaped((msgspec.json.format(data, indent=indent) if indent else data).decode())


def _text(run: Run, out: Out, maker: Maker) -> None:
    def work(document: Document) -> str:
        parts = [[heading(form, number), *maker.lines(form, out.room)] for number, form in enumerate(document.forms, 1)]
        if (traced := maker.traced) is not None:
            parts += [[form_heading(part, number, lang()), *recomputed_lines(recompute(part), out.room, traced=traced)]
                      for number, part in recomputable(document)]
        return "".join("\n".join(part) + "\n\n" for part in parts)

    for part in run.each(work):
        out.text(part)


def recomputable(document: Document) -> Iterator[tuple[int, EvaluationReport | Accounts]]:
    """Reports and accounts with their numbers, each kind counted from 1."""
    yield from enumerate(document.reports, 1)
    yield from enumerate(document.accounts, 1)


def _recomputed(document: Document, maker: Maker) -> list[dict[str, Any]]:
    if (traced := maker.traced) is None:
        return []
    return [{"kind": part.kind, "number": number, "name": text(part.name), "at": part.at,
             "recomputed": recomputed_data(recompute(part), traced=traced)} for number, part in recomputable(document)]


def _forms(document: Document, maker: Maker) -> list[dict[str, Any]]:
    return [{"form": number, "name": text(form.project.name), "at": form.at, **maker.data(form)}
            for number, form in enumerate(document.forms, 1)]


def _json(run: Run, out: Out, maker: Maker) -> None:
    def work(document: Document) -> str:
        others = _recomputed(document, maker)
        listed = {name: [each for each in others if each["kind"] == kind] for kind, name in LISTS.items()}
        parts = {name: each for name, each in listed.items() if each}
        return json({"source": document.source, "forms": _forms(document, maker), **parts}, indent=2)

    print_json(out, run.each(work), one=run.one)


def _jsonl(run: Run, out: Out, maker: Maker) -> None:
    def work(document: Document) -> list[dict[str, Any]]:
        found = [*_forms(document, maker), *_recomputed(document, maker)]
        return [{"source": document.source, **each} for each in found]

    for lines in run.each(work):
        for line in lines:
            out.data(json(line) + "\n")


def _csv(run: Run, out: Out, maker: Maker) -> None:
    csv = Csv(out, (*BEFORE, *maker.head))

    def work(document: Document) -> list[Sequence[object]]:
        rows: list[Sequence[object]] = [(document.source, number, text(form.project.name), *row)
                                        for number, form in enumerate(document.forms, 1) for row in maker.rows(form)]
        if maker.traced is not None:
            rows += [(document.source, number, text(part.name), *row)
                     for number, part in recomputable(document) for row in recomputed_rows(recompute(part))]
        return rows

    for rows in run.each(work):
        csv.write(rows)
