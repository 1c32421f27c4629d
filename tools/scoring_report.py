"""Score all published forms at hand and report how it went (`make scoring-report`).

    python tools/scoring_report.py [--lang en] [--out build]

Reads the forms beside the checkout (../shared), or the bundled samples where there are none, and writes
scoring-report.html, .md and .csv: figures by place, every printed score that differs with its explanations, and
what could not be decided with what is missing. The report holds text of the documents: it stays in build/, which
git ignores.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scoring_figures import by_place, lines, whole
from scoring_sources import ROOT, SAMPLES, SHARED, gather, iterate, published, samples
from scoring_words import ALL, sentence
from scoring_writers import CSV_HEAD, Report, csv_rows, html, markdown

from jixiao.cli.csv import Csv
from jixiao.cli.output import results
from jixiao.wording.language import Lang, pick


def tell(message: str) -> None:
    """Progress, on stderr."""
    print(message, file=sys.stderr, flush=True)


def report(shared: Path, lang: Lang) -> Report:
    """Everything read, scored and counted."""
    found = published(shared)
    if not found:
        tell(f"没有 {shared.name} 文件夹，用自带样例 / no folder {shared.name} beside the checkout:"
             " the bundled samples")
        found = samples(SAMPLES)
    gathered = gather(found, tell)
    forms = list(iterate(gathered))
    every = tuple(lines(forms))
    places = (*by_place(forms, list(every)), whole(forms, list(every), pick(ALL, lang)))
    return Report(gathered, every, places, lang)


def write(made: Report, folder: Path) -> list[Path]:
    """The three files."""
    folder.mkdir(parents=True, exist_ok=True)
    targets = [folder / f"scoring-report.{kind}" for kind in ("html", "md", "csv")]
    for target, content in zip(targets, (html(made), markdown(made)), strict=False):
        target.write_text(content, encoding="utf-8", newline="\n")
    with results(str(targets[2]), bom=True) as out:
        Csv(out, CSV_HEAD).write(csv_rows(made))
    return targets


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Score all published forms at hand and report how it went.")
    parser.add_argument("--lang", choices=["zh", "en"], default="zh")
    parser.add_argument("--out", type=Path, default=ROOT / "build")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where the published forms lie")
    given = parser.parse_args(arguments)
    made = report(given.shared, given.lang)
    print(sentence(made.places[-1], given.lang))
    for target in write(made, given.out):
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
