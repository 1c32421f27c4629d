"""Every form of every file in the four formats, whatever is made of it: its scores, or a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

import msgspec

from jixiao.cli.csv import Csv
from jixiao.cli.output import Out
from jixiao.cli.run import Run, print_json
from jixiao.cli.scoring.page import heading
from jixiao.model import Document, Form, text
from jixiao.wording.safe import escaped

BEFORE = ("file", "form", "name")  # of every row of CSV


class Maker(Protocol):
    """What is made of a form: lines for people below the heading, data for programs, rows under `head` for CSV."""

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
        return "".join("\n".join([heading(form, number), *maker.lines(form, out.room)]) + "\n\n"
                       for number, form in enumerate(document.forms, 1))

    for part in run.each(work):
        out.text(part)


def _forms(document: Document, maker: Maker) -> list[dict[str, Any]]:
    return [{"form": number, "name": text(form.project.name), "at": form.at, **maker.data(form)}
            for number, form in enumerate(document.forms, 1)]


def _json(run: Run, out: Out, maker: Maker) -> None:
    def work(document: Document) -> str:
        return json({"source": document.source, "forms": _forms(document, maker)}, indent=2)

    print_json(out, run.each(work), one=run.one)


def _jsonl(run: Run, out: Out, maker: Maker) -> None:
    for lines in run.each(lambda document: [{"source": document.source, **form} for form in _forms(document, maker)]):
        for line in lines:
            out.data(json(line) + "\n")


def _csv(run: Run, out: Out, maker: Maker) -> None:
    csv = Csv(out, (*BEFORE, *maker.head))

    def work(document: Document) -> list[Sequence[object]]:
        return [(document.source, number, text(form.project.name), *row)
                for number, form in enumerate(document.forms, 1) for row in maker.rows(form)]

    for rows in run.each(work):
        csv.write(rows)
