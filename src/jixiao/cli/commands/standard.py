"""jixiao standard: the scoring standards, and one of them with every number and its source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
import msgspec

from jixiao.cli import options
from jixiao.cli.columns import table
from jixiao.cli.command import command
from jixiao.cli.language import lang, say
from jixiao.cli.listing import Row, show_list, show_one, unknown
from jixiao.scoring import Standard, explain, standards
from jixiao.sources import legend

ZH = """列出计分标准；给出编号则显示该标准的每个数、做法和依据（含依据的可靠程度）。

例
  $ jixiao standard
  $ jixiao standard cn-2020
"""
EN = """List the scoring standards; with an id, show its numbers and methods, each with its source and how sure it is.

Examples
  $ jixiao standard
  $ jixiao standard cn-2020
"""


@command("standard", usage=("[编号]", "[ID]"), zh=ZH, en=EN)
@click.argument("id", required=False)
@options.formats("text", "json", "jsonl", "csv")
@options.output
@options.language
def standard(id: str | None, shape: str, output: str | None) -> int:
    known = {each.id: each for each in standards()}
    if id is None:
        columns: dict[str, Callable[[Row], str]] = {
            say("编号", "id"): lambda row: str(row["id"]),
            say("名称", "title"): lambda row: say(row["title"], row["title_en"]),
            say("承自", "extends"): lambda row: row["extends"] or "",
            say("年度", "years"): lambda row: _years(known[row["id"]]),
        }
        return show_list([_row(each) for each in known.values()], columns, shape, output)
    if id not in known:
        raise unknown(("计分标准", "standard"), id, list(known))
    data = msgspec.to_builtins(known[id], builtin_types=())
    return show_one(lambda: _page(known[id]), data, shape, output)


def _row(standard: Standard) -> dict[str, Any]:
    applies = standard.applies
    return {
        "id": standard.id, "title": standard.title, "title_en": standard.title_en, "extends": standard.extends,
        "since": applies.since, "until": applies.until, "region": applies.region,
        "forms": applies.forms, "layouts": applies.layouts, "checked": standard.checked,
    }


def _years(standard: Standard) -> str:
    since, until = standard.applies.since, standard.applies.until
    return f"{since.year if since else ''}–{until.year if until else ''}" if since or until else ""


def _page(standard: Standard) -> str:
    """The standard as a page: what it is for, its settings, its sources."""
    applies = standard.applies
    facts = [
        (say("地区", "region"), applies.region), (say("年度", "years"), _years(standard)),
        (say("对象", "subjects"), ", ".join(applies.subjects)), (say("表样", "layouts"), ", ".join(applies.layouts)),
        (say("地名", "places"), ", ".join(applies.places)), (say("项目编码", "codes"), ", ".join(applies.codes)),
        (say("适用", "applies"), say("只在指定时", "only where named") if applies.by_name else ""), (say("承自", "extends"), standard.extends or ""),
        (say("核对日期", "checked"), standard.checked.isoformat() if standard.checked else ""),
    ]
    settings = [(each.key, explain.stated(each), ", ".join(each.cites)) for each in standard.settings.values()]
    heads = (say("项", "entry"), say("规定", "value"), say("依据", "source"))
    used = dict.fromkeys(cite for each in standard.settings.values() for cite in each.cites)
    keys = [key for cite in used for key in (standard.citations[cite].source or "").split()]
    return "\n".join([
        f"# {standard.id} {say(standard.title, standard.title_en)}", "",
        *(f"{name}: {value}" for name, value in facts if value), "",
        f"## {say('规定', 'What it states')}", table([heads, *settings], room=120, indent="  ", widest=70), "",
        f"## {say('依据', 'Basis')}", *(f"  {explain.cited(standard.citations[key], lang())}" for key in used), "",
        f"## {say('来源', 'Sources')}", *legend(keys, lang()),
    ])
