"""jixiao check: what is wrong with these forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import msgspec

from jixiao import api
from jixiao.cli import options
from jixiao.cli.command import command, option
from jixiao.cli.csv import Csv
from jixiao.cli.findings import CSV_HEAD, Checked, CheckedForm, Line, as_text, csv_row, tally
from jixiao.cli.output import Out, results
from jixiao.cli.run import Run, print_json
from jixiao.model import Document, Finding, Form, text
from jixiao.wording.safe import escaped

ZH = """按规则审核绩效表：位置、级别、规则编号、问题、表上原文和依据。有发现时退出码为 1。

读取存疑的值先请核对原表，不会当作填报错误。

json   {"source", "forms": [{"form", "name", "kind", "at", "findings"}]}；多个文件输出数组
jsonl  每个发现一行
csv    每个发现一行

例
  $ jixiao check 自评表.txt
  $ jixiao check 2023年/ --select WGT,FND --ignore FND109
  $ jixiao rule FND101
"""
EN = """Check forms against the rules: place, level, code, what is wrong, what is printed, and the basis.
The exit code is 1 when there are findings.

A doubtful reading is to be compared with the page first; it is not held against the unit.

json   {"source", "forms": [{"form", "name", "kind", "at", "findings"}]}; an array for several files
jsonl  a finding a line
csv    a finding a row

Examples
  $ jixiao check form.txt
  $ jixiao check 2023/ --select WGT,FND --ignore FND109
  $ jixiao rule FND101
"""
Check = Callable[[Form], tuple[Finding, ...]]


@command("check", usage=("文件…", "FILE…"), zh=ZH, en=EN)
@options.several_files
@options.formats("text", "json", "jsonl", "csv")
@options.standard
@option("--select", metavar="CODES", multiple=True,
        zh="只查这些规则或规则族，逗号分隔：FND101,WGT", en="Only these rules or families, by comma: FND101,WGT")
@option("--ignore", metavar="CODES", multiple=True,
        zh="不查这些规则或规则族，逗号分隔", en="Leave out these rules or families, by comma")
@options.output
@options.language
def check(
    files: tuple[str, ...], shape: str, standard: str | None, select: tuple[str, ...], ignore: tuple[str, ...],
    output: str | None,
) -> int:
    chosen = options.chosen_standard(standard)
    only, without = options.codes(select, "--select"), options.codes(ignore, "--ignore")
    counts: Counter[str] = Counter()

    def findings(form: Form) -> tuple[Finding, ...]:
        found = api.check(form, chosen, only, without)
        counts.update(finding.level for finding in found)
        counts["forms"] += 1
        return found

    with results(output, bom=shape == "csv") as out:
        run = Run(files, out)
        _WRITERS[shape](run, out, findings)
        if shape == "text":
            out.text(tally(run.files, counts))
    return run.code(counts["error"] + counts["warning"] + counts["info"])


def _text(run: Run, out: Out, findings: Check) -> None:
    for part in run.each(lambda document: as_text(document, findings)):
        out.text(part)


def _json(run: Run, out: Out, findings: Check) -> None:
    def work(document: Document) -> str:
        return escaped(msgspec.json.format(msgspec.json.encode(_checked(document, findings)), indent=2).decode())

    print_json(out, run.each(work), one=run.one)


def _jsonl(run: Run, out: Out, findings: Check) -> None:
    for lines in run.each(lambda document: list(_lines(document, findings))):
        for line in lines:
            out.data(escaped(msgspec.json.encode(line).decode()) + "\n")


def _csv(run: Run, out: Out, findings: Check) -> None:
    csv = Csv(out, CSV_HEAD)
    for lines in run.each(lambda document: list(_lines(document, findings))):
        csv.write(csv_row(line) for line in lines)


def _checked(document: Document, findings: Check) -> Checked:
    return Checked(document.source, tuple(
        CheckedForm(number, text(form.project.name), form.kind, form.at, findings(form))
        for number, form in enumerate(document.forms, 1)
    ))


def _lines(document: Document, findings: Check) -> Iterator[Line]:
    for form in _checked(document, findings).forms:
        for finding in form.findings:
            yield Line(document.source, form.form, form.name, finding)


_WRITERS: dict[str, Callable[[Run, Out, Check], None]] = {"text": _text, "json": _json, "jsonl": _jsonl, "csv": _csv}
