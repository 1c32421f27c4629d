"""Which headings a report prints, and what each is known as."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from jixiao.layouts.evaluation import Section, folded, outline
from jixiao.readers.evaluation.blocks import Paragraph
from jixiao.readers.evaluation.numbering import Numbering, bare, numbering

SHORT = 24  # characters of a heading that a sentence goes on behind
RUN_IN = re.compile(r"[。：:]")
LONGEST = 45  # characters; no heading is longer
SENTENCE = re.compile(r"[。；;！？!?]")
CLAUSES = re.compile(r"[，,：:]")
TRAIL = "。；;：:.、，, \u3000\t"
ANNEX = re.compile(r"附[件表录]\s*[\d一二三四五六七八九十]{0,3}\s*[:、.\-]")
NOTE = re.compile(r"[（(【\[][^（）()【】\[\]]*[)）】\]]$")
LEADER = re.compile(r"(?:[.．…·⋯—_-]{3,}|\t| {3,})\s*\d{1,3}\s*$")  # a line of the contents: …… 12
PAGE = re.compile(r"\d{1,3}$")


class Heading(NamedTuple):
    """A heading with its number, and the section it is known to begin."""

    paragraph: Paragraph
    number: Numbering | None
    section: Section | None


def heading(paragraph: Paragraph) -> Heading | None:
    """The heading that the paragraph is, or None."""
    text = paragraph.text.strip()
    core = text.rstrip(TRAIL)
    if not core or len(core) > LONGEST or is_leader(text) or SENTENCE.search(core):
        return None
    number = numbering(text)
    section = _section(core, number is not None)
    if section is None and (number is None or number.style in ("is", "ordinal")):
        return None
    if section is None and (text[-1] in "。；;" or CLAUSES.search(core)):
        return None  # an item of a list, a sentence
    return Heading(paragraph, number, section)


def run_in(paragraph: Paragraph) -> Heading | None:
    """The known heading that a numbered paragraph begins with: （一）项目概况。本项目…"""
    text = paragraph.text
    number = numbering(text)
    sign = RUN_IN.search(text, number.end, number.end + SHORT) if number else None
    if number is None or sign is None:
        return None
    section = _section(text[: sign.start()], numbered=True)
    return Heading(paragraph._replace(text=text[: sign.start()]), number, section) if section else None


def is_contents(text: str) -> bool:
    """Whether the text is the heading of a list of contents."""
    return folded(text).strip(TRAIL) in outline().contents


def is_break(text: str) -> bool:
    """Whether the line ends what stands above it: 正文, 附件1：评分表."""
    plain = folded(text).strip(TRAIL)
    annex = len(plain) <= LONGEST and ANNEX.match(plain) is not None and not SENTENCE.search(plain)
    return annex or plain in outline().breaks


def is_leader(text: str) -> bool:
    """Whether the text is a line of a list of contents, with its page."""
    return len(text) <= 2 * LONGEST and LEADER.search(text) is not None


def core_of(text: str) -> str:
    """A heading for comparison: no number, no punctuation behind, no note in brackets."""
    plain = folded(bare(text)).rstrip(TRAIL)
    return NOTE.sub("", plain).rstrip(TRAIL) or plain


@lru_cache(maxsize=8192)
def _section(text: str, numbered: bool) -> Section | None:
    plain = folded(bare(text)).rstrip(TRAIL)
    core = core_of(text)
    known = _words().get(plain) or _words().get(core)
    if known is not None or not numbered or CLAUSES.search(core):
        return known
    return next((each for each in outline().section if any(part in core for part in each.parts)), None)


@cache
def _words() -> dict[str, Section]:
    found: dict[str, Section] = {}
    for section in outline().section:
        for word in section.words:
            found.setdefault(folded(word), section)
    return found
