"""Measure how forms are read whose pages break inside them (`make page-breaks`).

    python tools/page_breaks.py [DOCUMENTS [DIR]]      default 280, by typst; soffice and chromium add theirs

With DIR, the documents that are misread are written there, each with what should be read.

For each manner (printed by what, broken where, which rows repeated): documents, those joined rightly (all cells
equal), cells, wrong ones, wrong ones that carry no doubt. Lists the first wrong cells; fails nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.page_breaks import Printed, measured, report, typst_documents

from jixiao.model import Document
from jixiao.model.schema import to_json

SHOWN = 40  # wrong cells


def keep(document: Printed, folder: Path) -> None:
    """NAME.pdf and NAME.expected.json in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{document.name}.pdf").write_bytes(document.data)
    expected = to_json(Document(f"{document.name}.pdf", document.forms))
    (folder / f"{document.name}.expected.json").write_text(expected + "\n", encoding="utf-8")


def main(count: int = 280, folder: str | None = None) -> None:
    found = [measured(document) for document in typst_documents(count)]
    for figures in found:
        if folder and figures.wrong:
            keep(figures.document, Path(folder))
    wrong = [(figures.document, one) for figures in found for one in figures.wrong]
    for document, one in wrong[:SHOWN]:
        print(document.name, *document.manner, one, sep=" | ")
    print(*report(found), sep="\n")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]), *sys.argv[2:])
