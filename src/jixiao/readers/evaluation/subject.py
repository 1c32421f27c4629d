"""Which project of which unit and year a report is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jixiao.layouts import vocabulary
from jixiao.layouts.evaluation import folded, outline, phrases
from jixiao.model.cell import Cell
from jixiao.model.place import Place
from jixiao.readers.evaluation.blocks import Block, Paragraph, Table
from jixiao.readers.evaluation.lines import Line
from jixiao.readers.evaluation.numbering import numbering
from jixiao.readers.evaluation.outline import TRAIL
from jixiao.readers.titles import year_of

PAIR = re.compile(r"\s*([^：:\s][^：:]{1,12}?)\s*[：:]\s*(\S[^：:]{1,60}?)\s*")
QUOTED = re.compile(r"[“\"「]([^“”\"「」]{2,40})[”\"」]\s*项目")
YEARS = re.compile(r"(20\d\d)\s*年度")
ANY_YEAR = re.compile(r"(20\d\d)\s*年(?!\s*\d{1,2}\s*月\s*(?:\d{1,2}\s*日|[上中下]旬))")
YEAR_END = re.compile(r"截[至止]\s*(20\d\d)\s*年\s*(?:12\s*月\s*)?(?:年?[底末]|31\s*日)")
IN_TITLE = re.compile(r"(?:(?:19|20)\d\d\s*年?[—–\-至]?(?:(?:19|20)\d\d)?\s*年?度?\s*的?)")
ENDINGS = ("绩效", "项目支出", "项目资金", "支出", "项目", "财政", "的", "事前", "事后", "重点")
UNIT_IN_TITLE = re.compile(r"[《“\s]*(?:关于)?([\u4e00-\u9fff]{4,30}?)(?=(?:19|20)\d\d|部门整体|整体支出|单位整体)")
LONGEST = 40  # characters of the name of a unit
STEPS = frozenset({"process", "work", "purpose", "method"})
ABOUT = frozenset({"overview", "funds", "goals", "content", "background"})
COVER = 12  # lines of a cover and of the lines above a report


def title_cell(paragraph: Paragraph, above: Paragraph | None) -> Cell:
    """The title without its number; one that says only what a report is goes with the line above it on the cover."""
    text, found = paragraph.text, numbering(paragraph.text)
    cell = paragraph.cell(found.end if found else 0, len(text.rstrip(TRAIL)))
    if found or above is None or folded(cell.text or "") not in outline().generic or not _may_lead(above.text):
        return cell
    own = above.cell()
    return Cell(f"{own.text}{cell.text}", own.at)


def _may_lead(text: str) -> bool:
    return 4 <= len(text) <= LONGEST and not numbering(text) and not re.search(r"[。；，：:！？]|^附|\d月|\d$", text)


def project(title: Cell | None, lines: Sequence[Line], tables: Sequence[Table]) -> Cell | None:
    """The name of the project: said to be it, in the title, or in quotation marks before 项目."""
    return _labelled("project", lines, tables) or _quoted(lines) or _in_title(title)


def department(
    title: Cell | None, lines: Sequence[Line], tables: Sequence[Table], before: Sequence[Block]
) -> Cell | None:
    """The evaluated unit: said to be it, before the year of the title, or the line of its own above the report."""
    return _labelled("department", lines, tables) or _unit_in(title) or next(_units(before), None)


def _unit_in(title: Cell | None) -> Cell | None:
    match = UNIT_IN_TITLE.match(title.text) if title and title.text else None
    if title is None or match is None or not match[1].endswith(vocabulary().bodies):
        return None
    return Cell(match[1], _within(title.at, match.start(1), match.end(1)))


def _within(at: Place | None, start: int, end: int) -> Place | None:
    """The place of a part of a cell."""
    if at is None:
        return None
    offset = at.span[0] if at.span else 0
    return replace(at, span=(offset + start, offset + end))


def year(title: Cell | None, lines: Sequence[Line], before: Sequence[Block]) -> int | None:
    """The evaluated year: that of the title, of the nearest heading above, or at whose end the money was counted."""
    found = year_of(title.text) if title and title.text else None
    return found or _above(before[: -COVER - 1 : -1]) or _named(YEAR_END, _near(lines))


def likely_year(lines: Sequence[Line], before: Sequence[Block]) -> int | None:
    """Where nothing says the year: the one told most often, or that of the cover.

    Years of the steps of the evaluation are those after it, days are those of decisions and steps: they do not count.
    """
    told = [line.text for line in lines if line.section not in STEPS]
    found = _named(YEARS, told) or _above(before[:COVER])
    return found or _named(ANY_YEAR, _near(lines)) or _named(ANY_YEAR, told)


def _near(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines if line.section in ABOUT]


def _above(found: Sequence[Block]) -> int | None:
    """The year of the first of these lines that is a title or heading with one."""
    short = (block.text for block in found if isinstance(block, Paragraph) and len(block.text) <= LONGEST)
    return next((year for text in short if (year := year_of(text))), None)


def _named(pattern: re.Pattern[str], texts: Sequence[str]) -> int | None:
    counts = Counter(match[1] for text in texts for match in pattern.finditer(text))
    return int(counts.most_common(1)[0][0]) if counts else None


def _labelled(kind: str, lines: Sequence[Line], tables: Sequence[Table]) -> Cell | None:
    """What stands behind 项目名称： or beside it; the first wording in the list of wordings counts most."""
    found: dict[str, Cell] = {}
    words = phrases().subject[kind]
    for line in lines[: 4 * COVER]:
        match = PAIR.fullmatch(line.text) if len(line.text) <= 2 * LONGEST else None
        if match and folded(match[1]) in words:
            found.setdefault(folded(match[1]), line.paragraph.cell(*match.span(2)))
    for table in tables:
        for row in table.rows[:COVER]:
            for label, value in zip(row.cells, row.cells[1:], strict=False):
                if folded(label.text).rstrip(":") in words:
                    found.setdefault(folded(label.text).rstrip(":"), Cell(value.text, value.at))
    return next((found[word] for word in words if word in found), None)


def _quoted(lines: Sequence[Line]) -> Cell | None:
    """The longest name in quotation marks before 项目."""
    cells = [line.paragraph.cell(*match.span(1)) for line in lines for match in QUOTED.finditer(line.text)]
    return max(cells, key=lambda cell: len(cell.text or ""), default=None)


def _in_title(title: Cell | None) -> Cell | None:
    text = title.text if title else None
    if not title or not text:
        return None
    end = min((text.rfind(word) for word in outline().title if text.rstrip("》”").endswith(word)), default=-1)
    name = text[: max(end, 0)].strip("《》“” ")
    while (ending := next((each for each in ENDINGS if name.endswith(each)), None)) and len(name) > len(ending):
        name = name.removesuffix(ending)
    behind = IN_TITLE.search(name)
    name = name[behind.end() :] if behind and behind.end() < len(name) else name
    name = name.removeprefix("关于").strip("《》“” ")
    name = name[name.rfind("“") + 1 :] if "”" not in name else name
    if len(name) < 2 or name in ENDINGS or "整体" in name:
        return None
    first = text.find(name)
    return Cell(name, _within(title.at, first, first + len(name)))


def _units(before: Sequence[Block]) -> Iterator[Cell]:
    """Lines above the report that are the name of a public body and nothing else."""
    for block in before[:COVER]:
        if isinstance(block, Paragraph) and len(block.text) <= LONGEST and not numbering(block.text):
            text = block.text.strip()
            if text.endswith(vocabulary().bodies) and len(text) > 4 and not re.search(r"[。；，：:！？《》\d]", text):
                yield block.cell()
