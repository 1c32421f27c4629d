"""jixiao schema: the JSON Schema of what read prints."""

from __future__ import annotations

import msgspec

from jixiao.cli import options
from jixiao.cli.command import command
from jixiao.cli.output import results
from jixiao.model.schema import json_schema

ZH = """输出 jixiao read --format json 的 JSON Schema（draft 2020-12）。

例
  $ jixiao schema -o jixiao.schema.json
"""
EN = """Print the JSON Schema (draft 2020-12) of jixiao read --format json.

Examples
  $ jixiao schema -o jixiao.schema.json
"""


@command("schema", usage=("", ""), zh=ZH, en=EN)
@options.output
@options.language
def schema(output: str | None) -> int:
    with results(output) as out:
        out.data(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode() + "\n")
    return 0
