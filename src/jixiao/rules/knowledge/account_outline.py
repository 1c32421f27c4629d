"""What published final accounts are made of: tables, chapters, and a contents list that names them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.layouts.accounts.sets import table_sets
from jixiao.model.cell import Cell
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.folding import fold, folded
from jixiao.rules.knowledge.lexicon import said

# The tables that every set has (regulations 5.1: Shanghai, national, Hubei, Shaanxi, Beijing, Sichuan) and since when.
EVERYWHERE = {
    "income_expenditure": 0, "income": 0, "expenditure": 0, "fiscal": 0, "general": 0, "basic": 0, "three_public": 0,
    "funds": 0, "capital": 2021,
}  # fmt: skip
CHAPTERS = {
    "overview": 0, "three_public": 0, "funds": 0, "capital": 2021, "operating": 0, "procurement": 0, "assets": 0,
    "performance": 0, "glossary": 0,
}  # fmt: skip
LONGEST = 80  # characters of a line that can be a heading
_PAGE = re.compile(r"[.·…—\-_]*\(?\d{0,4}\)?$")
_COUNT = "[一二三四五六七八九十]{1,3}"
_NUMBER = re.compile(
    rf"^(?:第{_COUNT}(?:部分|章|节)|附[件表]\d{{0,2}}|{_COUNT}、|\((?:{_COUNT}|\d{{1,2}})\)|\d{{1,2}}[.、)])[:、.]?"
)
_LEVELS = {"part": re.compile(rf"第{_COUNT}部分"), "chapter": re.compile(rf"{_COUNT}、")}
_NO_MATTER = re.compile(
    r"\d{4}年度?|[\"“”'‘’《》<>:、,.()]|情况说明|情况|说明|部门|单位|预算|决算|公开|报表|表"
)


def headings(case: AccountsCase) -> Iterator[Cell]:
    """Every printed heading and title of a table."""
    accounts = case.accounts
    yield from (section.heading for section in accounts.sections)
    yield from (table.title for table in accounts.tables if table.title is not None)


def bare(cell: Cell) -> str:
    """A heading or a line of the contents without number, dots and page."""
    words = fold((cell.text or "")[:LONGEST])
    return _NUMBER.sub("", _PAGE.sub("", words))


def level(cell: Cell) -> str | None:
    """第一部分 and 一、 as levels of the outline; None for all that is below them or has no number."""
    words = fold((cell.text or "")[:LONGEST])
    return next((name for name, pattern in _LEVELS.items() if pattern.match(words)), None)


def core(words: str) -> str:
    """What tells one heading from another: 2023年度收入支出决算总表 and 收入支出决算总表 are the same."""
    return _NO_MATTER.sub("", words) or words


def missing_chapters(case: AccountsCase) -> list[str]:
    """The chapters, by their lists of words, that neither a heading, nor the contents, nor the narrative speaks of."""
    year = case.accounts.fiscal_year
    spoken = {folded(section.heading) for section in case.accounts.sections}
    spoken |= {words for cell in case.accounts.contents if not (words := bare(cell)).endswith("表")}
    spoken |= {folded(cell) for told in case.figures for cell in (told.figure.section, told.figure.item)}
    return [
        name for name, since in CHAPTERS.items()
        if (not since or name in case.sheets or (year is not None and year >= since))
        and not any(said(words, f"chapter_{name}") for words in spoken)
    ]


def missing_tables(case: AccountsCase) -> tuple[list[str], list[str]]:
    """The tables that every place publishes and these accounts lack; those that only their own set has besides."""
    year, own = case.accounts.fiscal_year, table_sets().get(case.accounts.layout or "")
    lacking = [
        kind for kind, since in EVERYWHERE.items()
        if kind not in case.sheets and (not since or (year is not None and year >= since))
    ]
    in_set = own.tables if own is not None and (year is None or year >= own.since) else ()
    return lacking, [kind for kind in dict.fromkeys(in_set) if kind not in case.sheets and kind not in EVERYWHERE]
