"""Rewrite the bundled final accounts, samples/final-accounts-whole.txt and .docx: everything one document may hold.

    python tools/bundled_accounts.py

Cover, contents, nine tables, narrative, an evaluation report of five experts, two self-evaluation forms; made up, with
a few mistakes for the demonstration. A test holds the files to what this makes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jixiao.corpus.accounts import book, render
from jixiao.corpus.accounts.flaws import flaws, plant
from jixiao.corpus.accounts.paper import Paper
from jixiao.corpus.accounts.render import drawable
from jixiao.corpus.dice import Dice
from jixiao.corpus.files.docx import Manner, draw

SAMPLES = Path(__file__).parents[1] / "samples"
SEED = 12
MISTAKES = ("class-under-another-class", "fiscal-row-off", "wrong-share", "no-reason", "procurement-parts-off",
            "row-mean-off", "lost-rate-off")  # fmt: skip


def paper() -> Paper:
    """The document with its mistakes."""
    one, texts = book("national-9", SEED), dict[str, str]()
    for name in MISTAKES:
        spoilt = plant(one, flaws()[name])
        assert spoilt is not None, name
        printed = spoilt.paper.figures()
        texts |= {key: printed[key] for key in spoilt.keys}
    return one.paper.put(texts)


def contents() -> dict[str, bytes]:
    """The files by name."""
    made = paper()
    return {
        "final-accounts-whole.txt": render(made, "txt", Dice(SEED)),
        "final-accounts-whole.docx": draw(drawable(made), Manner(torn=False), Dice(SEED)),
    }


def main() -> int:
    for name, data in contents().items():
        (SAMPLES / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
