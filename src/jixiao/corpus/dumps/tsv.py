"""Tab-separated rows with remnants of HTML and Markdown, as the first four published documents look."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.corpus.dice import Dice
from jixiao.corpus.page import Page
from jixiao.corpus.sheet import Line

TITLES = ("row", "row", "lines", "##", "#", "html", "suffix", "# suffix", "twice")


def text(page: Page, lines: Sequence[Line], dice: Dice) -> str:
    """The lines of one form with its title, headings and remark."""
    tabs = page.width - 1
    dress = _Dress(dice)
    parts = [_title(page, tabs, dice.pick(TITLES))]
    headings = dict(page.headings)
    for position, row in _numbered(lines):
        if position in headings:
            parts.append(dress.heading(headings.pop(position), tabs))
        parts.append("\t".join(dress.row(row)))
    if page.remark:
        parts.append("\n" + page.remark)
    return "\n".join(parts) + "\n"


def _numbered(lines: Sequence[Line]) -> list[tuple[int, Line]]:
    """Each line with the number of table rows before it; blank lines do not count."""
    numbered, count = [], 0
    for line in lines:
        numbered.append((count, line))
        count += line.role not in ("blank", "tail")
    return numbered


class _Dress:
    """The remnants of markup in one form."""

    def __init__(self, dice: Dice) -> None:
        self.paragraphs = dice.chance(0.2)
        self.bold_total = dice.chance(0.1)
        self.bold_heads = dice.chance(0.1)
        self.bold_headings = dice.chance(0.7)

    def heading(self, heading: str, tabs: int) -> str:
        return f"<b>{heading}</b>" + "\t" * tabs if self.bold_headings else f"\n### {heading}\n"

    def row(self, line: Line) -> list[str]:
        if self.paragraphs and line.role == "goal":
            return [line.cells[0], *(f"<p>{cell}</p>" if cell else "" for cell in line.cells[1:])]
        if self.bold_total and line.role == "total":
            return [f"<b>{line.cells[0]}</b>", *line.cells[1:]] if line.cells[0] else list(line.cells)
        if self.bold_heads and line.role == "goal_head":
            return [line.cells[0], *(f"<b>{cell}</b>" if cell else "" for cell in line.cells[1:])]
        return list(line.cells)


def _title(page: Page, tabs: int, manner: str) -> str:
    year, title, pad = page.year or "", page.title, "\t" * tabs
    manners = {
        "row": [title + pad, year + pad if year else ""],
        "lines": [f"{title}\n", f"{year}\n"],
        "##": [f"## {title}\n", f"{year}\n" if year else ""],
        "#": [f"# {title}\n", f"{year}\n" if year else ""],
        "html": [f'<h2 style="text-align: center;">{title}</h2> <h3 style="text-align: center;">{year}</h3>{pad}'],
        "suffix": [title + year + pad],
        "# suffix": [f"# {title}{year}\n"],
        "twice": [year, f"{title}\n", year],
    }
    parts = manners[manner] if title else [year + pad if year else ""]
    parts += [page.unit + pad] if page.unit else []
    return "\n".join(part for part in parts if part)
