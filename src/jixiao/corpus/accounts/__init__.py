"""Made-up departmental final accounts: consistent figures, the tables and the narrative of a place, known flaws."""

from jixiao.corpus.accounts.book import Book, book, year_before
from jixiao.corpus.accounts.render import KINDS, render
from jixiao.corpus.accounts.sets import sets

__all__ = ["KINDS", "Book", "book", "render", "sets", "year_before"]
