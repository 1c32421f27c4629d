"""Measure how forms are read whose pages break inside them (`make page-breaks`).

    python tools/page_breaks.py [DOCUMENTS [DIR]]      default 280 by typst

With DIR, the documents that are misread are written there, each with what should be read.

A fifth as many are printed by LibreOffice from Word files, a tenth by Chromium from web pages, where installed.
For each manner (printed by what, broken where, which rows repeated): documents, those joined rightly (all cells
equal), cells, wrong ones, wrong ones that carry no doubt. Lists some misread documents; fails nothing.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.page_breaks import Printed, measured, report, typst_documents
from support.printers import by_chromium, by_soffice

from jixiao.model import Document
from jixiao.model.schema import to_json

SHOWN = 3  # misread documents a manner, with their first wrong cell


def keep(document: Printed, folder: Path) -> None:
    """NAME.pdf and NAME.expected.json in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{document.name}.pdf").write_bytes(document.data)
    expected = to_json(Document(f"{document.name}.pdf", document.forms))
    (folder / f"{document.name}.expected.json").write_text(expected + "\n", encoding="utf-8")


def main(count: int = 280, folder: str | None = None) -> None:
    documents = chain(typst_documents(count), by_soffice(count // 5), by_chromium(count // 10))
    found = [measured(document) for document in documents]
    for figures in found:
        if folder and figures.wrong:
            keep(figures.document, Path(folder))
    shown: Counter[tuple[str, str, str]] = Counter()
    for figures in found:
        shown[figures.document.manner] += bool(figures.wrong)
        if figures.wrong and shown[figures.document.manner] <= SHOWN:
            print(figures.document.name, *figures.document.manner, figures.wrong[0], sep=" | ")
    print(*report(found), sep="\n")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]), *sys.argv[2:])
