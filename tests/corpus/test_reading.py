"""What the reader makes of generated documents, compared cell by cell with what stands in them.

The floors below are what the reader reaches; who improves it raises them. Run by
itself, `PYTHONPATH=tests python tests/corpus/test_reading.py [COUNT [SEED]]`, it lists what is misread.
"""

import sys
from collections import defaultdict

import pytest
from support.compare import compare

from jixiao.corpus import generate
from jixiao.corpus.dumps import DUMPS
from jixiao.readers import read_document

COUNT, SEED = 210, 2
# The least share of right cells, and the most wrong cells without a doubt among a thousand.
FLOORS = {
    "tsv": (0.998, 1),
    "word": (0.997, 3),
    "bars": (0.999, 1),
    "barred-rows": (0.999, 1),
    "pipes": (0.999, 1),
    "spaced": (0.999, 1),
    "blanks": (0.998, 1),
}


def results(count=COUNT, seed=SEED):
    """Each sample with its comparison."""
    for sample in generate(count, seed):
        document = read_document(sample.text.encode(), f"{sample.name}.txt")
        yield sample, compare(sample.forms, document.forms)


@pytest.fixture(scope="module")
def by_dump():
    table = defaultdict(list)
    for sample, comparison in results():
        table[sample.dump].append((sample, comparison))
    return table


@pytest.mark.parametrize("dump", ["tsv", *DUMPS])
def test_generated_documents_are_read(by_dump, dump):
    cells = sum(comparison.cells for _, comparison in by_dump[dump])
    wrong = [f"{sample.name}: {one}" for sample, comparison in by_dump[dump] for one in comparison.differences]
    silent = sum(len(comparison.silent) for _, comparison in by_dump[dump])
    accuracy, most = FLOORS[dump]
    report = "\n".join([f"{dump}: {len(wrong)} of {cells} cells wrong, {silent} silently", *wrong[:20]])
    assert 1 - len(wrong) / cells >= accuracy, report
    assert silent * 1000 / cells <= most, report


def tell(count, seed):
    """The misread cells of many samples, by what was special about them."""
    tags, cells, wrong, silent = defaultdict(lambda: [0, 0, 0, 0]), 0, 0, 0
    for sample, comparison in results(count, seed):
        cells, wrong, silent = (
            cells + comparison.cells,
            wrong + len(comparison.differences),
            silent + len(comparison.silent),
        )
        for line in comparison.differences[:6]:
            print(sample.name, sample.dump, *sample.slips, line)
        slips = (f"slip {name}" for name in sample.slips)
        for tag in {f"dump {sample.dump}", f"layout {sample.forms[0].layout}", *slips}:
            row = tags[tag]
            row[0] += comparison.cells
            row[1] += len(comparison.differences)
            row[2] += len(comparison.silent)
            row[3] += bool(comparison.differences)
    for tag, row in sorted(tags.items()):
        print(f"{tag:45} {1 - row[1] / row[0]:.4f}  {row[2]:5} silent  {row[3]:4} documents")
    print(f"{cells} cells, accuracy {1 - wrong / cells:.4f}, {silent} silent errors")


if __name__ == "__main__":
    tell(*(int(argument) for argument in (*sys.argv[1:], *(COUNT, SEED)[len(sys.argv) - 1 :])))
