"""`--lang en` prints no Chinese but what stands in the documents and official terms."""

import csv
import io
import re
from pathlib import Path

import msgspec
import pytest

from jixiao import api
from jixiao.cli import documents
from jixiao.cli.parts import cells as read_cells
from jixiao.cli.scoring import cells, differences, entries, page
from jixiao.cli.scoring import standards as standard_pages
from jixiao.corpus import generate
from jixiao.corpus.accounts import book, render, report_alone
from jixiao.corpus.accounts.flaws import planted
from jixiao.corpus.dice import Dice
from jixiao.layouts import layouts
from jixiao.model import Cell
from jixiao.readers import grids
from jixiao.rules import catalogue
from jixiao.scoring import standards
from jixiao.wording import columns
from jixiao.wording.terms import FIELDS

ROOT = Path(__file__).parents[2]
FILES = [*sorted((ROOT / "samples").glob("*.txt")), *sorted((ROOT / "tests" / "golden").glob("*/*/source.txt"))]
HAN = re.compile(r"[\u4e00-\u9fff]+")
IN_QUOTES = re.compile("“([^“”]*)”")
QUOTED = "元 万元 分 率 次数 满意度 不适用 无"  # what a form prints, where a message speaks about just that
OFFICIAL = [
    QUOTED,
    *(text for layout in layouts().values() for text in (layout.title, layout.region, layout.issued_by)),
    *(text for standard in standards()
      for text in (standard.applies.region, *standard.applies.places, *standard.settings)),
    *(text for standard in standards() for cite in standard.citations.values()
      for text in (cite.document, cite.article, cite.quote)),
    *(zh for zh, _ in FIELDS.values()),
]


def runs(*texts):
    """The stretches of Chinese in texts, each whole: `行` of `行6:表1` is none of `执行率`."""
    return {run for text in texts if text for run in HAN.findall(text)}


TERMS = runs(*OFFICIAL)


def texts_of(path):
    """The texts of a document: its lines, and its cells where several lines were joined."""
    document, data = api.read(path), path.read_bytes()
    gathered = [cell.text for grid in grids(data, path.name) for row in (grid.before, *grid.rows) for cell in row]
    unread = [part.text for part in document.unread]
    return [data.decode(), str(path), *gathered, *unread, *(text for part in document.parts for text in _texts(part))]


def printed(path):
    """The Chinese of a document."""
    return runs(*texts_of(path))


def own_words(output, texts, *right):
    """The Chinese of an output but official terms, what a document prints, and in quotes parts of what it prints.

    `right`: what findings say should stand there instead, which they may quote too.
    """
    whole = [_chinese(text) for text in (*texts, *right) if text]

    def without_parts(quote):
        return " " if any(_chinese(quote[1]) in text for text in whole) else quote[0]

    return runs(IN_QUOTES.sub(without_parts, output)) - runs(*texts) - TERMS


def _chinese(text):
    return "".join(HAN.findall(text))


def _texts(part):
    if isinstance(part, Cell):
        yield part.text
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            yield from _texts(getattr(part, name))
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each)


@pytest.fixture
def whole(monkeypatch):
    """Nothing is wrapped and nothing cut, so that every stretch of Chinese stays whole."""
    def unwrapped(text, _):
        return [columns.folded(text)]

    for module in (columns, documents, read_cells, page, entries, standard_pages, differences):
        monkeypatch.setattr(module, "wrap", unwrapped)
    for module in (columns, cells, page):
        monkeypatch.setattr(module, "cut", lambda text, _: text)
    monkeypatch.setattr(documents, "EXCERPT", 10**6)
    monkeypatch.setattr("jixiao.reports.evidence.LONGEST", 10**6)


def generated(folder):
    """Forms of every layout with defects and slips, so that most doubts and findings come up."""
    paths = []
    for sample in generate(len(layouts()) * 4, seed=11):
        paths.append(folder / f"{sample.name}.txt")
        paths[-1].write_text(sample.text, encoding="utf-8")
    return paths


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize("arguments", [
    ["read"], ["score"], ["score", "--trace"], ["score", "--together"],
    ["score", "--under", "cn-2020", "--under", "practice-shenzhen-futian-2023"], ["check"],
], ids=" ".join)
def test_of_documents(jixiao, tmp_path, arguments):
    left = {}
    for path in [*FILES, *generated(tmp_path)]:
        result = jixiao(*arguments, path, "--lang", "en")
        table = list(csv.DictReader(io.StringIO(jixiao(*arguments, path, "--lang", "en", "-f", "csv").stdout)))
        output = [result.stdout, result.stderr, *("|".join(row.values()) for row in map(without_values, table))]
        own = own_words("\n".join(output), texts_of(path), *(row.get("expected") for row in table))
        left |= dict.fromkeys(own, path.name)
    assert left == {}


@pytest.mark.parametrize(("output", "own"), [
    ("the goal names “路灯” only", set()),  # a part of what is printed, in quotes
    ("“雨季，更换” stands there twice", set()),
    ("the goal names 路灯 only", {"路灯"}),
    ("the goal names “喷泉” only", {"喷泉"}),
    ("should be “喷泉”", {"喷泉"}),
    ("“更换路灯” 应为 “更换路灯”", {"应为"}),
    ("更换路灯 is printed", set()),
])
def test_what_counts_as_words_of_our_own(output, own):
    assert own_words(output, ["更换路灯", "雨季。更换"], None, "") == own
    assert own_words(output, ["更换路灯", "雨季。更换"], "喷泉") == own - {"喷泉"}


def test_of_findings_in_accounts():
    """Messages about every fourth flaw that generated accounts and reports have."""
    left = {}
    for one in (book("national-9", 21), report_alone(21)):
        for spoilt in [*planted(one)][::4]:
            data = render(spoilt.spoilt.paper, "txt", Dice(1))
            document = api.read(data, name="a.txt")
            found = [finding for part in document.parts for finding in api.check(part, document=document)]
            texts = [data.decode(), *(text for part in document.parts for text in _texts(part))]
            for finding in found:
                left |= dict.fromkeys(own_words(finding.message_en, texts, finding.expected), finding.message_en)
    assert left == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_of_pictures(jixiao, path):
    html = jixiao("see", path, "-o", "-", "--lang", "en").stdout
    html = re.sub(r"<(small|style|script)>.*?</\1>", "", html, flags=re.DOTALL)
    # What is marked in a line of text is taken out of it by tags alone: the line stays whole.
    own = runs(re.sub(r"</?(?:mark|a)\b[^>]*>", "", html), *re.findall(r'title="([^"]*)"', html))
    assert own - printed(path) - TERMS == set()


def without_values(row):
    """A row of CSV without what was understood, which takes units out of longer words, and what should stand there."""
    return {name: value for name, value in row.items() if name not in ("understood", "expected")}


@pytest.mark.parametrize("arguments", [["rule"], *(["rule", code] for code in catalogue())], ids=" ".join)
def test_of_rules(jixiao, arguments):
    result = jixiao(*arguments, "--lang", "en")
    assert runs(result.stdout) - TERMS == set()


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize("arguments", [
    ["standard"], *(["standard", each.id] for each in standards()),
    *(["standard", "cn-2020", each.id] for each in standards() if each.id != "cn-2020"),
], ids=" ".join)
def test_of_standards(jixiao, arguments):
    result = jixiao(*arguments, "--lang", "en")
    assert runs(result.stdout) - TERMS == set()


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize("arguments", [["layout"], *(["layout", id] for id in layouts())], ids=" ".join)
def test_of_layouts(jixiao, arguments):
    labels = runs(msgspec.json.encode(layouts().get(arguments[-1], "")).decode())
    result = jixiao(*arguments, "--lang", "en")
    assert runs(result.stdout) - labels - TERMS == set()
