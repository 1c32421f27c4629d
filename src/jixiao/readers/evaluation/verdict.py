"""What the report concludes: the paragraph, the score and the grade it states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from jixiao.layouts.evaluation import phrases
from jixiao.model.cell import Cell
from jixiao.model.grade_scale import scale_in
from jixiao.readers.evaluation.blocks import Paragraph
from jixiao.readers.evaluation.lines import Line

FAMILY = frozenset({"conclusion"})
# 90分（含）以上 and 80分-90分 are ranges of a scale.
NUMBER = r"\s*[“\"]?(\d{1,3}(?:\.\d{1,4})?)\s*分(?!\s*[（(]?\s*(?:不?含|及|以上|以下|以内|[-—–－~～至到]))"
OWN = "(?<!自评)(?<!自评总)(?<!自评综合)(?<!自我评价)"  # another than the score the unit gave itself
SHORTEST = 8  # characters of a conclusion


class Verdict:
    """The conclusion with what it states, and the lines it was read from."""

    def __init__(self, lines: Sequence[Line]) -> None:
        own = [line for line in lines if line.major in FAMILY and line.section in FAMILY and line.heading is None]
        stated = own or [line for line in lines if line.heading is None]
        self.told: list[Line] = []
        self.score = self._first(stated, score_in) or self._first(stated, own_score_in)
        self.grade = self._first(stated, grade_in)
        self.scale = self._first([line for line in lines if line.heading is None], scale_told)
        self.conclusion = self._conclusion(own)

    def _first(self, lines: Sequence[Line], find: object) -> Cell | None:
        assert callable(find)
        for line in lines:
            if cell := find(line.paragraph):
                self.told.append(line)
                return cell  # type: ignore[no-any-return]
        return None

    def _conclusion(self, own: Sequence[Line]) -> Cell | None:
        """The paragraph that states grade or score, else the first of its section."""
        long = [line for line in own if len(line.text) >= SHORTEST]
        line = next((line for find in (grade_in, score_in) for line in long if find(line.paragraph)), None)
        line = line or next(iter(long), None)
        if line is None:
            return None
        self.told.append(line)
        return line.paragraph.cell()


def score_in(paragraph: Paragraph) -> Cell | None:
    """The score of the whole that a sentence states."""
    match = _score().search(paragraph.text)
    return paragraph.cell(*match.span(1)) if match else None


def own_score_in(paragraph: Paragraph) -> Cell | None:
    """As `score_in` for the score that the unit gave itself."""
    match = _score("").search(paragraph.text)
    return paragraph.cell(*match.span(1)) if match else None


def grade_in(paragraph: Paragraph) -> Cell | None:
    """The grade that a sentence states; a scale (90分以上为优) states none."""
    match = _grade().search(paragraph.text)
    return paragraph.cell(*match.span(match.lastindex or 0)) if match else None


def scale_told(paragraph: Paragraph) -> Cell | None:
    """The sentence that tells the scale of grades, or the paragraph where several do."""
    spans = [match.span() for match in re.finditer(r"[^。\n]+。?", paragraph.text)]
    whole = (0, len(paragraph.text))
    found = next((span for span in (*spans, whole) if scale_in(paragraph.text[slice(*span)])), None)
    return paragraph.cell(*found) if found else None


@cache
def _score(before: str = OWN) -> re.Pattern[str]:
    words = "|".join(map(re.escape, phrases().verdict["score"]))
    return re.compile(rf"{before}(?:{words})(?:共计|共|为|是|达到|达|：|:)?{NUMBER}")


@cache
def _grade() -> re.Pattern[str]:
    words, links = ("|".join(map(re.escape, phrases().verdict[name])) for name in ("grade", "link"))
    grades = "|".join(map(re.escape, phrases().verdict["grades"]))
    quoted = rf"(?:{words})[^。；;，,“”\"分]{{0,6}}(?:{links})?\s*[“\"「']({grades})[”\"」']"
    plain = rf"(?:{words})[^。；;，,“”\"分]{{0,3}}(?:{links})\s*({grades})(?=[。；;，,）)\s]|等|级|$)"
    before = rf"(?:{links})\s*[“\"]?({grades})[”\"]?(?:等级|级别|等次)"
    return re.compile(f"{quoted}|{plain}|{before}")
