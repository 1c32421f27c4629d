"""Where cells of a slid row belong: the kinds of the cells decide, and what is not sure is doubted."""

import pytest

from jixiao.model import Place
from jixiao.model.grid import GridCell
from jixiao.readers.match.align import Head, align
from jixiao.readers.rows import Row

EVALUATION = Head(("block", "level1", "level2", "level3", "target", "actual", "weight", "score", "deviation"))
TARGET = Head(("block", "level1", "level2", "level3", None, "target"))
SIGNED = Head(("block", "level1", "level2", "level3", "nature", "target", "unit", "actual", "weight", "score"))


def row(line, exact=False):
    """`_` is an empty cell; cells are parted by |."""
    texts = [text.strip() for text in line.split("|")]
    cells = [GridCell(text, 0, i, Place(row=1, column=i + 1)) for i, text in enumerate(texts) if text != "_"]
    return Row(tuple(cells), exact=exact)


CASES = {
    "in place": (
        EVALUATION,
        "_|产出指标|数量指标|修桥|≥3座|3座|10|10|无",
        "产出指标 数量指标 修桥 ≥3座 3座 10 10 无",
    ),
    "all cells slid left": (
        EVALUATION,
        "产出指标|数量指标|修桥|≥3座|3座|10|9|缺料",
        "产出指标 数量指标 修桥 ≥3座 3座 10 9 缺料",
    ),
    "left cells lost": (
        EVALUATION,
        "修桥|≥3座|3座|10|10|无",
        "- - 修桥 ≥3座 3座 10 10 无",
    ),
    "name first, values one to the left": (
        EVALUATION,
        "修桥|_|_|好|好|10|10|_",
        "- - 修桥 好 好 10 10 -",
    ),
    "level 2 in the first column": (
        EVALUATION,
        "质量指标|合格率|≥9%|9%|10|10",
        "- 质量指标 合格率 ≥9% 9% 10 10 -",
    ),
    "slid right, last cell lost": (
        EVALUATION,
        "_|_|_|质量指标|合格率|>90%|95%|10|10",
        "- 质量指标 合格率 >90% 95% 10 10 -",
    ),
    "blank cell pushed in": (
        EVALUATION,
        "_|_|时效指标|完工|_|及时|及时|4|4",
        "- 时效指标 完工 及时 及时 4 4 -",
    ),
    "no points printed": (
        EVALUATION,
        "_|_|生态效益指标|不涉及此项内容|_|_|_|_|_",
        "- 生态效益指标 不涉及此项内容 - - - - -",
    ),
    "clipped level 2": (
        TARGET,
        "满意度指标|服务对象满|村民满意度|_|≥85%",
        "满意度指标 服务对象满 村民满意度 ≥85%",
    ),
    "sign and unit columns": (
        SIGNED,
        "数量指标|水窖|≥|30|口|31|10|10",
        "- 数量指标 水窖 ≥ 30 口 31 10 10",
    ),
    "score below nothing": (
        EVALUATION,
        "_|产出指标|数量指标|修桥|≥3座|1座|10|-1|缺料",
        "产出指标 数量指标 修桥 ≥3座 1座 10 -1 缺料",
    ),
    "unit lost": (
        SIGNED,
        "_|_|数量指标|水窖|≥|30|_|31|10|10",
        "- 数量指标 水窖 ≥ 30 - 31 10 10",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cells_go_to_their_columns(name):
    head, line, expected = CASES[name]
    placed = align(row(line), head).cells
    roles = [role for role in head.named if role != "block"]
    assert [placed[role].text if role in placed else "-" for role in roles] == expected.split()


def test_a_cell_that_could_stand_elsewhere_is_doubted():
    lost = align(row("_|_|质量指标|合格率|95%|10|10"), EVALUATION)  # target or actual value lost?
    slid = align(row("_|质量指标|合格率|95%|10|10"), EVALUATION)
    assert lost.cells["level3"].text == slid.cells["level3"].text == "合格率"
    assert {"target", "actual"} & slid.doubts.keys()


def test_a_repeated_cell_is_left_out_and_its_row_doubted():
    placement = align(row("_|修桥|_|=3座|=3座|=3座|10|9|缺料"), EVALUATION)
    kept = [placement.cells[role].text for role in ("level3", "target", "actual", "weight")]
    assert kept == ["修桥", "=3座", "=3座", "10"]
    assert placement.unplaced
    assert {"target", "actual", "weight", "score"} <= placement.doubts.keys()


def test_a_negative_score_in_its_column_is_not_doubted():
    placement = align(row("_|产出指标|数量指标|修桥|≥3座|1座|10|-1|缺料"), EVALUATION)
    assert not placement.doubts
    assert not placement.unplaced


def test_columns_of_an_exact_grid_are_trusted():
    placement = align(row("_|_|_|及时|95%|_|好|10|10", exact=True), EVALUATION)
    assert placement.cells["level3"].text == "及时"
    assert placement.cells["weight"].text == "好"
