"""Appendix C of the collected regulations beside the repository: what must come out of real documents.

Nothing of it is committed: the tests read it, and the documents it speaks of, when they are there.
"""

import json
import re
from decimal import Decimal
from functools import cache

import pytest

from jixiao import api
from jixiao.scoring.panel import Criterion
from support.published import SHARED

REGULATIONS = SHARED / "reference" / "regulations.md"
EVALUATION = SHARED / "gold" / "fengtai_evaluation.json"
NUMBER = re.compile(r"(?<![\w.])[-+−]?\d+(?:\.\d+)?")

absent = pytest.mark.skipif(
    not (REGULATIONS.is_file() and EVALUATION.is_file() and (SHARED / "seeds").is_dir()),
    reason="no collected regulations and documents beside this repository",
)


@cache
def section(number):
    """The text of `### C.<number>`; empty when the regulations are not there."""
    if not REGULATIONS.is_file():
        return ""
    text = REGULATIONS.read_text(encoding="utf-8")
    return re.search(rf"^### C\.{number} .*?\n(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)[1]


def table(number):
    """The rows of the table of a section without its head, each a list of cells."""
    lines = [line for line in section(number).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line[1:].rstrip("|").split("|")] for line in lines[2:]]


def numbers(text):
    """Every number of a text, with its sign."""
    return [Decimal(found.replace("−", "-")) for found in NUMBER.findall(text)]


def totals():
    """(document, name of the form, total) in the order of the documents; the name is empty where none is given."""
    for form, total in (pair for row in table(1) for pair in (row[:2], row[2:])):
        document, _, name = form.partition(" ")
        if document and len(numbers(total)) == 1:
            yield document, name, Decimal(total)
        elif document:
            yield from ((document, "", each) for each in numbers(total))


@cache
def forms(document):
    """The forms that the reader finds in S0, S1 …: the seeds in the order of their names."""
    seed = sorted((SHARED / "seeds").iterdir())[int(document[1:])]
    return api.read(seed).forms


def sheet():
    """The score sheet of the experts, and their names."""
    data = json.loads(EVALUATION.read_text(encoding="utf-8"))
    rows = [
        Criterion(row["level1"], row["level2"], row["level3"], Decimal(row["weight"]),
                  tuple(Decimal(score) for score in row["scores"]))
        for row in data["criteria"]
    ]
    return rows, data["experts"]
