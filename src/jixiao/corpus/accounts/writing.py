"""Samples of accounts or reports on disk: the file, every figure of the sound document, and what was spoilt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from jixiao.corpus.accounts.book import Book, book, report_alone
from jixiao.corpus.accounts.flaws import flaws, plant
from jixiao.corpus.accounts.flaws._frame import Flaw
from jixiao.corpus.accounts.paper import Paper
from jixiao.corpus.accounts.render import render
from jixiao.corpus.accounts.sets import sets
from jixiao.corpus.dice import Dice


class Sample(Struct, frozen=True):
    """One document, sound or with one flaw."""

    book: Book
    paper: Paper
    flaw: Flaw | None = None
    keys: frozenset[str] = frozenset()


def samples(count: int, seed: int, *, reports: bool = False, clean: bool = False) -> Iterator[Sample]:
    """Accounts of all sets in turn (or reports alone), each with the flaw planted least so far, unless `clean`."""
    planted = dict.fromkeys(flaws(), 0)
    ids = list(sets())
    for at in range(count):
        one = report_alone(seed + at) if reports else book(ids[at % len(ids)], seed + at)
        yield Sample(one, one.paper) if clean else _flawed(one, planted)


def write(sample: Sample, folder: Path, kind: str, seed: int) -> None:
    """NAME.kind, NAME.expected.json (the figures of the sound document by key), NAME.findings.json (the flaw)."""
    folder.mkdir(parents=True, exist_ok=True)
    found = [{"name": sample.flaw.name, "basis": sample.flaw.basis, "keys": sorted(sample.keys)}] if sample.flaw else []
    figures = {key: text for key, text in sample.book.paper.figures().items() if text}
    (folder / f"{sample.book.name}.{kind}").write_bytes(render(sample.paper, kind, Dice(seed)))
    for name, listing in (("expected", {"figures": figures}), ("findings", {"flaws": found})):
        text = msgspec.json.format(msgspec.json.encode(listing), indent=2).decode() + "\n"
        (folder / f"{sample.book.name}.{name}.json").write_text(text, encoding="utf-8", newline="\n")


def _flawed(one: Book, planted: dict[str, int]) -> Sample:
    """The document with the flaw planted least so far that it has a place for."""
    for name in sorted(planted, key=lambda name: (planted[name], name)):
        spoilt = plant(one, flaws()[name])
        if spoilt is not None:
            planted[name] += 1
            return Sample(one, spoilt.paper, flaws()[name], spoilt.keys)
    return Sample(one, one.paper)
