"""Markdown tables: one row a line between vertical bars."""

from __future__ import annotations

import re

from jixiao.readers.text.raw import Gap, Item, Prose, Raw, Row

RULE = re.compile(r"^[\s|:\-]+$")


def items(text: str) -> list[Item]:
    """Rows, prose and gaps; the rule under the head is dropped."""
    found: list[Item] = []
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.strip()
        if bare.startswith("|") and not RULE.match(bare):
            parts = bare.strip("|").split("|") if bare.endswith("|") else bare.lstrip("|").split("|")
            found.append(Row([Raw(part, number, column) for column, part in enumerate(parts)]))
        elif bare and not RULE.match(bare):
            found.append(Prose(line, number))
        elif not bare:
            found.append(Gap())
    return found
