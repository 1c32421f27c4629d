"""Labels that a browser prints below their table at a page break."""

import pytest

from jixiao.readers.page.model import Page, PageCell, PageTable, Span
from jixiao.readers.page.overflow import settled


def pages(label, rest, top, page):
    """Two pages; the first ends in a cell with `label`, the second holds a table too. `rest` stands on one of them."""
    foot = PageCell(0, 0, 1, 1, (50, 300, 90, 400), [Span(label, (55, 380, 85, 392))])
    first = Page(1, 595, 420, [PageTable([50, 90, 500], [300, 400], [foot])], [])
    second = Page(2, 595, 420, [PageTable([50, 90, 500], [60, 400], [PageCell(0, 0, 1, 1, (50, 60, 90, 400))])], [])
    (first, second)[page - 1].prose.append(Span(rest, (55, top, 85, top + 12)))
    return first, second, foot


@pytest.mark.parametrize(
    ("label", "rest", "top", "page", "text"),
    [
        ("年度总体", "目标", 399, 1, "年度总体目标"),
        ("可持续影响指", "标", 44, 2, "可持续影响指标"),
        ("总分", "备注：", 402, 1, "总分"),
        ("数量指标", "（2024年）", 402, 1, "数量指标"),
        ("年度总体", "目标", 416, 1, "年度总体目标"),
        ("年度总体", "目标", 430, 1, "年度总体"),
    ],
)
def test_the_rest_of_a_label_goes_back_into_its_cell(label, rest, top, page, text):
    first, second, foot = pages(label, rest, top, page)
    settled([first, second])
    assert "".join(line.text for line in foot.lines) == text
    assert bool(first.prose or second.prose) == (text == label)
