"""The scores of one file as a web page."""

from __future__ import annotations

import click

from jixiao import api
from jixiao.cli.language import lang, say
from jixiao.cli.output import Out
from jixiao.cli.run import Run
from jixiao.scoring import Standard


def write(run: Run, out: Out, standard: Standard | None) -> None:
    """The page of the file; two pages in one file are none."""
    if not run.one:
        raise click.UsageError(say("--format html 每次一个文件", "--format html takes one file at a time"))
    for page in run.each(lambda document: api.score_page(document, standard, lang=lang())):
        out.data(page)
