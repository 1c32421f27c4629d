"""Real recognition of small drawn pictures, and pictures as files."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFont

pytest.importorskip("rapidocr")
pytest.importorskip("cv2")

from jixiao.readers import scan  # noqa: E402
from jixiao.readers.content import Content  # noqa: E402
from jixiao.readers.errors import ReadError  # noqa: E402
from jixiao.readers.formats import picture  # noqa: E402

CELLS = [["Name", "Points", "Score"], ["Road", "10", "9.5"], ["95%", "-", "1,250.00"]]


def drawn():
    """A table of three by three cells at 200 dpi, 300 by 120 points."""
    image = Image.new("L", (833, 333), 255)
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(30)
    for i in range(4):
        pen.line((40, 40 + 84 * i, 790, 40 + 84 * i), fill=0, width=3)
        pen.line((40 + 250 * i, 40, 40 + 250 * i, 292), fill=0, width=3)
    for y, row in enumerate(CELLS):
        for x, text in enumerate(row):
            pen.text((80 + 250 * x, 62 + 84 * y), text, font=font, fill=0)
    return image


def texts(page):
    (table,) = page.tables
    found = {(cell.row, cell.column): "".join(line.text for line in cell.lines) for cell in table.cells}
    return [[found[row, column] for column in range(3)] for row in range(3)]


def test_a_picture_is_read_into_its_cells():
    page = scan.page_of(drawn(), 3, 300, 120)
    assert page.number == 3
    assert texts(page) == [["Name", "Points", "Score"], ["Road", "10", "9.5"], ["95%", "—", "1,250.00"]]
    spans = [line for cell in page.tables[0].cells for line in cell.lines]
    assert all(0 <= span.confidence <= 100 for span in spans)
    assert all(0 <= span.box[0] < span.box[2] <= 300 and 0 <= span.box[1] < span.box[3] <= 120 for span in spans)


def test_pages_come_in_order_from_all_cores():
    pages = list(scan.pages_of(scan.Picture(drawn(), number, 300, 120) for number in (1, 2, 3)))
    assert [page.number for page in pages] == [1, 2, 3]


def test_a_page_on_its_side_is_turned_and_its_boxes_fit_the_straightened_picture():
    side = drawn().rotate(90, expand=True)
    page = scan.page_of(side, 1, 120, 300)
    assert (page.width, page.height) == (300, 120)
    assert texts(page)[1] == ["Road", "10", "9.5"]
    assert scan.straightened(side, 120).size == (833, 333)


def file_of(image, kind, **options):
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP"])
def test_pictures_are_known_by_their_signature(kind):
    assert picture.claims(Content(file_of(drawn(), kind))) == 2


def test_text_is_no_picture():
    assert picture.claims(Content("BM绩效自评表".encode())) == 0


def test_a_file_of_two_frames_gives_two_tables():
    tables = picture.read(file_of(drawn(), "TIFF", save_all=True, append_images=[drawn()], dpi=(200, 200)), "two.tif")
    assert "Road" in [cell.text for cell in tables[0].rows[1]]
    pages = list(picture.pictures(file_of(drawn(), "PNG", dpi=(200, 200)), "one.png"))
    assert [round(pages[0].width), round(pages[0].height)] == [300, 120]


def test_a_bomb_is_refused_by_its_header():
    header = file_of(Image.new("1", (20000, 20000)), "PNG")
    with pytest.raises(ReadError, match="像素过多"):
        picture.read(header, "bomb.png")


def test_a_damaged_picture_is_an_error_that_helps():
    with pytest.raises(ReadError, match="已损坏"):
        picture.read(file_of(drawn(), "PNG")[:300], "half.png")


def test_the_missing_libraries_are_named(monkeypatch):
    monkeypatch.setattr("jixiao.readers.scan.engine.find_spec", lambda _: None)
    with pytest.raises(ReadError, match=r'pip install "jixiao\[ocr\]"') as error:
        scan.require("a.png")
    assert error.value.remedy_en == 'run: pip install "jixiao[ocr]"'
