"""jixiao rule: the rules of check, and one of them explained."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from jixiao.cli import options
from jixiao.cli.command import command
from jixiao.cli.language import lang, say
from jixiao.cli.listing import Row, show_list, show_one, unknown
from jixiao.rules import Rule, catalogue, explain
from jixiao.wording.language import pick
from jixiao.wording.terms import KINDS

ZH = """列出审核规则；给出编号则说明该规则：为什么、反例、怎么改、依据。

例
  $ jixiao rule
  $ jixiao rule FND101
"""
EN = """List the rules of check; with a code, explain one: why, an example, what to do, the basis.

Examples
  $ jixiao rule
  $ jixiao rule FND101
"""


@command("rule", usage=("[编号]", "[CODE]"), zh=ZH, en=EN)
@click.argument("code", required=False)
@options.formats("text", "json", "jsonl", "csv")
@options.output
@options.language
def rule(code: str | None, shape: str, output: str | None) -> int:
    if code is None:
        return show_list([_row(each) for each in catalogue().values()], _columns(), shape, output)
    found = catalogue().get(code.upper())
    if found is None:
        raise unknown(("规则", "rule"), code, list(catalogue()))
    return show_one(lambda: explain.page(found, lang()), {**_row(found), "documentation": found.doc}, shape, output)


def _columns() -> dict[str, Callable[[Row], str]]:
    return {
        say("编号", "code"): lambda row: str(row["code"]),
        say("级别", "level"): lambda row: str(row["level"]),
        say("名称", "name"): lambda row: say(row["title"], row["title_en"]),
        say("适用", "forms"): lambda row: say("、", ", ").join(pick(KINDS[kind], lang()) for kind in row["forms"]),
    }


def _row(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code, "name": rule.name, "level": rule.level, "title": rule.title, "title_en": rule.title_en,
        "forms": sorted(rule.forms), "basis": rule.basis, "since": rule.since, "status": rule.status,
    }
