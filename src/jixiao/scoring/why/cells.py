"""Cells and rows of the form in a sentence."""

from __future__ import annotations

from jixiao.model import Cell, text
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.terms import place_in_form

LONGEST = 120  # signs of a quotation


def quoted(cell: Cell | None, name: str, name_en: str) -> Term:
    """`；偏差原因栏写：“…”`, or that the cell is empty; nothing where the form has no such cell."""
    if cell is None:
        return "", ""
    printed = text(cell)
    if printed is None:
        return f"；{name}栏空白", f"; nothing stands under {name_en}"
    return f"；{name}栏写：“{short(printed)}”", f"; under {name_en}: “{short(printed)}”"


def deviation(cell: Cell | None) -> Term:
    """What 偏差原因分析及改进措施 says."""
    return quoted(cell, "偏差原因", "deviation")


def named(path: str, lang: Lang) -> str:
    """`indicators[3].score` → 绩效指标第4行; what is scored of the money is 预算执行得分."""
    if not path.startswith("indicators"):
        return pick(("预算执行得分", "the execution score"), lang)
    return place_in_form(path, lang).rpartition("·" if lang == "zh" else ":")[0]


def short(printed: str) -> str:
    """In one line, cut with … when long."""
    line = " ".join(printed.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
