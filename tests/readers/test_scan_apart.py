"""Cells of a scan that a faint line failed to part."""

import pytest

from jixiao.readers.page.model import PageCell, PageTable, Span
from jixiao.readers.scan.apart import parted


def table_with(text, colspan):
    cell = PageCell(0, 1, 1, colspan, (50, 0, 50 + 50 * colspan, 20), [Span(text, (52, 2, 60, 18), 90)])
    return PageTable([0, 50, 100, 150, 200], [0, 20], [PageCell(0, 0, 1, 1, (0, 0, 50, 20)), cell])


@pytest.mark.parametrize(
    ("text", "colspan", "texts"),
    [
        ("全年预算数|全年执行数", 2, ["全年预算数", "全年执行数"]),
        ("全年预算数全年执行数", 2, ["全年预算数", "全年执行数"]),
        ("年初预算数|全年预算数丨全年执行数", 3, ["年初预算数", "全年预算数", "全年执行数"]),
        ("全年预算数|全年执行数", 3, ["全年预算数|全年执行数"]),
        ("年度总体目标", 2, ["年度总体目标"]),
        ("维修路灯|更换灯泡", 1, ["维修路灯|更换灯泡"]),
    ],
)
def test_a_cell_is_parted_where_its_text_is_that_of_several(text, colspan, texts):
    table = table_with(text, colspan)
    parted(table)
    found = table.cells[1:]
    assert [cell.lines[0].text for cell in found] == texts
    assert [cell.column for cell in found] == list(range(1, len(texts) + 1))
    assert all(cell.lines[0].doubt for cell in found) == (len(texts) > 1)
