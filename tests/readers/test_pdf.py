"""PDF pages: however they lie on the paper, the table that a person sees is read."""

import subprocess
import sys
from io import BytesIO

import pypdfium2
import pytest

from jixiao.readers import ReadError
from jixiao.readers.content import grids_of

HEAD = b"%PDF-1.7\n"


def drawn(rotate=0, box="0 0 400 300", extra=""):
    """A page with a ruled table of Latin cells, drawn by hand: no font is needed to set or to read it."""
    cells = [["name", "lamps", "95%"], ["unit", "office", "96%"]]
    lines = "".join(f"{50 + 100 * k} 200 m {50 + 100 * k} 260 l S " for k in range(4))
    lines += "".join(f"50 {200 + 30 * k} m 350 {200 + 30 * k} l S " for k in range(3))
    text = "".join(f"BT /F 10 Tf {60 + 100 * c} {240 - 30 * r} Td ({cell}) Tj ET "
                   for r, row in enumerate(cells) for c, cell in enumerate(row))
    content = (lines + text + extra).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {rotate} /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>".encode(),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = bytearray(HEAD)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places)
    return bytes(out) + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start


def texts(data):
    grid = next(grid for grid in grids_of(data, "x.pdf") if grid.rows)
    return [[cell.text for cell in row] for row in grid.rows]


EXPECTED = [["name", "lamps", "95%"], ["unit", "office", "96%"]]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read_as_it_stands(rotate):
    assert texts(drawn(rotate)) == EXPECTED


def test_a_page_whose_corner_lies_elsewhere_is_read():
    assert texts(drawn(box="-100 -50 400 300")) == EXPECTED


def test_letters_on_the_slant_are_a_watermark():
    assert texts(drawn(extra="BT /F 40 Tf 0.7 0.7 -0.7 0.7 60 180 Tm (DRAFT) Tj ET ")) == EXPECTED


def test_cells_say_where_on_the_page_they_stand():
    grid = next(grid for grid in grids_of(drawn(), "x.pdf") if grid.rows)
    at = grid.rows[1][2].at
    assert (at.page, at.row, at.column) == (1, 2, 3)
    assert at.box == pytest.approx((250, 70, 350, 100), abs=1)


def test_sides_that_are_not_drawn_are_where_the_lines_end():
    open_sides = drawn().replace(b"50 200 m 50 260 l S ", b"").replace(b"350 200 m 350 260 l S ", b"")
    assert texts(_mended(open_sides)) == EXPECTED


def test_a_damaged_file_is_told():
    with pytest.raises(ReadError, match="PDF"):
        grids_of(drawn()[:200], "x.pdf")


def _mended(data):
    """The file with its lengths and places as they should be."""
    document = pypdfium2.PdfDocument(data)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_recognition_is_not_loaded_for_pages_with_letters(tmp_path):
    (tmp_path / "x.pdf").write_bytes(drawn())
    code = "import sys, jixiao; jixiao.read(sys.argv[1]); sys.exit(bool({'cv2', 'rapidocr'} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", code, tmp_path / "x.pdf"], check=True)
