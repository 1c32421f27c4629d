"""What page breaks do to a dump never makes a wrong cell that nobody doubts."""

import random

import pytest
from support.compare import compare

from jixiao.corpus import generate
from jixiao.readers import read_document


def slid_left(line):
    parts = line.split("\t")
    return ["\t".join(parts[1:]) if not parts[0].strip() else line]


def left_cells_lost(line):
    parts = line.split("\t")
    first = next(i for i, part in enumerate(parts) if part.strip())
    return ["\t".join(parts[first:])]


def slid_right(line):
    return ["\t" + line]


def page_break_before(line):
    return ["", line]


SLIPS = [slid_left, left_cells_lost, slid_right, page_break_before]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.__name__)
def test_a_slip_leaves_no_silent_error(slip):
    rng = random.Random(7)
    for sample in generate(42, 11, slips=False, defects=False):
        lines = sample.text.split("\n")
        rows = [i for i, line in enumerate(lines) if line.count("\t") >= 4 and line.replace("\t", "").strip()]
        if not rows:
            continue
        index = rng.choice(rows)
        spoiled = "\n".join([*lines[:index], *slip(lines[index]), *lines[index + 1 :]])
        before = read_document(sample.text.encode(), "x.txt").forms
        after = read_document(spoiled.encode(), "x.txt").forms
        silent = compare(before, after).silent
        assert not silent, f"{sample.name} line {index + 1}: {lines[index]!r}\n" + "\n".join(map(str, silent))
