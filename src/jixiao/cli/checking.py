"""What `jixiao check` writes: a report, the state of the obligations, or repairs of typography."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import click

from jixiao import api
from jixiao.audit import Audit, Checked, Settings
from jixiao.audit.baseline import encoded
from jixiao.audit.fixes import Fix, applied, diff, fixes_of
from jixiao.audit.obligations import FormStanding, Ledger
from jixiao.cli.language import lang, say
from jixiao.cli.output import results, tell
from jixiao.cli.run import Run
from jixiao.cli.settings import Asked, baseline, refuse_no_baseline, settings
from jixiao.cli.sources import STDIN
from jixiao.model import Document
from jixiao.readers.decode import decode
from jixiao.reports import finish, reporters
from jixiao.reports.obligations import as_json, as_text, form_line
from jixiao.reports.text import Text


def report(files: tuple[str, ...], asked: Asked) -> int:
    """The findings in the format that was asked for."""
    stated, audit = _audit(files, asked)
    if asked.write_baseline is not None:
        refuse_no_baseline(asked.write_baseline)
    chosen = asked.explain is None or asked.shape or asked.output
    name = stated.format if chosen and stated.format else "text"
    if asked.explain is not None and name != "text":
        raise _exclude("--explain", f"--format {name}")
    found = reporters()[name]
    make = partial(Text, explain=True) if asked.explain is not None else found.make
    with results(asked.output) as out:
        run = Run(files, out, names=asked.names)
        reporter = make(out.stream(binary=found.binary, one=run.one), lang())
        for checked, document in run.each(lambda document: (audit.document(document), document)):
            reporter.document(checked, document)
        finish(reporter, audit, run.files, run.unread)
    if asked.write_baseline is not None:
        _write_baseline(asked.write_baseline, audit)
        return run.code()
    return run.code(audit.failing)


def obligations(files: tuple[str, ...], asked: Asked) -> int:
    """What became of every obligation, as text or JSON."""
    stated, audit = _audit(files, asked)
    shape = stated.format if asked.shape or asked.output else "text"
    if shape not in ("text", "json"):
        raise _exclude("--obligations", f"--format {shape}")
    ledger = Ledger(audit.choice)
    with results(asked.output) as out:
        run = Run(files, out, names=asked.names)
        forms: list[FormStanding] = []
        for checked in run.each(audit.document):
            standings = ledger.document(checked)
            if shape == "text":
                out.text("".join(form_line(each, lang()) for each in standings))
            else:
                forms += standings
        ledger.groups(group for group in audit.groups() if group.members)
        if shape == "text":
            out.text("\n" + as_text(ledger, lang(), out.room))
        else:
            out.data(as_json(ledger, forms))
    return run.code(audit.failing)


def fix(files: tuple[str, ...], asked: Asked) -> int:
    """The repairs of typography as a diff; with --apply the text of one file with them, as a new file."""
    _, audit = _audit(files, asked)
    if asked.apply:
        return _apply(files, asked, audit)
    count = 0
    with results(asked.output) as out:
        run = Run(files, out, names=asked.names)

        def work(document: Document) -> tuple[str, list[Fix]]:
            return document.source, list(fixes_of(audit.document(document), document))

        for source, fixes in run.each(work):
            count += len(fixes)
            out.text(diff(source, fixes, lang()))
    tell(say(f"{count} 处排印可以修正", f"{count} repairs of typography"))
    return run.code(count)


def _apply(files: tuple[str, ...], asked: Asked, audit: Audit) -> int:
    source, target = _one_text_and_new(files, asked.output)
    with results(target) as out:
        run = Run(files, out, names=asked.names)
        done: list[tuple[Checked, Document]] = list(run.each(lambda document: (audit.document(document), document)))
        if not done:
            raise click.UsageError(say(f"{source} 读不了，没有写出", f"{source} cannot be read; nothing is written"))
        fixes = [fix for checked, document in done for fix in fixes_of(checked, document)]
        text, left = applied(decode(Path(source).read_bytes(), source), fixes)
        out.data(text)
    for each in left:
        place = each.at.words(lang()) if each.at else each.path
        tell(say(f"{place} 未修正：在原文中找不到整格文字，请手工修改",
                 f"{place}: left as it is: the cell does not stand in the text as a whole; mend it by hand"),
             style="yellow")
    count = len(fixes) - len(left)
    tell(say(f"修正 {count} 处，已写入 {target}", f"{count} repairs, written to {target}"))
    return run.code(len(left))


def _one_text_and_new(files: tuple[str, ...], output: str | None) -> tuple[str, str]:
    """The one plain-text source and the file to be written, which must not be there yet."""
    if output is None or output == "-":
        raise click.UsageError(say("--apply 要用 -o 给出新文件名", "--apply needs the name of a new file: -o FILE"))
    if len(files) != 1 or files[0] == STDIN or os.path.isdir(files[0]):
        raise click.UsageError(say("--apply 每次一个文件", "--apply takes one file"))
    if os.path.exists(output):
        raise click.UsageError(say(f"{output} 已经存在；--apply 只写新文件",
                                   f"{output} exists; --apply writes new files"))
    if os.path.isfile(files[0]) and not api.is_text(Path(files[0]).read_bytes()):
        raise click.UsageError(say(f"{files[0]} 不是纯文本；办公文件请照 --fix 所示手工修改",
                                   f"{files[0]} is no plain text; mend office files by hand as --fix shows"))
    return files[0], output


def _audit(files: tuple[str, ...], asked: Asked) -> tuple[Settings, Audit]:
    stated = settings(asked)
    audit = Audit(stated, baseline=baseline(asked), whole=any(os.path.isdir(each) for each in files),
                  keep=asked.write_baseline is not None)
    return stated, audit


def _write_baseline(target: str, audit: Audit) -> None:
    count = len(audit.kept)
    with results(target) as out:
        for part in encoded(audit.kept):
            out.data(part)
    tell(say(f"基线 {count} 项，已写入 {target}", f"baseline of {count} findings written to {target}"))


def _exclude(one: str, other: str) -> click.UsageError:
    return click.UsageError(say(f"{one} 不能与 {other} 同用", f"{one} and {other} exclude each other"))
