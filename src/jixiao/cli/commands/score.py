"""jixiao score: every score of these forms computed again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click
import msgspec
from msgspec import Struct

from jixiao import api
from jixiao.cli import options
from jixiao.cli.command import command
from jixiao.cli.csv import Csv
from jixiao.cli.documents import form_heading
from jixiao.cli.language import lang, say
from jixiao.cli.output import Out, paint, results
from jixiao.cli.run import Run, print_json
from jixiao.model import Document, Form, Place, text
from jixiao.scoring import Standard, explain
from jixiao.scoring.result import Score, Scored
from jixiao.wording.numbers import plain
from jixiao.wording.safe import escaped

ZH = """按计分标准重算每一项得分，逐项列出计算过程、各数的位置、舍入和依据，并与表上得分对照。

预算执行率、预算执行得分、定量指标得分、总分都重算；须由人判断的项说明原因，不猜。

json   {"source", "forms": [{"form", "name", "at", "scored"}]}；多个文件输出数组
jsonl  每张表一行
csv    每个得分一行
html   一个文件一页：总分和各行的图、结论、计算过程，以及不符的可能原因

例
  $ jixiao score 自评表.txt
  $ jixiao score 自评表.txt --format html -o 得分.html
  $ jixiao score 2023年/ --standard cn-2020 --format csv -o 得分.csv
"""
EN = """Compute every score again under a standard: steps, places, rounding and source, beside what is printed.

Execution rate and score, rows with numbers and the total are computed; where a person has to decide,
the reason is given instead of a guess.

json   {"source", "forms": [{"form", "name", "at", "scored"}]}; an array for several files
jsonl  a form a line
csv    a score a row
html   a page for one file: total and rows drawn, verdicts, proofs, and why a score may differ

Examples
  $ jixiao score form.txt
  $ jixiao score form.txt --format html -o scores.html
  $ jixiao score 2023/ --standard cn-2020 --format csv -o scores.csv
"""
CSV_HEAD = ("file", "form", "name", "standard", "path", "label", "printed", "computed", "maximum", "agrees", "reason",
            "line", "table", "row", "column")


class ScoredForm(Struct, frozen=True):
    """A form of a document, counted from 1, and its scores."""

    form: int
    name: str | None
    at: Place | None
    scored: Scored


class ScoredDocument(Struct, frozen=True):
    """A document and the scores of its forms."""

    source: str
    forms: tuple[ScoredForm, ...]


class ScoredLine(Struct, frozen=True):
    """The same for one form, as jsonl prints it."""

    source: str
    form: int
    name: str | None
    at: Place | None
    scored: Scored


@command("score", usage=("文件…", "FILE…"), zh=ZH, en=EN)
@options.several_files
@options.formats("text", "json", "jsonl", "csv", "html")
@options.standard
@options.output
@options.language
def score(files: tuple[str, ...], shape: str, standard: str | None, output: str | None) -> int:
    chosen = options.chosen_standard(standard)
    with results(output, bom=shape == "csv") as out:
        run = Run(files, out)
        _WRITERS[shape](run, out, chosen)
    return run.code()


def _text(run: Run, out: Out, standard: Standard | None) -> None:
    def work(document: Document) -> str:
        return "".join(_form_text(form, number, standard) for number, form in enumerate(document.forms, 1))

    for part in run.each(work):
        out.text(part)


def _form_text(form: Form, number: int, standard: Standard | None) -> str:
    scored = api.score(form, standard)
    heading, reason = form_heading(form, number), _why_nothing(scored)
    if reason:
        return f"{heading}\n  {say('未计算：', 'not computed: ')}{reason}\n\n"
    file = f"{form.at.file}:" if form.at and form.at.file else None  # the heading names it, the steps need not
    traced = [line.replace(file, "") if file else line for score in _scores(scored) for line in _trace(score)]
    under = say(f"评分标准 {scored.standard}", f"standard {scored.standard}")
    return "\n".join([heading, under, *traced, _summary(scored)]) + "\n\n"


def _scores(scored: Scored) -> list[Score]:
    every = (scored.execution_rate, scored.execution_score, *scored.rows, scored.total)
    return [score for score in every if score is not None]


def _trace(score: Score) -> list[str]:
    """The trace of one score, its heading in red where the printed value is another."""
    heading, *steps = explain.score_lines(score, lang())
    return [paint(heading, "red" if score.agrees is False else "bold"), *steps]


def _why_nothing(scored: Scored) -> str | None:
    """The one reason why nothing at all was computed: a target form has no scores."""
    scores = _scores(scored)
    reasons = {say(score.reason or "", score.reason_en or "") for score in scores}
    return reasons.pop() if len(reasons) == 1 and all(score.computed is None for score in scores) else None


def _summary(scored: Scored) -> str:
    """The total as printed, the printed scores added again, the computed ones added, and how many rows agree."""
    rows = [row for row in (scored.execution_score, *scored.rows) if row is not None]
    agree, differ = (sum(1 for row in rows if row.agrees is wanted) for wanted in (True, False))
    total = scored.total
    printed = "—" if total is None or total.claimed is None else f"{total.claimed:f}"
    added = "—" if scored.added is None else plain(scored.added)
    line = say(
        f"总分 表上 {printed}，表上得分相加 {added}，重算 {_recomputed(scored)}；"
        f"{agree} 项相符，{differ} 项不符，{len(rows) - agree - differ} 项未比较",
        f"total printed {printed}, printed scores added {added}, computed {_recomputed(scored)}; "
        f"{agree} agree, {differ} differ, {len(rows) - agree - differ} not compared",
    )
    return paint(line, "red" if differ or (total and total.agrees is False) else "green")


def _recomputed(scored: Scored) -> str:
    if scored.recomputed is not None:
        return plain(scored.recomputed)
    return say(f"—（{scored.left} 项未能重算）", f"— ({scored.left} could not be computed)")


def _scored(document: Document, standard: Standard | None) -> ScoredDocument:
    return ScoredDocument(document.source, tuple(
        ScoredForm(number, text(form.project.name), form.at, api.score(form, standard))
        for number, form in enumerate(document.forms, 1)
    ))


def _json(run: Run, out: Out, standard: Standard | None) -> None:
    def work(document: Document) -> str:
        return escaped(msgspec.json.format(msgspec.json.encode(_scored(document, standard)), indent=2).decode())

    print_json(out, run.each(work), one=run.one)


def _jsonl(run: Run, out: Out, standard: Standard | None) -> None:
    for document in run.each(lambda document: _scored(document, standard)):
        for form in document.forms:
            line = ScoredLine(document.source, form.form, form.name, form.at, form.scored)
            out.data(escaped(msgspec.json.encode(line).decode()) + "\n")


def _csv(run: Run, out: Out, standard: Standard | None) -> None:
    csv = Csv(out, CSV_HEAD)
    for rows in run.each(lambda document: list(_rows(_scored(document, standard)))):
        csv.write(rows)


def _rows(document: ScoredDocument) -> Iterator[Sequence[object]]:
    for form in document.forms:
        for each in _scores(form.scored):
            yield (document.source, form.form, form.name, form.scored.standard, *_cells(each))


def _cells(score: Score) -> Sequence[object]:
    at = score.at or Place()
    agrees = {True: "yes", False: "no", None: None}[score.agrees]
    return (score.path, explain.label(score, lang()), score.claimed, score.computed, score.maximum, agrees,
            say(score.reason or "", score.reason_en or ""), at.line, at.table, at.row, at.column)


def _html(run: Run, out: Out, standard: Standard | None) -> None:
    if not run.one:
        raise click.UsageError(say("--format html 每次一个文件", "--format html takes one file at a time"))
    for page in run.each(lambda document: api.score_page(document, standard, lang=lang())):
        out.data(page)


_WRITERS = {"text": _text, "json": _json, "jsonl": _jsonl, "csv": _csv, "html": _html}
