"""Measure final accounts: a PDF of sixty pages read and checked, and many accounts in text (part of `make bench`).

    python tools/bench_accounts.py [ACCOUNTS]      default 40

The documents are made up (jixiao.corpus.accounts): nine to fourteen tables, the narrative, an evaluation report, forms.
Times are processor time of this process, without the making of the documents, after one document that loads the data
files. Reports and fails nothing: machines differ. The aim stands beside the figures.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from jixiao.corpus.accounts import book, render, sets
from jixiao.corpus.accounts.render import drawable
from jixiao.corpus.dice import Dice
from jixiao.corpus.files.pdf import Paper, draw
from jixiao.model import Document, Finding
from jixiao.readers import read_document
from jixiao.rules import AccountsCase, Case, Choice, ReportCase, judge

PROJECTS = 30  # forms that fill sixty pages
PAGES = 60
CHOICE = Choice()


def findings(document: Document) -> Iterator[Finding]:
    """What is wrong with everything in the document."""
    for accounts in document.accounts:
        yield from judge(AccountsCase(accounts, document), CHOICE).findings
    for report in document.reports:
        yield from judge(ReportCase(report, document), CHOICE).findings
    for form in document.forms:
        yield from judge(Case(form), CHOICE).findings


def sixty_pages() -> tuple[bytes, int]:
    """A PDF of so many pages at least, and how many it has."""
    import pypdfium2

    one = book("national-9", 1, projects=PROJECTS)
    data = draw(drawable(one.paper), Paper(own_page=True, size=10.5, inset=8))
    return data, len(pypdfium2.PdfDocument(data))


def took(data: bytes, name: str) -> tuple[float, float, Document, int]:
    """Seconds of reading and of checking, what was read, and how many findings there are."""
    begun = time.process_time()
    document = read_document(data, name)
    read = time.process_time()
    found = sum(1 for _ in findings(document))
    return read - begun, time.process_time() - read, document, found


def report(count: int = 40) -> None:
    """The PDF first, then the texts."""
    print(f"\nfinal accounts, one core; aim 2 s for a PDF of {PAGES} pages, read and checked\n")
    took(render(book("shanghai-9", 0).paper, "txt", Dice(0)), "决算.txt")
    data, pages = sixty_pages()
    read, checked, document, found = took(data, "决算.pdf")
    print(f"PDF of {pages} pages: read {read:.2f} s, check {checked:.2f} s, together {read + checked:.2f} s; "
          f"{_told(document)}, findings {found}")
    names = list(sets())
    texts = [render(book(names[at % len(names)], at).paper, "txt", Dice(at)) for at in range(count)]
    spent = [took(text, "决算.txt")[:2] for text in texts]
    read, checked = sum(times[0] for times in spent), sum(times[1] for times in spent)
    size = sum(map(len, texts)) / 1024 / 1024
    print(f"text, {count} accounts, {size:.1f} MB: {count / (read + checked):.1f} accounts/s "
          f"(read {read / count * 1000:.0f} ms, check {checked / count * 1000:.0f} ms each)")


def _told(document: Document) -> str:
    tables = sum(len(accounts.tables) for accounts in document.accounts)
    figures = sum(len(accounts.figures) for accounts in document.accounts)
    return f"tables {tables}, figures {figures}, reports {len(document.reports)}, forms {len(document.forms)}"


def main() -> int:
    report(*(int(argument) for argument in sys.argv[1:]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
