"""Made-up departmental final accounts: consistent figures, the tables and the narrative of a place, known flaws."""

from jixiao.corpus.accounts.book import Book, book, department_report, report_alone, year_before
from jixiao.corpus.accounts.render import CELLS, KINDS, render
from jixiao.corpus.accounts.sets import sets
from jixiao.corpus.accounts.writing import Sample, samples, write

__all__ = [
    "CELLS", "KINDS", "Book", "Sample", "book", "department_report", "render", "report_alone", "samples", "sets",
    "write", "year_before",
]  # fmt: skip
