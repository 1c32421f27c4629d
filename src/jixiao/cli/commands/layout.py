"""jixiao layout: the official forms that are known, and one of them with its labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click
import msgspec

from jixiao.cli import options
from jixiao.cli.command import command
from jixiao.cli.language import lang, say
from jixiao.cli.listing import Row, show_list, show_one, unknown
from jixiao.layouts import Layout, layouts
from jixiao.scoring import standards_of
from jixiao.wording.language import pick
from jixiao.wording.terms import KINDS, SCOPES, SECTIONS, SOURCES, SUBJECTS, field_name

ZH = """列出认识的表样；给出编号则显示该表样的栏目和用语。

例
  $ jixiao layout
  $ jixiao layout cn-self-evaluation-2020
"""
EN = """List the official forms that are known; with an id, show its fields and how they are called.

Examples
  $ jixiao layout
  $ jixiao layout cn-self-evaluation-2020
"""


@command("layout", usage=("[编号]", "[ID]"), zh=ZH, en=EN)
@click.argument("id", required=False)
@options.formats("text", "json", "jsonl", "csv")
@options.output
@options.language
def layout(id: str | None, shape: str, output: str | None) -> int:
    if id is None:
        columns: dict[str, Callable[[Row], str]] = {
            say("编号", "id"): lambda row: str(row["id"]),
            say("种类", "kind"): lambda row: pick(KINDS[row["kind"]], lang()),
            say("对象", "about"): lambda row: pick(SUBJECTS[row["subject"]], lang()),
            say("地区", "region"): lambda row: str(row["region"]),
            say("表名", "title"): lambda row: str(row["title"]),
        }
        return show_list([_row(each) for each in layouts().values()], columns, shape, output)
    found = layouts().get(id)
    if found is None:
        raise unknown(("表样", "layout"), id, list(layouts()))
    return show_one(lambda: "\n".join(_page(found)), msgspec.to_builtins(found), shape, output)


def _row(layout: Layout) -> dict[str, Any]:
    return {
        "id": layout.id, "kind": layout.kind, "subject": layout.subject, "region": layout.region, "title": layout.title,
        "standard": " ".join(standards_of(layout.id)) or None, "extends": layout.extends, "issued_by": layout.issued_by,
    }


def _page(layout: Layout) -> Iterator[str]:
    yield f"# {layout.id} {layout.title}"
    yield ""
    facts = [
        (say("种类", "kind"), pick(KINDS[layout.kind], lang())), (say("地区", "region"), layout.region),
        (say("对象", "about"), pick(SUBJECTS[layout.subject], lang())),
        (say("出处", "issued by"), layout.issued_by), (say("计分标准", "standard"), " ".join(standards_of(layout.id))),
        (say("承自", "extends"), layout.extends), (say("特征", "marks"), _listed(layout.marks)),
    ]
    yield from (f"{name}: {value}" for name, value in facts if value)
    identity = [(field_name(path, lang()), words) for path, words in layout.identity.labels.items()]
    yield from _section("identity", identity)
    funds = [(field_name(name, lang()), words) for name, words in layout.funds.columns.items()]
    funds += [(pick(SOURCES[line.source], lang()), (*line.label, *line.right)) for line in layout.funds.lines]
    yield from _section("funds", funds)
    yield from _section("goals", ((_goal(name), words) for name, words in layout.goals.heads.items()))
    tasks = [(field_name(f"tasks.{name}", lang()), words) for name, words in layout.tasks.columns.items()]
    yield from _section("tasks", tasks)
    table = layout.indicators
    rows = [(field_name(name, lang()), words) for name, words in table.columns.items()]
    yield from _section("indicators", [*rows, *table.levels.items()])
    yield from _section("total", [(pick(SECTIONS["total"], lang()), layout.total.label)] if layout.total.label else [])
    yield from _section("notes", [(pick(SECTIONS["notes"], lang()), layout.closing)] if layout.closing else [])


def _goal(name: str) -> str:
    scope, _, part = name.partition(".")
    return f"{pick(SCOPES[scope], lang())}·{field_name(f'goals[0].{part}', lang())}" if scope in SCOPES else name


def _section(name: str, rows: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    lines = [f"  {left}: {_listed(words)}" for left, words in rows]
    if lines:
        yield from ("", f"## {pick(SECTIONS[name], lang())}", *lines)


def _listed(words: Iterable[str]) -> str:
    return " / ".join(words)
