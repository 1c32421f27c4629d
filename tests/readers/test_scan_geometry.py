"""Scanned pages without recognition: turning, lines, cells, dirt and decoding, on pictures drawn here."""

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")

from jixiao.model import doubt  # noqa: E402
from jixiao.readers.scan.decode import Alphabet, Reading  # noqa: E402
from jixiao.readers.scan.deskew import Turn, fine_angle, turned  # noqa: E402
from jixiao.readers.scan.doubts import doubt_of, is_dash, is_spot  # noqa: E402
from jixiao.readers.scan.ink import Writing, ink_of, writing_of  # noqa: E402
from jixiao.readers.scan.pieces import Piece  # noqa: E402
from jixiao.readers.scan.reading import Read  # noqa: E402
from jixiao.readers.scan.ruled import ruled, unclear_edge  # noqa: E402
from jixiao.readers.scan.shapes import ends_in_no_per_cent, is_slash  # noqa: E402
from jixiao.readers.scan.sheet import Sheet, gray_of, sheet_of  # noqa: E402
from jixiao.readers.scan.stacked import split  # noqa: E402

UNIT = 200 / 72
ROWS, COLUMNS = (100, 130, 160, 190, 220), (60, 160, 260, 360, 460)  # points


def drawn(merged=False, broken=False):
    """A table of four by four cells on A4; merged: no line between the first two cells of the second row."""
    page = np.full((round(842 * UNIT), round(595 * UNIT)), 245, np.uint8)

    def pixel(value):
        return round(value * UNIT)

    for y in ROWS:
        cv2.line(page, (pixel(COLUMNS[0]), pixel(y)), (pixel(COLUMNS[-1]), pixel(y)), 20, 2)
    for x in COLUMNS:
        cv2.line(page, (pixel(x), pixel(ROWS[0])), (pixel(x), pixel(ROWS[-1])), 20, 2)
    if merged:
        page[pixel(130) + 3 : pixel(160) - 2, pixel(160) - 3 : pixel(160) + 4] = 245
    if broken:
        page[pixel(130) - 3 : pixel(130) + 4, pixel(190) : pixel(215)] = 245
    return page


def tables_of(page):
    sheet = Sheet(page, UNIT)
    return ruled(sheet, ink_of(sheet))


@pytest.mark.parametrize("angle", [-2.5, -0.8, 0.3, 0.8])
def test_a_turned_page_is_turned_back(angle):
    sheet = Sheet(turned(drawn(), Turn(0, angle)), UNIT)
    assert fine_angle(sheet) == pytest.approx(-angle, abs=0.08)


def test_cells_are_found_under_noise_and_shading():
    page = drawn().astype(np.float32) * np.linspace(1, 0.75, drawn().shape[1])
    page += np.random.default_rng(1).normal(0, 12, page.shape)
    (table,) = tables_of(np.clip(page, 0, 255).astype(np.uint8)).tables
    assert [len(table.xs), len(table.ys), len(table.cells)] == [5, 5, 16]
    assert table.xs == pytest.approx(COLUMNS, abs=0.8)
    assert table.ys == pytest.approx(ROWS, abs=0.8)


def test_merged_cells_are_one_and_not_doubted():
    found = tables_of(drawn(merged=True))
    spans = {(cell.row, cell.column): cell.colspan for cell in found.tables[0].cells}
    assert spans[1, 0] == 2
    assert not any(unclear_edge(cell, found.unclear) for cell in found.tables[0].cells)


def test_a_broken_line_makes_its_cells_doubtful():
    found = tables_of(drawn(broken=True))
    doubted = {(cell.row, cell.column) for cell in found.tables[0].cells if unclear_edge(cell, found.unclear)}
    assert doubted == {(0, 1)}  # one cell with the one below, as the line misses its middle


def test_strokes_of_letters_are_no_lines():
    page = drawn()
    for number in range(12):  # bars as high as digits, in a row: 1 1 1 1
        x = round((70 + number * 7) * UNIT)
        cv2.line(page, (x, round(110 * UNIT)), (x, round(120 * UNIT)), 0, 2)
    assert len(tables_of(page).tables[0].cells) == 16


def test_pure_noise_has_no_table():
    page = np.random.default_rng(2).integers(0, 255, (2339, 1654), dtype=np.uint8)
    assert tables_of(page).tables == []


def test_a_lonely_speck_is_dirt_and_a_point_beside_a_digit_is_not():
    page = drawn()
    cv2.circle(page, (round(300 * UNIT), round(115 * UNIT)), 2, 0, -1)
    cv2.rectangle(page, (round(100 * UNIT), round(110 * UNIT)), (round(104 * UNIT), round(119 * UNIT)), 0, 2)
    cv2.circle(page, (round(106.5 * UNIT), round(118 * UNIT)), 1, 0, -1)
    sheet = Sheet(page, UNIT)
    ink = ink_of(sheet)
    written = writing_of(ink, ruled(sheet, ink).mask, sheet)
    assert not written.mask[:, round(290 * UNIT) : round(310 * UNIT)].any()
    assert written.mask[:, round(105.6 * UNIT) : round(108 * UNIT)].any()


def test_coarse_pictures_are_enlarged_and_fine_ones_reduced():
    assert sheet_of(np.full((1000, 700), 255, np.uint8), 595).unit == pytest.approx(200 / 72)
    assert sheet_of(np.full((7000, 4960), 255, np.uint8), 595).unit == pytest.approx(300 / 72, rel=0.01)


def test_all_kinds_of_pictures_become_grey():
    from PIL import Image

    for mode in ("1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16"):
        assert gray_of(Image.new(mode, (6, 4))).shape == (4, 6)
    assert gray_of(Image.new("RGBA", (2, 2), (0, 0, 0, 0))).min() == 255  # transparent is paper
    assert gray_of(Image.fromarray(np.full((2, 2), 65535, np.uint16))).min() == 255


def test_decoding_drops_repeats_counts_widths_as_one_and_sees_what_was_left_out():
    alphabet = Alphabet(["", "1", ".", "(", "（", " "])
    likely = np.array([
        [0.1, 0.9, 0, 0, 0, 0], [0.2, 0.8, 0, 0, 0, 0], [0.6, 0, 0.4, 0, 0, 0], [0.1, 0.9, 0, 0, 0, 0],
        [0, 0, 0, 0.4, 0.6, 0],
    ], np.float32)
    read = alphabet.decoded(likely)
    assert read.text == "11（"
    assert read.sure == pytest.approx((0.9, 0.9, 1.0))
    assert read.missed == pytest.approx(0.4)


def reading(text, sure=1.0, missed=0.0):
    return Reading(text, (sure,) * len(text), missed)


@pytest.mark.parametrize(("one", "other", "expected"), [
    (reading("95.5%"), reading("95.5%"), None),
    (reading("（元）"), reading("(元)"), None),
    (reading("95.5%"), reading("955%"), doubt.TWO_READINGS),
    (reading("95.5%", 0.9), reading("95.5%", 0.8), doubt.UNSURE),
    (reading("≥5", 0.97), reading("≥5", 0.97), doubt.LOOKALIKE),
    (reading("12%0"), reading("12%0"), doubt.LOOKALIKE),
    (reading("45:00"), reading("45:00"), doubt.LOOKALIKE),
    (reading("45", 1.0, 0.3), reading("45"), doubt.SPOT),
    (reading("完成."), reading("完成."), doubt.SPOT),
    (reading("项目名称：", 0.95), reading("项目名称:", 0.95), None),
])
def test_readings_are_doubted_for_a_reason(one, other, expected):
    assert doubt_of(Read(one, other)) == expected


def test_a_leaning_stroke_is_a_slash_and_a_one_is_not():
    page = np.zeros((40, 80), np.uint8)
    cv2.line(page, (10, 35), (24, 5), 1, 2)
    cv2.line(page, (60, 5), (60, 35), 1, 2)
    assert is_slash(page > 0, (0, 0, 40, 40))
    assert not is_slash(page > 0, (40, 0, 80, 40))


def test_a_per_mille_sign_is_too_wide_for_a_per_cent_sign():
    page = np.zeros((40, 120), np.uint8)
    page[8:32, 5:20] = page[8:32, 25:60] = 1
    assert ends_in_no_per_cent(page > 0, (0, 0, 80, 40))
    page[:, 52:] = 0
    assert not ends_in_no_per_cent(page > 0, (0, 0, 80, 40))


def test_dashes_and_spots():
    assert all(is_dash(text) for text in ("一", "—", "－", "-", "–"))
    assert not is_dash("1")
    assert is_spot(Read(reading("•."), reading("")))
    assert not is_spot(Read(reading("9"), reading("")))


def test_letters_above_each_other_in_one_box_are_lines():
    page = np.zeros((200, 200), np.bool_)
    page[12:40, 12:40] = page[52:80, 12:40] = page[12:40, 100:180] = True
    pieces = [Piece((8, 8, 44, 84), None), Piece((96, 6, 184, 44), None), Piece((96, 106, 184, 144), None)]
    found = split(pieces, Writing(page.astype(np.uint8), page, page))
    assert [piece.box for piece in found[:2]] == [(8, 8, 44, 46), (8, 46, 44, 84)]
    assert found[2:] == pieces[1:]
