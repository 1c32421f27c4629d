"""jixiao standard: the scoring standards, one of them explained, or the difference of two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
import msgspec

from jixiao import api
from jixiao.cli import options
from jixiao.cli.command import command
from jixiao.cli.csv import Csv
from jixiao.cli.language import say
from jixiao.cli.listing import Row, headed, show_list, show_one
from jixiao.cli.output import results
from jixiao.cli.scoring import differences, standards
from jixiao.cli.scoring.writing import json
from jixiao.scoring import Standard
from jixiao.scoring import standards as shipped

ZH = """列出计分标准。给出一个编号：该标准用于什么、何时选用，每一项怎样规定、依据是什么、依据有多可靠，先列自己规定的，
再列承自上级标准的。给出两个编号：两个标准的差异，逐项列出各自的规定和依据。

例
  $ jixiao standard
  $ jixiao standard cn-2020
  $ jixiao standard cn-2020 practice-shenzhen-futian-2023
"""
EN = """List the scoring standards. With an id: what it is for and when it is chosen, what it states, entry by entry,
on which source and how sure that is; its own entries before those it takes over. With two ids: the
difference of the two, entry by entry, with what each of them rests on.

Examples
  $ jixiao standard
  $ jixiao standard cn-2020
  $ jixiao standard cn-2020 practice-shenzhen-futian-2023
"""


@command("standard", usage=("[编号 [编号]]", "[ID [ID]]"), zh=ZH, en=EN)
@click.argument("ids", nargs=-1)
@options.formats("text", "json", "jsonl", "csv")
@options.output
@options.language
def standard(ids: tuple[str, ...], shape: str, output: str | None) -> int:
    if len(ids) > 2:
        raise click.UsageError(say("最多给出两个标准", "name two standards at most"))
    chosen = [options.standard_of(each) for each in ids]
    if not chosen:
        return show_list([_row(each) for each in shipped()], _columns(), shape, output)
    if len(chosen) == 1:
        data = msgspec.to_builtins(chosen[0], builtin_types=())
        return show_one(lambda: standards.page(chosen[0]), data, shape, output)
    if ids[0] == ids[1]:
        raise click.UsageError(say("请给出两个不同的标准", "name two different standards"))
    return _difference(chosen[0], chosen[1], shape, output)


def _difference(one: Standard, other: Standard, shape: str, output: str | None) -> int:
    found = api.difference(one, other)
    with results(output, bom=shape == "csv") as out:
        if shape == "text":
            out.text(headed(differences.page(one, other, found)))
        elif shape == "csv":
            Csv(out, differences.CSV_HEAD).write(differences.rows(found))
        elif shape == "json":
            out.data(json(differences.data(found), indent=2) + "\n")
        else:
            for entry in differences.data(found)["entries"]:
                out.data(json(entry) + "\n")
    return 0


def _columns() -> dict[str, Callable[[Row], str]]:
    known = {each.id: each for each in shipped()}
    return {
        say("编号", "id"): lambda row: str(row["id"]),
        say("地区", "region"): lambda row: standards.region(known[row["id"]]),
        say("年度", "years"): lambda row: standards.years(known[row["id"]]),
        say("种类", "kind"): lambda row: standards.kinds(known[row["id"]]),
        say("对象", "about"): lambda row: standards.subjects(known[row["id"]]),
        say("名称", "title"): lambda row: say(row["title"], row["title_en"]),
    }


def _row(standard: Standard) -> dict[str, Any]:
    applies = standard.applies
    return {
        "id": standard.id, "title": standard.title, "title_en": standard.title_en, "extends": standard.extends,
        "since": applies.since, "until": applies.until, "region": applies.region,
        "forms": applies.forms, "layouts": applies.layouts, "checked": standard.checked,
        "subjects": applies.subjects, "places": applies.places, "codes": applies.codes,
    }
